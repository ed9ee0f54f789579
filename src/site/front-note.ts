import type { LoadedAtlas } from './atlas.ts';

/** The document that a folder of notes has for its front page: the note of the folder itself. */
export function frontNote({ data }: LoadedAtlas): string | null {
  return data.folders.find(({ path }) => path === '')?.note ?? null;
}

/** Whether a front page is too long to stand before the map: a list of all the notes, a manual. */
export function isLongFront({ data }: LoadedAtlas, id: string): boolean {
  return data.documents.find((record) => record.id === id)!.length > LONG;
}
/** Code units, some two screens. */
const LONG = 4000;
