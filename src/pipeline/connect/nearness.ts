import type { DocumentMention } from '../../model/artefact.ts';
import type { MatchedDocument } from '../stages.ts';

/** How much the sentences of a document say of two names in them. */
export type Nearness = (sentence: number, a: string, b: string) => number;

/**
 * How surely a sentence that names two says something of the two, 0 to 1, by what stands between them where they are nearest:
 * nothing where they only stand side by side in a list ("Ada, Bob and Cleo"), or so far apart that it says one thing of each;
 * less the more words there are, and where a semicolon or a dash parts them.
 */
export function nearnessIn({ text, mentions }: MatchedDocument): Nearness {
  const bySentence = Map.groupBy(mentions, ({ sentence }) => sentence);
  return (sentence, a, b) => {
    const named = bySentence.get(sentence) ?? [];
    let best = 0;
    let lastA: DocumentMention | null = null;
    let lastB: DocumentMention | null = null;
    for (const mention of named) {
      const { entity } = mention;
      if (entity !== a && entity !== b) continue;
      const other: DocumentMention | null = entity === a ? lastB : lastA;
      if (other !== null) best = Math.max(best, between(text, other.end, mention.start, named));
      if (entity === a) lastA = mention;
      else lastB = mention;
    }
    return best;
  };
}

function between(text: string, from: number, to: number, named: readonly DocumentMention[]): number {
  if (to - from > FARTHEST) return 0;
  let gap = '';
  let at = from;
  for (const { start, end } of named) {
    if (start < at || end > to) continue;
    gap += `${text.slice(at, start)} , `;
    at = end;
  }
  gap += text.slice(at, to);
  const words = gap.replace(TARGET, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.every((word) => JOINING.has(word.toLowerCase()))) return gap.includes(',') || words.length > 0 ? 0 : BESIDE;
  if (words.length > MOST_WORDS) return 0;
  return (PARTING.test(gap) ? PARTED : 1) / (1 + words.length / HALF);
}

/** Code units. */
const FARTHEST = 400;
const MOST_WORDS = 20;
/** Words between two names at which they count half. */
const HALF = 12;
/** "Claude Opus", "Tamarin API": one right behind the other, and no word of how they belong together. */
const BESIDE = 0.5;
const PARTED = 0.3;
const PARTING = /[;|\n•]|\s[-–—]\s|: /;
/** Where a link of Markdown leads, a citation, an aside. */
const TARGET = /\]\([^)\s]*\)|\[@[^\]]*\]|\([^()]{0,60}\)/g;
const JOINING = new Set([
  'and',
  'or',
  'und',
  'oder',
  'et',
  'ou',
  'y',
  'o',
  'vs',
  'as',
  'well',
  'plus',
  'like',
  'e',
  'g',
  'etc',
  'also',
  'then',
  'both',
  'the',
  'a',
  'an',
]);
