import { documentSource } from '../../src/site/document-source.ts';
import { toHtml } from '../../src/site/html.ts';
import type { Hypertext } from '../../src/site/hypertext.ts';
import { setDocument } from '../../src/site/reader.ts';
import type { Files } from '../pipeline/in-memory.ts';
import { loaded } from './loaded.ts';

/** The page of `a.md`, in a folder of notes or in `seeds/`, without sentence numbers and the boxes around sentences. */
export function page(text: string, others: Files = {}, folder = 'seeds/'): string {
  const source = documentSource(loaded({ [`${folder}a.md`]: text, ...others }));
  return toHtml(without(setDocument(source, 'a'), ({ class: name }) => name === 's'));
}

/** A page without its sentence numbers, and without some elements around others. */
export function without(
  content: readonly Hypertext[],
  isBox: (attributes: Readonly<Record<string, string>>) => boolean,
): Hypertext[] {
  return content.flatMap((piece): Hypertext[] => {
    if (typeof piece === 'string') return [piece];
    if (piece.attributes.class === 'verse') return [];
    const inner = without(piece.content, isBox);
    return isBox(piece.attributes) ? inner : [{ ...piece, content: inner }];
  });
}

/** A picture of two by three pixels. */
export const PIXEL: Uint8Array = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAEklEQVR4nGNkYPhfzwAETCAGAAoUAgCcOhsIAAAAAElFTkSuQmCC'),
  (letter) => letter.charCodeAt(0),
);
