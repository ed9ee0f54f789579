import { KIND_BOX, KIND_SYMBOLS } from '../map/kind-symbols.ts';

/** The symbols of the kinds, once for all pages. */
export const GET = () => {
  const symbols = Object.entries(KIND_SYMBOLS).map(
    ([kind, path]) =>
      `<symbol id="${kind}" viewBox="${KIND_BOX}" overflow="visible"><path fill-rule="evenodd" d="${path}"/></symbol>\n`,
  );
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('')}</svg>\n`);
};
