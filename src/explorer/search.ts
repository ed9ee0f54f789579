import type { AtlasGraph } from './graph.ts';

/** An entity that a query finds, and the name or alias by which it was found. */
export interface Hit {
  readonly node: number;
  readonly name: string;
}

/**
 * Finds entities by name or alias: whole names first, then beginnings, beginnings of words, parts, and letters in
 * order ("synda" finds Synthetic data); within a class the larger settlement first.
 */
export function searchNames(graph: AtlasGraph, query: string, most = 8): Hit[] {
  const wanted = fold(query);
  if (!wanted) return [];
  const { nodes } = graph.payload;
  const hits: (Hit & { readonly score: number })[] = [];
  for (let node = 0; node < graph.order; node++) {
    let best = 0;
    let found = '';
    for (const name of [nodes.name[node] as string, ...(nodes.aliases[node] ?? [])]) {
      const score = scoreName(foldCached(name), wanted);
      if (score > best) {
        best = score;
        found = name;
      }
    }
    if (best > 0) hits.push({ node, name: found, score: best });
  }
  hits.sort(
    (a, b) => b.score - a.score || (nodes.size[b.node] as number) - (nodes.size[a.node] as number) || a.node - b.node,
  );
  return hits.slice(0, most).map(({ node, name }) => ({ node, name }));
}

/** 0 for no match; larger is better. */
function scoreName(name: string, wanted: string): number {
  if (name === wanted) return 6;
  if (name.startsWith(wanted)) return 5;
  if (name.includes(` ${wanted}`)) return 4;
  if (name.includes(wanted)) return 3;
  if (wordStarts(name, wanted)) return 2;
  return wanted.length >= 3 && lettersInOrder(name, wanted) ? 1 : 0;
}

/** Each word of the query begins a word of the name, in any order. */
function wordStarts(name: string, wanted: string): boolean {
  const words = name.split(' ');
  return wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}

/** The letters stand in the name in this order, the first of them at the start of a word, without wide gaps. */
function lettersInOrder(name: string, wanted: string): boolean {
  const letters = wanted.replaceAll(' ', '');
  for (let start = 0; start >= 0; start = name.indexOf(' ', start + 1)) {
    let at = start === 0 ? 0 : start + 1;
    if (name[at] !== letters[0]) continue;
    let place = 0;
    const from = at;
    for (; at < name.length && place < letters.length; at++) if (name[at] === letters[place]) place++;
    if (place === letters.length && at - from <= letters.length * 3) return true;
  }
  return false;
}

/** Case, accents and punctuation do not matter. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const FOLDED = new Map<string, string>();
function foldCached(text: string): string {
  let folded = FOLDED.get(text);
  if (folded === undefined) {
    folded = fold(text);
    FOLDED.set(text, folded);
  }
  return folded;
}
