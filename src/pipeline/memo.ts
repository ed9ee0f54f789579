import { Lasting } from './lasting.ts';

/**
 * What stages made of single files in the last build, by stage, file and content: a file that did not change is not worked
 * on again. Holds what the current build asked for and forgets the rest. Values must survive a structured clone.
 */
export class Memo {
  /** What only memory can keep from one build to the next. */
  readonly lasting: Lasting;
  readonly #last: ReadonlyMap<string, Entry>;
  readonly #next = new Map<string, Entry>();

  constructor(entries: Iterable<readonly [string, Entry]> = [], lasting = new Lasting()) {
    this.lasting = lasting;
    this.#last = new Map(entries);
  }

  /** The value made from `key` before, or made now. `key` must tell everything that the value depends on. */
  recall<Value>(stage: string, file: string, key: string, make: () => Value): Value {
    const name = `${stage} ${file}`;
    const known = this.#last.get(name);
    const entry = known?.key === key ? known : { key, value: make() };
    this.#next.set(name, entry);
    return entry.value as Value;
  }

  /** What this build asked for, to start the next one from. */
  entries(): [string, Entry][] {
    return [...this.#next];
  }

  /** The same, with what it did not ask for: of a build that stopped half-way. */
  allEntries(): [string, Entry][] {
    return [...new Map([...this.#last, ...this.#next])];
  }

  /** True where every value that was asked for was known. */
  get knewAll(): boolean {
    return [...this.#next].every(([name, entry]) => this.#last.get(name) === entry);
  }

  /** True where every value was known, and none beside them. */
  get unchanged(): boolean {
    return this.#next.size === this.#last.size && this.knewAll;
  }
}

interface Entry {
  readonly key: string;
  readonly value: unknown;
}
