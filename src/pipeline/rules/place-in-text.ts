import type { MatchedDocument } from '../stages.ts';

/** `line:column` of an offset of a document, from 1, columns in UTF-16 code units. */
export function placeInText({ id, text }: Pick<MatchedDocument, 'id' | 'text'>, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${id}:${lines.length}:${lines.at(-1)!.length + 1}`;
}
