import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Place } from '../../model/diagnostic.ts';

/** Line and column, from 1, of a value, and the places of what it holds: plain data, so that it can be kept. */
export interface Places {
  readonly line: number;
  readonly column: number;
  /** By key, or by index; of a mapping or a list only. */
  readonly within?: ReadonlyMap<string | number, Places>;
}

/** The place of the value at a path, or of its nearest parent that is written out. */
export function placeAt(file: string, places: Places, path: readonly (string | number)[]): Place {
  let found = places;
  for (const step of path) {
    const inner = found.within?.get(step);
    if (!inner) break;
    found = inner;
  }
  return { file, line: found.line, column: found.column };
}

/** Where a value and all that it holds is written. An alias is a value of its own: it holds nothing here. */
export function placesOf(node: unknown, placeOf: (offset: number) => Places): Places {
  const place = placeOf(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  const within = new Map<string | number, Places>();
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (isScalar(key) && isNode(value)) within.set(String(key.value), placesOf(value, placeOf));
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) if (isNode(item)) within.set(index, placesOf(item, placeOf));
  } else return place;
  return { ...place, within };
}
