/** Code units of context kept on each side of a quotation. */
const CONTEXT = 32;

/** The words of a stretch, and some of what stands on each side, as a W3C Web Annotation TextQuoteSelector has them. */
export function quotation(
  text: string,
  start: number,
  end: number,
): { readonly quote: string; readonly prefix: string; readonly suffix: string } {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(wholeLetterAt(text, Math.max(0, start - CONTEXT), 1), start),
    suffix: text.slice(end, wholeLetterAt(text, Math.min(text.length, end + CONTEXT), -1)),
  };
}

/** Moves an offset that would cut a surrogate pair in two by one code unit. */
function wholeLetterAt(text: string, offset: number, step: 1 | -1): number {
  const cuts =
    offset > 0 && offset < text.length && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
  return cuts ? offset + step : offset;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
