import { citationFormats } from '../formats/citation.ts';
import { routes } from './routes.ts';

/** How a page of the atlas is cited, by format: its key is made of its path, which is for ever. */
export function citations(
  page: { readonly title: string; readonly note: string; readonly atlas: string; readonly path: string },
  absolute: (path: string) => string,
): ReturnType<typeof citationFormats> {
  const { path, ...rest } = page;
  const key = `atlas-${path
    .slice(routes.home().length)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')}`;
  return citationFormats({ ...rest, key, url: absolute(path) });
}
