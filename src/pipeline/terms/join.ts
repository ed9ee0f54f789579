import { append } from '../../model/append.ts';
import { byCodeUnit } from '../../model/order.ts';
import type { Candidate } from './candidate.ts';
import { sameThingKey } from './known-names.ts';
import { termKey } from './term-key.ts';

/**
 * One candidate for each thing: names that are known to be one ("US", "United States"), and a name with a figure in it that is
 * the end of one longer name and hardly of another: "K3" is Kimi K3, "Fable 5" Claude Fable 5. Of a series of which each number
 * stands in one document alone ("Lumen 1", "Lumen 2"), what they are numbers of.
 *
 * @returns best first; what was joined stands among the other ways to write the name
 */
export function joinSame(candidates: readonly Candidate[]): Candidate[] {
  const longer = longerNames(candidates);
  const series = numbersOfSeries(candidates);
  const leaderOf = ({ key }: Candidate): string => series.get(key) ?? longer.get(key) ?? sameThingKey(key);
  const groups = Map.groupBy(candidates, leaderOf);
  if (groups.size === candidates.length) return [...candidates];
  return [...groups.values()]
    .map((all) => {
      if (all.length === 1) return all[0]!;
      const [leader] = [...all].sort(
        (a, b) =>
          Number(series.has(a.key)) - Number(series.has(b.key)) ||
          Number(longer.has(a.key)) - Number(longer.has(b.key)) ||
          b.count - a.count,
      );
      return together(
        leader!,
        all.filter((one) => one !== leader),
      );
    })
    .sort((a, b) => b.score - a.score || byCodeUnit(a.key, b.key));
}

/** By the key of each name with a figure the key of the one longer name that it is short for. */
function longerNames(candidates: readonly Candidate[]): Map<string, string> {
  const ending = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const words = candidate.name.split(' ');
    if (!candidate.isName || words.length < 2 || words.length > LONGEST) continue;
    for (let at = 1; at < words.length; at++) {
      const end = words.slice(at).join(' ');
      if (NUMBERED.test(end)) append(ending, termKey(end), candidate);
    }
  }
  const found = new Map<string, string>();
  for (const { key, isName, count } of candidates) {
    const [first, second] = (isName ? (ending.get(key) ?? []) : []).sort((a, b) => b.count - a.count);
    if (first && first.count >= Math.max(LEAST, count * LEAST_SHARE) && first.count >= (second?.count ?? 0) * MARGIN)
      found.set(key, first.key);
  }
  // Of three names that are one the longest leads.
  for (const [key, of] of found) found.set(key, found.get(of) ?? of);
  return found;
}

/** By the key of each name that is one of a series, in one document alone, the key of what it is a number of. */
function numbersOfSeries(candidates: readonly Candidate[]): Map<string, string> {
  const names = new Map(candidates.flatMap((one) => (one.isName ? [[one.name, one] as const] : [])));
  const numbers = candidates.flatMap((one) => {
    const of = one.documents === 1 ? names.get(/^(.*\p{L}) v?\d[\d.]*$/u.exec(one.name)?.[1] ?? '') : undefined;
    return of ? [{ key: one.key, of }] : [];
  });
  const series = [...Map.groupBy(numbers, ({ of }) => of)].filter(([, list]) => list.length >= LEAST_SERIES);
  return new Map(series.flatMap(([of, list]) => list.map(({ key }) => [key, of.key] as const)));
}
const LEAST_SERIES = 3;

/** A word with a letter and a figure, or words before a figure. */
const NUMBERED = /^\p{L}[\p{L}.-]*\p{N}|^\p{L}[\p{L} -]* \p{N}/u;
const LONGEST = 4;
const LEAST = 2;
/** Seldomer written than so, the longer name is not the usual one. */
const LEAST_SHARE = 0.25;
const MARGIN = 4;

/** A candidate with the names and uses of others that are the same thing. */
export function together(leader: Candidate, others: readonly Candidate[]): Candidate {
  const all = [leader, ...others];
  const written = all.flatMap(({ name, others: more }) => [name, ...more]);
  const uses = all
    .flatMap((one) => one.uses)
    .sort((a, b) => byCodeUnit(a.document, b.document) || a.start - b.start || b.end - a.end)
    .filter(isOutsideOfLast());
  return {
    ...leader,
    others: [...new Set(written)].filter((form) => form !== leader.name),
    isSure: all.some(({ isSure }) => isSure),
    speaks: all.some(({ speaks }) => speaks),
    score: Math.round(all.reduce((sum, { score }) => sum + score, 0) * 1000) / 1000,
    count: uses.length,
    documents: new Set(uses.map(({ document }) => document)).size,
    uses,
  };
}

/** Of places in order, those that do not lie within the one before: a part of a name stands where the whole does. */
function isOutsideOfLast(): (use: Candidate['uses'][number]) => boolean {
  let last = { document: '', end: 0 };
  return (use) => {
    if (use.document === last.document && use.start < last.end) return false;
    last = use;
    return true;
  };
}
