import { Cache } from './cache.ts';

export interface BuildOptions {
  /** What earlier builds made of the same items. Changes nothing in the result. */
  readonly cache?: Cache;
  readonly clock?: Clock;
  /** True stops once the report is whole, for those who ask for nothing else. */
  readonly checkOnly?: boolean;
}

/** Runs a named part of a build; whoever gives one may time it. */
export type Clock = <Result>(stage: string, work: () => Result) => Result;

/** What an item is called among those of its stage, and all that the work on it depends on. */
export type Keyed = readonly [id: string, key: string];

/** How the stages of a build are run: the only thing of it that knows of the clock and of the cache. */
export interface Stage {
  /** Does the work of a stage. */
  <Result>(name: string, work: () => Result): Result;
  /** The work on each item, in their order; what was made of an item with the same key before is taken from the cache. */
  each<Item, Result>(
    name: string,
    items: Iterable<Item>,
    keyOf: (item: Item) => Keyed,
    work: (item: Item) => Result,
  ): Result[];
  /** Work that is done again only where its key has changed. */
  once<Result>(name: string, key: string, work: () => Result): Result;
}

/** @param clock by default none; @param cache by default an empty one */
export function stagesWith({ cache = new Cache(), clock = (_stage, work) => work() }: BuildOptions): Stage {
  return Object.assign(<Result>(name: string, work: () => Result) => clock(name, work), {
    each: <Item, Result>(
      name: string,
      items: Iterable<Item>,
      keyOf: (item: Item) => Keyed,
      work: (item: Item) => Result,
    ) =>
      clock(name, () =>
        Array.from(items, (item) => {
          const [id, key] = keyOf(item);
          return cache.reuse(name, id, key, () => work(item));
        }),
      ),
    once: <Result>(name: string, key: string, work: () => Result) =>
      clock(name, () => cache.reuse(name, '', key, work)),
  });
}
