import type { AtlasGraph } from './graph.ts';

/** Symbol and word of a kind, as the page has them. */
interface KindSign {
  /** SVG path in a box from -8 to 8. */
  readonly path: string;
  readonly word: string;
}

let signs: ReadonlyMap<string, KindSign> | null = null;

/** SVG path of a kind's symbol, in a box from -8 to 8. */
export function kindPath(kind: string): string {
  return signOf(kind).path;
}

/** A kind as readers write it. */
export function kindWord(kind: string): string {
  return signOf(kind).word;
}

/** Kind of an entity, as the payload names it. */
export function kindOf(graph: AtlasGraph, node: number): string {
  return graph.payload.kinds[graph.payload.nodes.kind[node] ?? -1] ?? '';
}

/** All kinds that the page has symbols of, in its order. */
export function kindsOnPage(): readonly string[] {
  signs ??= readSigns();
  return [...signs.keys()];
}

function signOf(kind: string): KindSign {
  signs ??= readSigns();
  return signs.get(kind) ?? { path: 'M-5-5H5V5H-5Z', word: kind };
}

/** The page carries the signs, so that map and pages cannot differ. */
function readSigns(): Map<string, KindSign> {
  const paths = document.querySelectorAll<SVGPathElement>('[data-kind-signs] path');
  return new Map(
    [...paths].map((path) => [
      path.dataset.kind ?? '',
      { path: path.getAttribute('d') ?? '', word: path.dataset.word ?? '' },
    ]),
  );
}
