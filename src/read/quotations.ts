import type { ReadingPayload } from '../model/reading-payload.ts';
import type { QuotableWords } from '../pipeline/emit/quotable.ts';

/** A stretch of a text that stands in a document of the atlas word for word. */
export interface FoundQuotation {
  /** Row of the document. */
  readonly document: number;
  /** Indices of its first and last sentence there. */
  readonly firstSentence: number;
  readonly lastSentence: number;
  /** Words from `from` to before `to` in the text that was read. */
  readonly from: number;
  readonly to: number;
}

/** Fewer words in a row are a turn of phrase that many share. */
const FEWEST_WORDS = 8;
/** Places compared for one stretch, so that a phrase that stands a thousand times takes no longer than another. */
const MOST_PLACES = 64;
/** Between documents, and for words that no document has: equal to nothing. */
const NONE = 0;

/**
 * Finds what stands in the atlas's documents word for word: stretches of at least eight words, compared after folding,
 * leftmost and longest, none overlapping. Of equal places the first document's, then the earlier. Linear: every eight
 * words in a row are looked up by their hash, and compared.
 */
export class QuotationFinder {
  readonly documents: readonly { readonly id: string; readonly title: string; readonly searched: boolean }[];
  readonly #vocabulary = new Map<string, number>();
  readonly #words: Uint32Array;
  readonly #sentences: Uint32Array;
  /** Where each document's words end. */
  readonly #ends: number[] = [];
  /** By hash, the first place with it; by place, the next with the same hash. One more than the place, 0 for none. */
  readonly #heads: Uint32Array;
  readonly #next: Uint32Array;

  constructor(documents: ReadingPayload['documents']) {
    this.documents = documents.map(({ id, title, words }) => ({ id, title, searched: words !== null }));
    const words: number[] = [];
    const sentences: number[] = [];
    for (const { words: text } of documents) {
      (text ?? '').split('\n').forEach((line, sentence) => {
        for (const word of line === '' ? [] : line.split(' ')) {
          words.push(this.#learn(word));
          sentences.push(sentence);
        }
      });
      words.push(NONE);
      sentences.push(0);
      this.#ends.push(words.length);
    }
    this.#words = Uint32Array.from(words);
    this.#sentences = Uint32Array.from(sentences);
    this.#heads = new Uint32Array(1 << Math.max(4, Math.ceil(Math.log2(words.length + 1))));
    this.#next = new Uint32Array(words.length);
    // From the end, so that the earliest place comes first.
    for (let place = words.length - FEWEST_WORDS; place >= 0; place--) {
      const slot = this.#slotOf(this.#words, place);
      if (slot < 0) continue;
      this.#next[place] = this.#heads[slot]!;
      this.#heads[slot] = place + 1;
    }
  }

  find({ words }: Pick<QuotableWords, 'words'>): FoundQuotation[] {
    const text = Uint32Array.from(words, (word) => this.#vocabulary.get(word) ?? NONE);
    const found: FoundQuotation[] = [];
    for (let from = 0; from + FEWEST_WORDS <= text.length; from++) {
      const { place, length } = this.#longestAt(text, from);
      if (length < FEWEST_WORDS) continue;
      found.push({
        document: this.#ends.findIndex((end) => place < end),
        firstSentence: this.#sentences[place]!,
        lastSentence: this.#sentences[place + length - 1]!,
        from,
        to: from + length,
      });
      from += length - 1;
    }
    return found;
  }

  #longestAt(text: Uint32Array, from: number): { place: number; length: number } {
    let best = { place: -1, length: 0 };
    const slot = this.#slotOf(text, from);
    if (slot < 0) return best;
    let tried = 0;
    for (let next = this.#heads[slot]!; next > 0 && tried < MOST_PLACES; next = this.#next[next - 1]!, tried++) {
      const place = next - 1;
      let length = 0;
      while (text[from + length] !== NONE && text[from + length] === this.#words[place + length]) length++;
      if (length > best.length) best = { place, length };
    }
    return best;
  }

  #learn(word: string): number {
    const known = this.#vocabulary.get(word) ?? this.#vocabulary.size + 1;
    this.#vocabulary.set(word, known);
    return known;
  }

  /** The slot of the words from a place on, or -1 where one of them is none. */
  #slotOf(words: Uint32Array, from: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < from + FEWEST_WORDS; at++) {
      if (words[at] === NONE) return -1;
      hash = Math.imul(hash ^ words[at]!, 0x01000193);
      hash ^= hash >>> 15;
    }
    return hash & (this.#heads.length - 1);
  }
}
