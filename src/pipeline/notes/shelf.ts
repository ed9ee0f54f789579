import { append } from '../../model/append.ts';
import { lastName } from '../../text/last-name.ts';

/** Things by path, found by the end of it too. Those put in first go before later ones. */
export class Shelf<Thing> {
  readonly #byKey = new Map<string, Thing>();
  readonly #byName = new Map<string, { readonly key: string; readonly thing: Thing }[]>();

  put(key: string, thing: Thing): void {
    if (this.#byKey.has(key)) return;
    this.#byKey.set(key, thing);
    append(this.#byName, lastName(key), { key, thing });
  }

  at(key: string): Thing | null {
    return this.#byKey.get(key) ?? null;
  }

  /** Of all whose path is or ends with `wanted` the one at exactly that path, then one below `folder`, then the first. */
  search(wanted: string, folder: string): Thing | null {
    const namesakes = this.#byName.get(lastName(wanted)) ?? [];
    const fitting = namesakes.filter(({ key }) => key === wanted || key.endsWith(`/${wanted}`));
    const exact = fitting.find(({ key }) => key === wanted && wanted.includes('/'));
    return (exact ?? fitting.find(({ key }) => key.startsWith(folder)) ?? fitting[0])?.thing ?? null;
  }
}
