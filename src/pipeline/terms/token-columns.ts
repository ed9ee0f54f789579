import type { MatchedDocument } from '../stages.ts';
import type { Form } from './vocabulary.ts';

/**
 * The words of one document in text order, as columns. `words` are folded, `forms` have their case; both are numbers of
 * the vocabulary. Offsets are UTF-16 code units of the document's text. `sentences` are indices.
 */
export interface Tokens {
  readonly document: MatchedDocument;
  readonly count: number;
  readonly words: Uint32Array;
  readonly forms: Uint32Array;
  readonly flags: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: Uint32Array;
  /** How often each sentence is said, by its index. */
  readonly said: readonly { readonly total: number }[];
}

/** What is to be seen of a word where it stands. */
export const CAPITAL = 1;
/** A second capital, or a capital beside a digit: "NeurIPS", "LLM", "R1", "xAI". */
export const MARKED = 2;
/** Begins a sentence or a clause, where a capital proves nothing. */
export const INITIAL = 4;
/** Stands in a clause of which nearly every word has a capital. */
export const TITLE = 8;
/** Something other than one space parts it from the word before. */
export const BREAK = 16;
export const NUMBER = 32;
/** Inside the name of an entity. */
export const LINKED = 64;
/** Of a script that is written without spaces. */
export const SPACELESS = 128;
/** In a sentence that stands in most documents, and not where it does so first: part of their form. */
export const FORM = 256;

/** The columns while words are added to them. */
export class Columns {
  count = 0;
  flags: Uint16Array;
  /** Four letters or more. */
  long: Uint8Array;
  shouted: Uint8Array;
  #words: Uint32Array;
  #forms: Uint32Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #sentences: Uint32Array;
  #mention = 0;
  readonly #document: MatchedDocument;

  constructor(document: MatchedDocument) {
    this.#document = document;
    // Few texts have more words than that: to grow takes longer than all else here.
    const room = 64 + (document.text.length >> 2);
    this.flags = new Uint16Array(room);
    [this.long, this.shouted] = [new Uint8Array(room), new Uint8Array(room)];
    [this.#words, this.#forms, this.#sentences] = [new Uint32Array(room), new Uint32Array(room), new Uint32Array(room)];
    [this.#starts, this.#ends] = [new Uint32Array(room), new Uint32Array(room)];
  }

  push({ id, word, isLong, isShouted }: Form, flags: number, start: number, end: number, sentence: number): void {
    if (this.count === this.flags.length) this.#grow();
    const at = this.count++;
    const { mentions } = this.#document;
    while (this.#mention < mentions.length && mentions[this.#mention]!.end <= start) this.#mention++;
    const isLinked = this.#mention < mentions.length && mentions[this.#mention]!.start < end;
    this.#words[at] = word;
    this.#forms[at] = id;
    this.flags[at] = flags | (isLinked ? LINKED : 0);
    this.long[at] = Number(isLong);
    this.shouted[at] = Number(isShouted);
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#sentences[at] = sentence;
  }

  wordAt(at: number): number {
    return this.#words[at]!;
  }

  finish(): Omit<Tokens, 'said'> {
    const { count } = this;
    return {
      document: this.#document,
      count,
      words: this.#words.slice(0, count),
      forms: this.#forms.slice(0, count),
      flags: this.flags.slice(0, count),
      starts: this.#starts.slice(0, count),
      ends: this.#ends.slice(0, count),
      sentences: this.#sentences.slice(0, count),
    };
  }

  #grow(): void {
    const grown = <Column extends Uint8Array | Uint16Array | Uint32Array>(column: Column): Column => {
      const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
      larger.set(column);
      return larger;
    };
    this.flags = grown(this.flags);
    this.long = grown(this.long);
    this.shouted = grown(this.shouted);
    this.#words = grown(this.#words);
    this.#forms = grown(this.#forms);
    this.#starts = grown(this.#starts);
    this.#ends = grown(this.#ends);
    this.#sentences = grown(this.#sentences);
  }
}
