import type { Place } from '../../model/diagnostic.ts';
import { pointsOf } from '../../text/points.ts';
import type { ParsedDocument } from '../stages.ts';

/** Where an offset of a document stands in its file. */
export function placeIn({ file, text }: Pick<ParsedDocument, 'file' | 'text'>, offset: number): Place {
  return { file, ...pointsOf(text)(offset) };
}
