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

/** Words that there is room for at first. */
const ROOM = 1024;

/** The columns of one document after another while words are added to them: room is made once for all. */
export class Columns {
  count = 0;
  flags = new Uint16Array(ROOM);
  /** Four letters or more. */
  long = new Uint8Array(ROOM);
  shouted = new Uint8Array(ROOM);
  #words = new Uint32Array(ROOM);
  #forms = new Uint32Array(ROOM);
  #starts = new Uint32Array(ROOM);
  #ends = new Uint32Array(ROOM);
  #sentences = new Uint32Array(ROOM);
  #mention = 0;
  #mentions: MatchedDocument['mentions'] = [];

  begin({ mentions }: MatchedDocument): void {
    this.count = 0;
    this.#mention = 0;
    this.#mentions = mentions;
  }

  push({ id, word, isLong, isShouted }: Form, flags: number, start: number, end: number, sentence: number): void {
    if (this.count === this.flags.length) this.#grow();
    const at = this.count++;
    const mentions = this.#mentions;
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

  /** What was added, in one piece of memory. */
  taken(): Omit<Tokens, 'said' | 'document'> {
    const { count } = this;
    const room = new ArrayBuffer(count * (5 * Uint32Array.BYTES_PER_ELEMENT + Uint16Array.BYTES_PER_ELEMENT));
    const copied = (column: Uint32Array, nth: number) => {
      const own = new Uint32Array(room, nth * count * Uint32Array.BYTES_PER_ELEMENT, count);
      own.set(column.subarray(0, count));
      return own;
    };
    const flags = new Uint16Array(room, 5 * count * Uint32Array.BYTES_PER_ELEMENT, count);
    flags.set(this.flags.subarray(0, count));
    return {
      count,
      words: copied(this.#words, 0),
      forms: copied(this.#forms, 1),
      flags,
      starts: copied(this.#starts, 2),
      ends: copied(this.#ends, 3),
      sentences: copied(this.#sentences, 4),
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
