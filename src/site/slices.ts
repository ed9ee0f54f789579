import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import { workOf } from './derived.ts';
import { WatchedMap } from './watched-map.ts';

/**
 * Channels between whoever makes pages and their modules, which are compiled: nothing else leads into them. The one says that an
 * atlas is about to be made into pages, with the manifest of what is there of it (null: all), the other that it is loaded, with its slices.
 */
export const BEGUN = 'frontier-atlas:begun';
export const LOADED = 'frontier-atlas:loaded';

/** What was made, and the slices that it was made of. */
export interface Done<Made> {
  readonly made: Made;
  readonly read: readonly string[];
}

/** Where files of the last site are found. */
interface LastSite {
  /** One that would be the same now. */
  same(path: string): Done<Uint8Array[]> | null;
  /** One as it was. */
  older(path: string): Uint8Array | null;
}

/**
 * The atlas in slices (one entity, the connections of one, a list as a whole, how long it is), with a record of which of them
 * are read while a page is made. A page made of the same slices again is the same. What pages are given is wrapped so that it
 * cannot be read unseen; who reads outside of `record` costs nothing.
 */
export class Slices {
  readonly #reading = new AsyncLocalStorage<Set<number>>();
  /** Slices by number, and their numbers by group and key: much is read again and again, and names take long to put together. */
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, Map<string, number>>();
  readonly #groups = new Map<string, (key: string) => string>();
  readonly #hashes = new Map<string, string>();
  readonly #derived = new Map<string, unknown>();
  readonly #done = new Map<string, { readonly made: unknown; readonly read: ReadonlySet<number> }>();
  #last: LastSite = { same: () => null, older: () => null };
  #source: object | null = null;

  /** Does work, which may wait, and tells what it read; works may be under way at once. */
  async record<Made>(work: () => Promise<Made>): Promise<Done<Made>> {
    const read = new Set<number>();
    const made = await this.#reading.run(read, work);
    return { made, read: Array.from(read, (number) => this.#names[number]!) };
  }

  /** A hash of what a slice holds now, the same in any process; null for one that cannot be told. */
  hash(slice: string): string | null {
    const known = this.#hashes.get(slice);
    if (known !== undefined) return known;
    const [group, key] = partsOf(slice);
    const told = this.#groups.get(group)?.(key) ?? this.#hashOfDerived(group, key);
    if (told !== null) this.#hashes.set(slice, told);
    return told;
  }

  /** Notes that a slice is read: of a group the part with a key, or all of it. */
  note(group: string, key = WHOLE): void {
    this.#reading.getStore()?.add(this.#numberOf(group, key));
  }

  #numberOf(group: string, key: string): number {
    const numbers = this.#numbers.get(group) ?? new Map<string, number>();
    if (numbers.size === 0) this.#numbers.set(group, numbers);
    let number = numbers.get(key);
    if (number === undefined) {
      number = this.#names.push(key === WHOLE ? group : `${group}/${key}`) - 1;
      numbers.set(key, number);
    }
    return number;
  }

  /** A slice, or a group of them by key, that is noted by who gives it out. */
  define(group: string, hashOf: (key: string) => string): void {
    this.#groups.set(group, hashOf);
  }

  /** A map of which each value is a slice, and the whole of it another. @param hashOf by default of the value as JSON */
  map<Value>(
    group: string,
    map: ReadonlyMap<string, Value>,
    hashOf: (value: Value) => string = hashOfValue,
  ): ReadonlyMap<string, Value> {
    this.define(group, (key) => {
      if (key === WHOLE) return hashOfParts(map, ([id, value]) => `${id} ${hashOf(value)}`);
      const value = map.get(key);
      return value === undefined ? NONE : hashOf(value);
    });
    return new WatchedMap(map, (key) => this.note(group, key));
  }

  /** A list that is a slice as a whole; its length is another. @param hashOf of an element, by default as JSON */
  list<List extends readonly unknown[]>(group: string, list: List, hashOf?: (value: List[number]) => string): List {
    this.define(group, (key) => {
      if (key === LENGTH) return `${list.length}`;
      return hashOf === undefined ? hashOfValue(list) : hashOfParts(list, hashOf);
    });
    return new Proxy(list, {
      get: (target, property) => {
        this.note(group, property === LENGTH ? LENGTH : WHOLE);
        const value = Reflect.get(target, property) as unknown;
        // What goes through the elements need not be watched for each of them.
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }

  /** A record of which each field is a slice. */
  fields<Fields extends object>(group: string, fields: Fields): Fields {
    const byKey = fields as Record<string, unknown>;
    this.define(group, (key) =>
      hashOfValue(key === WHOLE ? fields : Object.hasOwn(byKey, key) ? byKey[key] : undefined),
    );
    return new Proxy(fields, {
      get: (target, property) => {
        this.note(group, String(property));
        return Reflect.get(target, property) as unknown;
      },
      ownKeys: (target) => {
        this.note(group);
        return Reflect.ownKeys(target);
      },
    });
  }

  /** Work that is done once, whoever asks first, by its name: all who ask have read what it read. */
  once<Made>(name: string, work: () => Made): Made {
    let done = this.#done.get(name);
    if (done === undefined) {
      const read = new Set<number>();
      done = { made: this.#reading.run(read, work), read };
      this.#done.set(name, done);
    }
    const own = this.#reading.getStore();
    if (own) for (const slice of done.read) own.add(slice);
    return done.made as Made;
  }

  takeFilesFrom(last: LastSite): void {
    this.#last = last;
  }

  /**
   * The bytes of a file of the site, of which other pages tell something: made once, unless the last site has them.
   *
   * @param make is given the file as it was before, which only what it takes may depend on
   */
  file(path: string, make: (older: Uint8Array | null) => Uint8Array[]): Uint8Array[] {
    const last = this.#done.has(path) ? null : this.#last.same(path);
    if (last)
      this.#done.set(path, {
        made: last.made,
        read: new Set(last.read.map((slice) => this.#numberOf(...partsOf(slice)))),
      });
    return this.once(path, () => make(this.#last.older(path)));
  }

  /** What is worked out of an atlas, which is a slice by itself: who asks has read its value, not all that this is made of. */
  derive(source: object, name: string, id: string): unknown {
    this.note(name, id);
    const key = `${name}/${id}`;
    if (!this.#derived.has(key)) {
      const work = workOf(name)!;
      this.#derived.set(
        key,
        this.#reading.exit(() => work(source as never, id)),
      );
    }
    return this.#derived.get(key);
  }

  /** @param source the atlas that these are the slices of */
  belongTo(source: object): void {
    this.#source = source;
  }

  /** Null where the module that works it out is not loaded, or there is nothing of that id now. */
  #hashOfDerived(name: string, id: string): string | null {
    if (workOf(name) === undefined || this.#source === null) return null;
    const source = this.#source;
    try {
      return hashOfValue(this.#reading.exit(() => this.derive(source, name, id)));
    } catch {
      return null;
    }
  }
}

const WHOLE = '';
const LENGTH = 'length';
const NONE = 'none';

function partsOf(slice: string): [group: string, key: string] {
  const end = slice.indexOf('/');
  return end < 0 ? [slice, WHOLE] : [slice.slice(0, end), slice.slice(end + 1)];
}

/** A hash of what can be written as JSON, maps and sets too. */
export function hashOfValue(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Map || part instanceof Set ? [...part] : part,
  );
  return text === undefined ? NONE : hash('sha256', text);
}

function hashOfParts<Part>(parts: Iterable<Part>, hashOf: (part: Part) => string): string {
  return hash('sha256', [...parts].map(hashOf).join('\n'));
}
