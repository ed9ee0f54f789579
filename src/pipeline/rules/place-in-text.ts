import { pointIn } from '../../text/points.ts';
import type { MatchedDocument } from '../stages.ts';

/** `id:line:column` of an offset of a document. */
export function placeInText(document: Pick<MatchedDocument, 'id' | 'text'>, offset: number): string {
  const { line, column } = pointIn(document, offset);
  return `${document.id}:${line}:${column}`;
}
