import type { Lexis } from './lexis.ts';
import { termKey } from './term-key.ts';
import type { Tokens } from './token-columns.ts';

/** How a stretch of tokens is written, and its key. */
interface Written {
  readonly form: string;
  key: string | null;
  /** The stretches that go on with one token more, by its form. */
  next: Map<number, Written> | null;
}

/** Tells how stretches of tokens are written: once for each sequence of forms, wherever it stands. */
export class WrittenForms {
  readonly #words: readonly string[];
  readonly #single = new Map<number, Written>();
  readonly #keys = new Map<string, string>();

  constructor({ vocabulary }: Lexis) {
    this.#words = vocabulary.words;
  }

  at({ document, starts, ends, forms }: Tokens, from: number, to: number): { form: string; key: string } {
    const isUnspaced = to - from > 1 && ends[from] === starts[from + 1];
    if (isUnspaced) {
      const form = document.text.slice(starts[from], ends[to - 1]);
      return { form, key: this.#keyOf(form) };
    }
    let written = this.#follow(this.#single, forms[from]!, '');
    for (let at = from + 1; at < to; at++) {
      written.next ??= new Map();
      written = this.#follow(written.next, forms[at]!, written.form.endsWith("'") ? written.form : `${written.form} `);
    }
    written.key ??= this.#keyOf(written.form);
    return written as { form: string; key: string };
  }

  #follow(level: Map<number, Written>, form: number, before: string): Written {
    let written = level.get(form);
    if (!written) {
      written = { form: before + this.#words[form]!, key: null, next: null };
      level.set(form, written);
    }
    return written;
  }

  #keyOf(form: string): string {
    let key = this.#keys.get(form);
    if (key === undefined) {
      key = termKey(form);
      this.#keys.set(form, key);
    }
    return key;
  }
}
