import type { Candidate, Use } from './candidate.ts';
import { termKey } from './term-key.ts';
import type { Tokens } from './token-columns.ts';

/**
 * Those whom the documents announce as speakers and who have no page yet: persons for certain. They count like names that
 * stand twice in each document in which they speak.
 */
export function speakersOf(all: readonly Tokens[]): Map<string, Candidate> {
  const found = new Map<string, { name: string; perDocument: Map<string, number>; uses: Use[] }>();
  for (const { document } of all) {
    const first = new Map<string, number>();
    for (const [index, { passage }] of document.sentences.entries()) if (!first.has(passage)) first.set(passage, index);
    for (const { id, speaker, speakerName } of document.passages) {
      if (speaker !== null || speakerName === null || SEVERAL.test(speakerName)) continue;
      const key = termKey(speakerName);
      const sentence = first.get(id);
      if (key === '' || sentence === undefined) continue;
      const entry = found.get(key) ?? { name: speakerName, perDocument: new Map(), uses: [] as Use[] };
      entry.perDocument.set(document.id, (entry.perDocument.get(document.id) ?? 1) + 1);
      const { start, end } = document.sentences[sentence]!;
      entry.uses.push({ document: document.id, sentence, start, end });
      found.set(key, entry);
    }
  }
  return new Map(
    [...found].map(([key, { name, perDocument, uses }]) => {
      let spread = 0;
      for (const count of perDocument.values()) spread += Math.log2(1 + count);
      const score = Math.round((1 + Math.log2(name.split(/\s+/).length)) * spread * SPEAKER_WEIGHT * 1000) / 1000;
      const candidate: Candidate = {
        key,
        name,
        others: [],
        kind: 'person',
        isName: true,
        isSure: true,
        speaks: true,
        score,
        count: uses.length,
        documents: perDocument.size,
        uses,
      };
      return [key, candidate];
    }),
  );
}

const SPEAKER_WEIGHT = 1.6;
/** "Ada Poe and Bob Ray": one byline, and no person. */
const SEVERAL = / (?:and|und|et|y|&) |, /u;
