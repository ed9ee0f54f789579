import { byCodeUnit } from '../../model/order.ts';
import { countLeading } from '../../text/span.ts';
import type { MatchedDocument } from '../stages.ts';
import { type Familiarity, type Lexis, readLexis } from './lexis.ts';
import { readSentences, type SentenceSeen, saidAgain } from './read-sentences.ts';
import { Columns, FORM, type Tokens } from './token-columns.ts';
import { tokenise } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

/** The documents as words, by id, and what the whole says of each word. */
export interface TokenCorpus {
  readonly all: readonly Tokens[];
  readonly lexis: Lexis;
  /** Position in `all` by document id. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** In how many documents each word stands. */
  readonly documentFrequency: Uint32Array;
}

/**
 * Reads the words of all documents once, for everything that is suggested. Linear; the result does not depend on the order
 * given.
 *
 * @param familiarity left out, no word is taken for an ordinary one by a dictionary
 */
export function readTokenCorpus(
  documents: readonly MatchedDocument[],
  familiarity: Familiarity = () => null,
): TokenCorpus {
  const ordered = [...documents].sort((a, b) => byCodeUnit(a.id, b.id));
  const vocabulary = new Vocabulary();
  const seen = new Map<string, SentenceSeen>();
  const columns = new Columns();
  const all = ordered.map((document, index): Tokens => {
    const sentences = readSentences(document);
    const { again, said } = saidAgain(sentences, seen, index);
    return { ...tokenise(document, sentences, again, vocabulary, columns), said };
  });
  const most = Math.max(LEAST_DOCUMENTS, all.length * FORM_SHARE);
  for (const { documents: count, later } of seen.values()) {
    for (const place of count >= most ? later : []) markForm(all[place.document]!, place.sentence);
  }
  const lexis = readLexis(all, vocabulary, familiarity);
  const documentFrequency = new Uint32Array(vocabulary.size);
  const last = new Int32Array(vocabulary.size).fill(-1);
  for (const [index, { words }] of all.entries()) {
    for (const word of words) {
      if (last[word] === index) continue;
      last[word] = index;
      documentFrequency[word]!++;
    }
  }
  return { all, lexis, indexOf: new Map(ordered.map(({ id }, index) => [id, index])), documentFrequency };
}

/** A sentence in so large a share of the documents, and in so many, is part of their form. */
const FORM_SHARE = 0.4;
const LEAST_DOCUMENTS = 3;

function markForm(tokens: Tokens, sentence: number): void {
  const { from, to } = tokensOfSentence(tokens, sentence);
  for (let at = from; at < to; at++) tokens.flags[at]! |= FORM;
}

/** The tokens `[from, to)` of one sentence; empty where it was left out as said before. */
export function tokensOfSentence({ sentences, count }: Tokens, sentence: number): { from: number; to: number } {
  const first = (least: number) => countLeading(count, (at) => sentences[at]! < least);
  return { from: first(sentence), to: first(sentence + 1) };
}
