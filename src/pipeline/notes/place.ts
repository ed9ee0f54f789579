import type { Place } from '../../model/diagnostic.ts';
import { pointIn } from '../../text/points.ts';
import type { ParsedDocument } from '../stages.ts';

/** Where an offset of a document stands in its file. */
export function placeIn(document: Pick<ParsedDocument, 'file' | 'text'>, offset: number): Place {
  return { file: document.file, ...pointIn(document, offset) };
}
