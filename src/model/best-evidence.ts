import type { ConnectionEvidence } from './atlas.ts';
import { REACHES } from './vocabulary.ts';

/** Evidence that says most before other: asserted, then nearer, then shorter. */
export function bestFirst(evidence: readonly ConnectionEvidence[]): ConnectionEvidence[] {
  const rank = ({ reach }: ConnectionEvidence) => REACHES.indexOf(reach);
  return [...evidence].sort(
    (a, b) => rank(a) - rank(b) || a.end - a.start - (b.end - b.start) || (a.document < b.document ? -1 : 1),
  );
}
