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

/** Offset of a key of the mapping at a path. */
export function keyOffset(document: Document, path: Path, key: string): number {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return offsetOf(document, path);
}

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
