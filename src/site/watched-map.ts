/** A map that cannot be read unseen: each value that is asked for is told by its key, and what goes through all of them without one. */
export class WatchedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #map: ReadonlyMap<string, Value>;
  readonly #note: (key?: string) => void;

  constructor(map: ReadonlyMap<string, Value>, note: (key?: string) => void) {
    this.#map = map;
    this.#note = note;
  }

  get(key: string): Value | undefined {
    this.#note(key);
    return this.#map.get(key);
  }

  has(key: string): boolean {
    this.#note(key);
    return this.#map.has(key);
  }

  get size(): number {
    return this.#whole.size;
  }

  forEach(work: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    this.#whole.forEach(work);
  }

  entries() {
    return this.#whole.entries();
  }

  keys() {
    return this.#whole.keys();
  }

  values() {
    return this.#whole.values();
  }

  [Symbol.iterator]() {
    return this.#whole.entries();
  }

  get #whole(): ReadonlyMap<string, Value> {
    this.#note();
    return this.#map;
  }
}
