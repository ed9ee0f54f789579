import { type Document, isMap, isNode, isScalar, visit } from 'yaml';

export type Path = readonly (string | number)[];

/** Offset of the value at a path, or of the nearest parent that exists. */
export function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Offset of a key of the mapping at a path, or of that mapping. */
export function keyOffset(document: Document, path: Path, key: string): number {
  return keyOffsets(document, path).get(key) ?? offsetOf(document, path);
}

/** Offsets of all keys of the mapping at a path. */
export function keyOffsets(document: Document, path: Path): ReadonlyMap<string, number> {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(parent)) return new Map();
  const known = offsetsIn.get(parent);
  if (known) return known;
  const offsets = new Map<string, number>();
  for (const { key } of parent.items)
    if (isScalar(key) && key.range && !offsets.has(String(key.value))) offsets.set(String(key.value), key.range[0]);
  offsetsIn.set(parent, offsets);
  return offsets;
}

/** Of each mapping, once: thousands of its keys may be asked about, one by one. */
const offsetsIn = new WeakMap<object, ReadonlyMap<string, number>>();

/** Offset of the first key of a name, at any depth. */
export function keyNamed(document: Document, name: string): number | undefined {
  let found: number | undefined;
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === name) found ??= key.range?.[0];
    },
  });
  return found;
}

/** Offsets of the keys that stand in their mapping before. */
export function repeatedKeys(document: Document): number[] {
  const repeated: number[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) repeated.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return repeated;
}

/** Offset of the first `*name` that stands for nothing. */
export function danglingAlias(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) found ??= alias.range?.[0];
    },
  });
  return found;
}
