import { eachShared } from '../../limits/each-shared.ts';
import { eachWithin } from '../../limits/each-within.ts';
import { type Failure, NotMade, type Outcome } from '../../limits/outcome.ts';
import { Cache } from './cache.ts';

export interface BuildOptions {
  /** What earlier builds made of the same items. Changes nothing in the result. */
  readonly cache?: Cache;
  readonly clock?: Clock;
  /** True stops once the report is whole, for those who ask for nothing else. */
  readonly checkOnly?: boolean;
  /** Makes only what is made of single documents, of a part of them, for the cache: several machines share the work so. */
  readonly shard?: Shard | undefined;
}

/** One of so many parts, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** The items of a part, every so-manieth; all of them where there are no parts. */
export function partOf<Item>(items: Iterable<Item>, shard: Shard | undefined): Item[] {
  return [...items].filter((_, index) => shard === undefined || index % shard.of === shard.part - 1);
}

/** Runs a named part of a build; whoever gives one may time it. */
export type Clock = <Result>(stage: string, work: () => Result) => Result;

/** What an item is called among those of its stage, all that the work on it depends on, and the file that it comes from. */
export type Keyed = readonly [id: string, key: string, file: string];

/** How the stages of a build are run: the only thing of it that knows of the clock, of the cache and of limits. */
export interface Stage {
  /** Does the work of a stage. */
  <Result>(name: string, work: () => Result): Result;
  /**
   * The work on each item, in their order, within limits; what was made of an item with the same key before is taken from the cache.
   *
   * @throws NotMade where the work on any of them fails or takes too much
   */
  each<Item, Result>(
    name: string,
    items: Iterable<Item>,
    keyOf: (item: Item) => Keyed,
    work: (item: Item) => Result,
  ): Result[];
  /** Work that is done again only where its key has changed. */
  once<Input, Result>(
    name: string,
    input: Input,
    keyOf: (input: Input) => string,
    work: (input: Input) => Result,
  ): Result;
}

/** @param clock by default none; @param cache by default an empty one */
export function stagesWith({ cache = new Cache(), clock = (_stage, work) => work() }: BuildOptions): Stage {
  return Object.assign(<Result>(name: string, work: () => Result) => clock(name, work), {
    each: <Item, Result>(
      name: string,
      items: Iterable<Item>,
      keyOf: (item: Item) => Keyed,
      work: (item: Item) => Result,
    ) => clock(name, () => eachOf(cache, name, [...items], keyOf, work)),
    once: <Input, Result>(
      name: string,
      input: Input,
      keyOf: (input: Input) => string,
      work: (input: Input) => Result,
    ) => clock(name, () => cache.reuse(name, '', keyOf(input), () => work(input))),
  });
}

/** The stages whose work on an item needs nothing else, and so can be done in another process, which knows them by these names. */
const ELSEWHERE: ReadonlySet<string> = new Set(['content', 'seeds', 'segment']);
const PROCESS = new URL('../document-process.ts', import.meta.url);
const WORK = new URL('../document-work.ts', import.meta.url);
/** The one of them that takes long. */
const SHARED = 'segment';

/** What failed in this process: a development server that builds again need not wait for it again. By stage, item and key. */
const failures = new Map<string, Failure>();

function eachOf<Item, Result>(
  cache: Cache,
  stage: string,
  items: readonly Item[],
  keyOf: (item: Item) => Keyed,
  work: (item: Item) => Result,
): Result[] {
  const keyed = items.map((item) => ({ item, keys: keyOf(item) }));
  const isNew = ({ keys: [id, key] }: (typeof keyed)[number]) =>
    !cache.knows(stage, id, key) && !failures.has(`${stage} ${id} ${key}`);
  const fresh = keyed.filter(isNew);
  const elsewhere = ELSEWHERE.has(stage) ? { file: PROCESS, work: WORK, name: stage } : null;
  const given = fresh.map(({ item }) => item);
  const tell = (index: number, outcome: Outcome<Result>) => {
    const [id, key] = fresh[index]!.keys;
    if ('failed' in outcome) failures.set(`${stage} ${id} ${key}`, outcome.failed);
    else cache.reuse(stage, id, key, () => outcome.made);
  };
  if (elsewhere !== null && stage === SHARED) eachShared(given, work, elsewhere, tell);
  else eachWithin(given, work, elsewhere, tell);
  const failed = keyed.flatMap(({ keys: [id, key, file] }) => {
    const failure = failures.get(`${stage} ${id} ${key}`);
    return failure ? [{ file, failure }] : [];
  });
  if (failed.length > 0) throw new NotMade(failed);
  return keyed.map(({ item, keys: [id, key] }) => cache.reuse(stage, id, key, () => work(item)));
}
