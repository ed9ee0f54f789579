import type { Glyph } from './glyphs.ts';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const DIGIT = /\p{Nd}/u;

/** How many letters run to the left, less those that run to the right. */
export function leftward(glyphs: readonly Glyph[]): number {
  let sum = 0;
  for (const { text } of glyphs) {
    if (RIGHT_TO_LEFT.test(text) && !DIGIT.test(text)) sum++;
    else if (/\p{L}/u.test(text)) sum--;
  }
  return sum;
}

export function hasLeftward(glyphs: readonly Glyph[]): boolean {
  return glyphs.some(({ text }) => RIGHT_TO_LEFT.test(text));
}

/**
 * Signs of a line in the order in which it is read, from the places where they stand: from the right, but words of another
 * direction and numbers within from the left (the reverse of Unicode's rule L2). `isLeftward` tells the line's own direction.
 */
export function readingOrder(glyphs: readonly Glyph[], isLeftward: boolean): Glyph[] {
  const clusters = clustersOf(glyphs);
  if (!isLeftward) return turnRuns(clusters, true).flat();
  return turnRuns(clusters.reverse(), false).flat();
}

/** From left to right, marks behind the letter that they stand over, and letters that are drawn as one in the file's order. */
function clustersOf(glyphs: readonly Glyph[]): Glyph[][] {
  const middle = ({ left, right }: Glyph) => (left + right) / 2;
  const clusters: Glyph[][] = [];
  const marks: Glyph[] = [];
  for (const glyph of glyphs) {
    const before = clusters.at(-1)?.[0];
    if (/^\p{M}+$/u.test(glyph.text)) marks.push(glyph);
    else if (before && before.left === glyph.left && before.right === glyph.right) clusters.at(-1)?.push(glyph);
    else clusters.push([glyph]);
  }
  for (const mark of marks) {
    let nearest: Glyph[] | undefined;
    let least = Infinity;
    for (const cluster of clusters) {
      const [letter] = cluster as [Glyph];
      const distance = Math.abs(middle(letter) - middle(mark));
      if (letter.text !== ' ' && distance < least) [nearest, least] = [cluster, distance];
    }
    if (nearest) nearest.push(mark);
    else clusters.push([mark]);
  }
  return clusters.sort(([a], [b]) => middle(a as Glyph) - middle(b as Glyph));
}

/** Turns each run of the other direction round: words that run to the left, or words that run to the right and numbers. */
function turnRuns(clusters: readonly Glyph[][], toLeft: boolean): Glyph[][] {
  const isOther = (text: string) => (toLeft ? RIGHT_TO_LEFT.test(text) && !DIGIT.test(text) : runsRight(text));
  const isOwn = (text: string) => (toLeft ? runsRight(text) : RIGHT_TO_LEFT.test(text) && !DIGIT.test(text));
  const ordered: Glyph[][] = [];
  for (let at = 0; at < clusters.length; ) {
    if (!isOther(textOf(clusters[at]))) {
      ordered.push(clusters[at++] as Glyph[]);
      continue;
    }
    let last = at;
    for (let next = at; next < clusters.length && !isOwn(textOf(clusters[next])); next++) {
      if (isOther(textOf(clusters[next]))) last = next;
    }
    ordered.push(...clusters.slice(at, last + 1).reverse());
    at = last + 1;
  }
  return ordered;
}

const textOf = (cluster: readonly Glyph[] | undefined) => cluster?.[0]?.text ?? '';

function runsRight(text: string): boolean {
  return DIGIT.test(text) || (/\p{L}/u.test(text) && !RIGHT_TO_LEFT.test(text));
}

/**
 * Brackets as they open and close in reading order: some files name them as they look, others as they are meant, so that a line
 * in which more close before they open has all of its brackets the other way round.
 */
export function uprightBrackets(text: string): string {
  const balance = (words: string) => {
    let depth = 0;
    let wrong = 0;
    for (const sign of words) {
      if ('([{«'.includes(sign)) depth++;
      else if (')]}»'.includes(sign)) depth > 0 ? depth-- : wrong++;
    }
    return wrong + depth;
  };
  const mirrored = text.replace(/[()[\]{}«»]/g, (sign) => MIRRORED[sign] as string);
  return balance(mirrored) < balance(text) ? mirrored : text;
}
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
};
