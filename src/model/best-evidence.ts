import type { ConnectionEvidence } from './atlas.ts';
import { REACHES } from './vocabulary.ts';

/** Evidence that says most before other: asserted, then nearer, then shorter. Its words, which may have to be looked up, are not read. */
export function bestFirst(evidence: readonly ConnectionEvidence[]): ConnectionEvidence[] {
  const rank = ({ reach }: ConnectionEvidence) => REACHES.indexOf(reach);
  const length = ({ start, end }: ConnectionEvidence) => end - start;
  return [...evidence].sort((a, b) => rank(a) - rank(b) || length(a) - length(b) || (a.document < b.document ? -1 : 1));
}
