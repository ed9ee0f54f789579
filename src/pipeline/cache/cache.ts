/**
 * What stages made of single items in the last build, by stage, item and content: what did not change is not made again.
 * Holds what the current build asked for and forgets the rest. Values must survive a structured clone.
 */
export class Cache {
  readonly #last: ReadonlyMap<string, Entry>;
  readonly #next = new Map<string, Entry>();
  /** Called whenever a value was made anew: the moment to keep what there is, should the process be stopped before its end. */
  onMade: () => void = () => {};

  constructor(entries: Iterable<readonly [string, Entry]> = []) {
    this.#last = new Map(entries);
  }

  /** The value made from `key` before, or made now. `key` must tell everything that the value depends on. */
  reuse<Value>(stage: string, item: string, key: string, make: () => Value): Value {
    const name = `${stage} ${item}`;
    const known = this.#known(name, key);
    if (known !== null) {
      this.#next.set(name, known);
      return known.value as Value;
    }
    const value = make();
    this.#next.set(name, { key, value });
    this.onMade();
    return value;
  }

  /** Whether asking for a value would not make it. */
  knows(stage: string, item: string, key: string): boolean {
    return this.#known(`${stage} ${item}`, key) !== null;
  }

  #known(name: string, key: string): Entry | null {
    const entry = [this.#next, this.#last].map((entries) => entries.get(name)).find((found) => found?.key === key);
    return entry ?? null;
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
