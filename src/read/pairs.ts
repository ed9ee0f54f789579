import type { DocumentFile } from '../model/artefact.ts';
import { speakerKey } from '../model/speaker.ts';
import { type Comention, comentionsOf, namingSentences, saidAgain } from '../pipeline/connect/comentions.ts';
import type { MatchedDocument } from '../pipeline/stages.ts';

/** Two entities that a text names together. */
export interface Pair {
  /** `<a>--<b>`, as the connections of the atlas are called. */
  readonly id: string;
  /** What its speakers give, each once with the most it gives, as in the strength of a connection. */
  readonly support: number;
  /** The stretch that says most of the two. */
  readonly best: Comention;
}

/** What a text names together, by the build's own rules: most supported first, then by place. */
export function pairsOf(document: MatchedDocument, { passages }: DocumentFile): Pair[] {
  const speakers = new Map(passages.map(({ id, speaker, speakerName }) => [id, speakerKey(speaker, speakerName)]));
  const pairs = new Map<string, { best: Comention; weights: Map<string, number> }>();
  for (const comention of comentionsOf(document, saidAgain(namingSentences(document), new Set())).comentions) {
    const speaker = speakers.get(comention.passage) ?? '';
    const pair = pairs.get(comention.pair) ?? { best: comention, weights: new Map<string, number>() };
    if (comention.weight > pair.best.weight) pair.best = comention;
    pair.weights.set(speaker, Math.max(pair.weights.get(speaker) ?? 0, comention.weight));
    pairs.set(comention.pair, pair);
  }
  return [...pairs]
    .map(([id, { best, weights }]) => ({ id, best, support: sum([...weights.values()]) }))
    .sort(
      (a, b) =>
        b.support - a.support || a.best.start - b.best.start || a.best.end - b.best.end || (a.id < b.id ? -1 : 1),
    );
}

/** In rising order, so that the same weights give the same sum. */
function sum(weights: readonly number[]): number {
  return [...weights].sort((a, b) => a - b).reduce((total, weight) => total + weight, 0);
}
