import { pointsOf } from '../../text/points.ts';
import type { MatchedDocument } from '../stages.ts';

/** `id:line:column` of an offset of a document. */
export function placeInText({ id, text }: Pick<MatchedDocument, 'id' | 'text'>, offset: number): string {
  const { line, column } = pointsOf(text)(offset);
  return `${id}:${line}:${column}`;
}
