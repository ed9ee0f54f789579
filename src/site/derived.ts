/** What holds an atlas in slices. */
interface Sliced {
  readonly slices: { derive(source: object, name: string, id: string): unknown };
}
type Work = (source: never, id: string) => unknown;

/** How what pages need of the whole atlas is worked out, by name. */
const WORKS = new Map<string, Work>();

/**
 * What is worked out of the whole atlas, once for it and an id, and much shorter than that: a page that asks for it is made anew
 * only where the outcome is another. The outcome must be what can be written as JSON, maps and sets too.
 *
 * @param name by which it is told apart from what else is worked out
 */
export function derived<Source extends Sliced, Value>(
  name: string,
  work: (source: Source, id: string) => Value,
): (source: Source, id?: string) => Value {
  WORKS.set(name, work);
  return (source, id = '') => source.slices.derive(source, name, id) as Value;
}

export function workOf(name: string): Work | undefined {
  return WORKS.get(name);
}
