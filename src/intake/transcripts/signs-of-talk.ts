import { countOf } from '../../model/count.ts';
import type { Head } from './heads.ts';

const FEWEST = 3;

/** Some name comes again, the recording goes on, and those named say something. */
export function isTimed(heads: readonly Head[], lines: readonly string[]): boolean {
  const names = new Set(heads.map(({ name }) => name));
  const first = heads[0];
  if (first === undefined || heads.length < FEWEST || names.size > Math.max(2, heads.length / 2 + 1)) return false;
  if (names.size === heads.length || !goesOn(heads) || isOfDay(heads)) return false;
  const said = heads.filter((head, index) => head.words !== '' || hasWords(lines, head, heads[index + 1])).length;
  return said >= 0.6 * heads.length && heads.length >= 0.1 * paragraphs(lines, first.line);
}

function hasWords(lines: readonly string[], { next }: Head, following: Head | undefined): boolean {
  return lines.slice(next, Math.min(following?.line ?? lines.length, next + 6)).some((line) => /\p{L}/u.test(line));
}

/** Names that come again, or are in bold like most. */
export function sure(heads: readonly Head[]): Head[] {
  const counts = countOf(heads.map(({ name }) => name));
  const often = heads.filter(({ name }) => (counts.get(name) ?? 0) > 1);
  const isBold = often.filter(({ isMarked }) => isMarked).length > often.length / 2;
  return heads.filter(
    ({ name, isMarked }) =>
      (!isBold || isMarked) && ((counts.get(name) ?? 0) > 1 || (!/\d/.test(name ?? '') && /\s/.test(name ?? ''))),
  );
}

export function isLabelled(heads: readonly Head[], lines: readonly string[]): boolean {
  const names = new Set(heads.map(({ name }) => name));
  const first = heads[0];
  if (first === undefined || heads.length < FEWEST_LABELS || names.size < 2 || names.size > heads.length / 2)
    return false;
  // Keys of a form come again below each heading; places in a recording are none.
  const headings = lines.slice(first.line).filter((line) => /^#{1,6}\s(?!.*\d:\d{2}\b)/.test(line)).length;
  if (headings > MOST_HEADINGS * heads.length) return false;
  if (isInTurn(heads, names.size) || isOfShortWords(heads, lines)) return false;
  const isBold = heads.every(({ isMarked }) => isMarked);
  const said = heads.filter((head, index) => head.words !== '' || hasWords(lines, head, heads[index + 1])).length;
  // A name on a line of its own is no paragraph.
  const alone = heads.filter(({ words, next }) => words === '' && lines[next]?.trim() === '').length;
  const all = paragraphs(lines, first.line) - alone;
  return said >= 0.8 * heads.length && heads.length >= (isBold ? 0.25 : 0.4) * all;
}

/** Three keys or more that follow each other in one order again and again: people do not. */
function isInTurn(heads: readonly Head[], names: number): boolean {
  const after = new Map<string, Map<string, number>>();
  heads.slice(1).forEach(({ name = '' }, index) => {
    const before = heads[index]!.name ?? '';
    const counts = after.get(before) ?? new Map<string, number>();
    after.set(before, counts.set(name, (counts.get(name) ?? 0) + 1));
  });
  const usual = [...after.values()].reduce((sum, counts) => sum + Math.max(...counts.values()), 0);
  return (
    names > 2 &&
    heads.length >= FEWEST_ROUNDS * names &&
    usual >= IN_TURN * (heads.length - 1) &&
    roundFrom(heads[0]!.name ?? '', after) > 2
  );
}

/** How many names follow one another until one comes again, each after the one that it usually follows: two people take turns. */
function roundFrom(first: string, after: ReadonlyMap<string, ReadonlyMap<string, number>>): number {
  const seen: string[] = [];
  for (let name: string | undefined = first; name !== undefined; ) {
    if (seen.includes(name)) return seen.length - seen.indexOf(name);
    seen.push(name);
    const next: [string, number][] = [...(after.get(name) ?? [])];
    name = next.sort((a, b) => b[1] - a[1])[0]?.[0];
  }
  return seen.length;
}

/** "Price: $299": what stands behind the keys of a form is a few words, and no sentence. */
function isOfShortWords(heads: readonly Head[], lines: readonly string[]): boolean {
  const said = heads.map(({ words, next }) => (words === '' ? lineFrom(lines, next) : words).trim());
  const short = said.filter((words) => !/[.?!…。？！]["'”’»)*_]*$/.test(words) && words.split(/\s+/).length <= SHORT);
  return short.length > MOSTLY * said.length;
}

/** A name may stand a line above what is said. */
const lineFrom = (lines: readonly string[], from: number) =>
  lines.slice(from, from + 2).find((line) => line.trim() !== '') ?? '';

const FEWEST_ROUNDS = 2.5;
const IN_TURN = 0.8;
const SHORT = 8;
const MOSTLY = 0.6;

const FEWEST_LABELS = 6;
const MOST_HEADINGS = 0.25;

/** Lines of a transcript in which nobody is named: a time each, or before each. */
export function isPlaced(heads: readonly Head[], lines: readonly string[]): boolean {
  const first = heads[0];
  if (first === undefined || heads.length < FEWEST_PLACES || !goesOn(heads) || isOfDay(heads)) return false;
  const said = lines.slice(first.line).filter((line) => line.trim() !== '').length;
  // "[10:15] <ada> words" and "[10:16] * bob waves" are of a chat.
  if (heads.filter(({ words }) => NICK.test(words)).length > 1) return false;
  const own = heads.filter(({ words }) => words !== '').length;
  const before = lines.slice(0, first.line).filter((line) => line.trim() !== '').length;
  return before <= MOST_BEFORE && heads.length >= (own > heads.length / 2 ? 0.6 : 0.3) * said;
}

const NICK = /^<[@+%&~ ]?[^<>\s]{1,60}> \S/;
const FEWEST_PLACES = 5;
const MOST_BEFORE = 8;

function goesOn(heads: readonly Head[]): boolean {
  const places = heads.flatMap(({ at }) => at ?? []);
  const back = places.filter((at, index) => index > 0 && at < places[index - 1]!).length;
  return back <= 0.1 * places.length;
}

/** Hours and minutes from the middle of a day: a chat, not a recording. */
function isOfDay(heads: readonly Head[]): boolean {
  const places = heads.flatMap(({ at }) => at ?? []);
  const latest = Math.max(...places);
  return places[0]! >= FIRST_PLACE && latest < 24 * 60 && places.every((at) => at < 24 * 60);
}

/** Seconds, of what is read as minutes and seconds: no chat begins before five in the morning. */
const FIRST_PLACE = 5 * 60;

function paragraphs(lines: readonly string[], from: number): number {
  let count = 0;
  for (let line = from; line < lines.length; line++)
    if (lines[line]!.trim() !== '' && (line === from || lines[line - 1]!.trim() === '')) count++;
  return count;
}
