import { type Gathered, isProperNoun, PLACES } from './gathered.ts';
import { NUMBER, type Tokens } from './token-columns.ts';

/** How often each candidate stands inside a longer one, and in how many longer ones; a name only in longer names. */
export function countNested(candidates: readonly Gathered[], all: readonly Tokens[]): void {
  const several = candidates.filter(({ places }) => places.size > 1);
  const { bases, firsts, owners, ends } = byToken(several, all);
  const isNested = new Uint8Array(owners.length);
  const isName = several.map(isProperNoun);
  /** Of each candidate how often it stands in the longer one that is looked at. */
  const inside = new Uint32Array(several.length);
  for (const index of several.keys()) countWithin(index);
  for (const [nth, owner] of owners.entries()) several[owner]!.nestedPlaces += isNested[nth]!;

  /** Functions of their own for what is within a loop: V8 leaves the code that it makes of a loop as soon as that ends. */
  function countWithin(index: number): void {
    const longer = several[index]!;
    const found: number[] = [];
    const versionOf = new Set<Gathered>();
    const isNumbered = hasNumberLast(longer, all);
    for (const [place, to] of longer.places) countAt(index, place, to, isNumbered, found, versionOf);
    for (const shorter of versionOf) shorter.versions++;
    for (const owner of found) {
      several[owner]!.nestedIn++;
      several[owner]!.nestedCount += inside[owner]!;
      inside[owner] = 0;
    }
  }

  function countAt(
    index: number,
    place: number,
    to: number,
    isNumbered: boolean,
    found: number[],
    versionOf: Set<Gathered>,
  ): void {
    const base = bases[Math.floor(place / PLACES)]!;
    const [start, end] = [base + (place % PLACES), base + to];
    for (let nth = firsts[start]!; nth < firsts[end]!; nth++) {
      const owner = owners[nth]!;
      if (owner === index || ends[nth]! > end || (!isName[index] && isName[owner])) continue;
      const isFirst = nth < firsts[start + 1]!;
      if (isFirst && ends[nth] === end) continue;
      if (inside[owner]!++ === 0) found.push(owner);
      isNested[nth] = 1;
      if (isNumbered && isFirst && ends[nth] === end - 1) versionOf.add(several[owner]!);
    }
  }
}

/** What begins at each token of all documents, one behind another: from `firsts[token]` to before `firsts[token + 1]`. */
function byToken(candidates: readonly Gathered[], all: readonly Tokens[]) {
  let total = 0;
  const bases = all.map(({ count }) => {
    total += count;
    return total - count;
  });
  const tokenAt = (place: number) => bases[Math.floor(place / PLACES)]! + (place % PLACES);
  const firsts = new Uint32Array(total + 2);
  for (const { places } of candidates) for (const place of places.keys()) firsts[tokenAt(place) + 2]!++;
  for (let token = 2; token < firsts.length; token++) firsts[token]! += firsts[token - 1]!;
  const size = firsts[total + 1]!;
  const [owners, ends] = [new Uint32Array(size), new Uint32Array(size)];
  for (const [index, { places }] of candidates.entries()) {
    places.forEach((to, place) => {
      const nth = firsts[tokenAt(place) + 1]!++;
      owners[nth] = index;
      ends[nth] = bases[Math.floor(place / PLACES)]! + to;
    });
  }
  return { bases, firsts, owners, ends };
}

function hasNumberLast({ places }: Gathered, all: readonly Tokens[]): boolean {
  for (const [place, to] of places) return (all[Math.floor(place / PLACES)]!.flags[to - 1]! & NUMBER) !== 0;
  return false;
}
