import type { ConnectionEvidence } from '../../model/atlas.ts';
import { pairOf } from '../../model/pair.ts';
import { makeEvidence } from '../quotes/evidence.ts';
import type { MatchedDocument } from '../stages.ts';

/** The links of a note to other things than its own, by pair; those of one sentence to one thing are one. */
export function linksIn(document: MatchedDocument): [pair: string, ConnectionEvidence][] {
  const { subject, links = [] } = document;
  if (!subject) return [];
  const found = links
    .filter(({ entity }) => entity !== subject)
    .map(({ entity, start, end, property }): [string, ConnectionEvidence] => [
      pairOf(subject, entity),
      { ...makeEvidence(document, start, end), reach: 'linked', ...(property !== null && { property }) },
    ]);
  return [...new Map(found.map((one) => [`${one[0]} ${one[1].start} ${one[1].end}`, one])).values()];
}
