import type { LoadedAtlas } from './atlas.ts';

/** The document that a folder of notes has for its front page: the note of the folder itself. */
export function frontNote({ data }: LoadedAtlas): string | null {
  return data.folders.find(({ path }) => path === '')?.note ?? null;
}
