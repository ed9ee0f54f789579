/**
 * What a process that builds again and again keeps in memory from one build to the next, beside the memo: values that are
 * the same as last time stay the same objects, and what was made of an object is not made of it again. A process that
 * builds once keeps nothing: it would only hold memory.
 */
export class Lasting {
  readonly #isKept: boolean;
  readonly #derived: Map<string, WeakMap<object, { readonly key: string; readonly value: unknown }>>;
  readonly #lone: Map<string, object>;
  readonly #last: ReadonlyMap<string, unknown>;
  readonly #now = new Map<string, unknown>();

  /** @param before what the last build kept; null keeps nothing, `first` begins */
  constructor(before: Lasting | 'first' | null = null) {
    this.#isKept = before !== null;
    this.#derived = before instanceof Lasting ? before.#derived : new Map();
    this.#lone = before instanceof Lasting ? before.#lone : new Map();
    this.#last = before instanceof Lasting ? before.#now : new Map();
  }

  /** The value of last time where the one of now is the same all through, so that what was derived from it holds. */
  steady<Value>(what: string, id: string, value: Value): Value {
    if (!this.#isKept) return value;
    const name = `${what} ${id}`;
    const known = this.#last.get(name);
    const steady = isSame(known, value) ? (known as Value) : value;
    this.#now.set(name, steady);
    return steady;
  }

  /** One object for as long as the process builds again: for what only grows, and gives the same however much of it is there. */
  lone<Value extends object>(what: string, make: () => Value): Value {
    if (!this.#isKept) return make();
    const value = (this.#lone.get(what) as Value | undefined) ?? make();
    this.#lone.set(what, value);
    return value;
  }

  /** What is made of an object that never changes; made again only where `key`, which tells all else that it depends on, differs. */
  derived<Value>(of: object, what: string, make: () => Value, key = ''): Value {
    if (!this.#isKept) return make();
    let kept = this.#derived.get(what);
    if (!kept) {
      kept = new WeakMap();
      this.#derived.set(what, kept);
    }
    const known = kept.get(of);
    if (known?.key === key) return known.value as Value;
    const value = make();
    kept.set(of, { key, value });
    return value;
  }
}

/** Whether two values of plain data (lists, sets and records of text, numbers and the like) are the same all through. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) if (!isSame(a[index], b[index])) return false;
    return true;
  }
  if (a instanceof Set) return b instanceof Set && a.size === b.size && isSame([...a], [...b]);
  if (Object.getPrototypeOf(a) !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(b, key) || !isSame((a as Plain)[key], (b as Plain)[key])) return false;
  }
  return true;
}

type Plain = Record<string, unknown>;
