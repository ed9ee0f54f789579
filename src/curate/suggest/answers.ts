import type { Claim } from '../../model/atlas.ts';
import type { Stance } from '../../model/vocabulary.ts';
import { foldedText } from '../../text/fold.ts';
import { words as english } from '../../text/languages/english.ts';
import { type Suggestion, suggestionKey } from './suggestion.ts';
import type { AtlasView } from './view.ts';

/** Opposites by which one claim may deny another (English): each pair of words, by their beginnings. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:more|larger|bigger|grow\w*|increas\w*|faster|rise\w*|rising)\b/,
    /\b(?:less|fewer|smaller|shrink\w*|decreas\w*|slow\w*|fall\w*|stall\w*)\b/,
  ],
  [/\b(?:better|improve\w*|outperform\w*|ahead)\b/, /\b(?:worse|decline\w*|behind|lag\w*)\b/],
  [/\b(?:open)\b/, /\b(?:closed|proprietary)\b/],
  [/\b(?:possible|can|easy|easily)\b/, /\b(?:impossible|cannot|hard|difficult)\b/],
  [/\b(?:likely|certain\w*|guaranteed|sure)\b/, /\b(?:unlikely|unclear|uncertain|doubt\w*)\b/],
  [/\b(?:always|all|every)\b/, /\b(?:never|none|no)\b/],
];
const NEGATION = /\b(?:not|no|never|none|nor|without|neither|hardly|cannot|\w+n't)\b/;

/**
 * Claims that say much the same of the same things, or deny it: they share an entity and many telling words (cosine of their
 * tf-idf vectors) and neither answers the other yet. Opposed where one is negated and the other is not, or where their words
 * are opposites. Only claims that share a rare word are compared.
 */
export function suggestAnswers(view: AtlasView): Suggestion[] {
  const { claims } = view.atlas;
  const words = claims.map(({ statement }) => wordsOf(statement));
  const frequency = new Map<string, number>();
  for (const own of words) for (const word of own) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weigh = (word: string) => Math.log(1 + claims.length / frequency.get(word)!);
  const norms = words.map((own) => Math.hypot(...[...own].map(weigh)));
  const holders = new Map<string, number[]>();
  words.forEach((own, index) => {
    for (const word of own) {
      const list = holders.get(word);
      if (list) list.push(index);
      else holders.set(word, [index]);
    }
  });
  const products = new Map<number, number>();
  for (const [word, list] of holders) {
    if (list.length > COMMON) continue;
    for (const [nth, first] of list.entries()) {
      for (const second of list.slice(nth + 1)) {
        const pair = first * claims.length + second;
        products.set(pair, (products.get(pair) ?? 0) + weigh(word) ** 2);
      }
    }
  }
  return [...products].flatMap(([pair, product]): Suggestion[] => {
    const [first, second] = [Math.floor(pair / claims.length), pair % claims.length];
    const likeness = product / (norms[first]! * norms[second]!);
    if (likeness < LEAST) return [];
    return compare(view, claims[first]!, claims[second]!, likeness);
  });
}

const LEAST = 0.3;
const COMMON = 60;

function compare(view: AtlasView, a: Claim, b: Claim, likeness: number): Suggestion[] {
  const shared = a.about.filter((entity) => b.about.includes(entity));
  const isAnswered = a.answers.some(({ claim }) => claim === b.id) || b.answers.some(({ claim }) => claim === a.id);
  if (shared.length === 0 || isAnswered) return [];
  const opposed = oppositionOf(foldedText(a.statement), foldedText(b.statement));
  const stance: Stance = opposed ? 'disputes' : 'supports';
  const names = shared.map((id) => view.entities.get(id)?.name ?? id);
  return [
    {
      key: suggestionKey('answer', ...[a.id, b.id].sort()),
      kind: 'answer',
      score: Math.min(1, likeness + 0.1 * (shared.length - 1)),
      title: `${b.id} ${stance} ${a.id}?`,
      reason: `both about ${names.join(', ')}, ${Math.round(likeness * 100)} % alike${opposed ? `, and ${opposed}` : ''}`,
      places: [a, b].flatMap(({ evidence: [first] }) => {
        const index = view.byId.get(first!.document)!.sentences.findIndex(({ id }) => id === first!.sentence);
        return index < 0 ? [] : [view.place(first!.document, index)];
      }),
      action: { write: 'answer', claim: b.id, answers: a.id, stance },
    },
  ];
}

/** By what one statement denies another, in words; null where by nothing. Statements folded. */
export function oppositionOf(a: string, b: string): string | null {
  if (NEGATION.test(a) !== NEGATION.test(b)) return 'one of them is negated';
  for (const [one, other] of OPPOSITES) {
    for (const [first, second] of [
      [a, b],
      [b, a],
    ] as const) {
      const [left, right] = [one.exec(first), other.exec(second)];
      if (left && right && !other.test(first) && !one.test(second)) return `"${left[0]}" stands against "${right[0]}"`;
    }
  }
  return null;
}

function wordsOf(statement: string): Set<string> {
  const words = foldedText(statement).match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu) ?? [];
  return new Set(words.map((word) => word.replace(/[.'-]+$|'s$/g, '')).filter((word) => !english.stop.has(word)));
}
