import type { ParsedDocument, Place } from '../stages.ts';

/** Where an offset of a document stands in its file. */
export function placeIn({ file, text }: Pick<ParsedDocument, 'file' | 'text'>, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { file, line: lines.length, column: lines.at(-1)!.length + 1 };
}
