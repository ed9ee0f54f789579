import { append } from '../../model/append.ts';
import type { EntityRecord } from '../../model/atlas.ts';
import { byCodeUnit } from '../../model/order.ts';
import { suggestionKey } from '../../pipeline/terms/suggestion-key.ts';
import { termKey } from '../../pipeline/terms/term-key.ts';
import { editDistance } from '../../text/edit-distance.ts';
import type { Action, Suggestion } from './suggestion.ts';
import { type AtlasView, pageOfDraft } from './view.ts';

/**
 * Entities that may be one: their folded names share most of their trigrams (Dice's coefficient), one's name is the other's
 * initials, or is a name of the other; the company they keep counts too. Only entities that share a rare trigram are
 * compared, so that the work stays in proportion to their number. What `distinct` tells apart is passed over. Of two drafts
 * one page can be written that has the names of both.
 */
export function suggestSame(view: AtlasView): Suggestion[] {
  const company = companies(view);
  const found: Suggestion[] = [];
  const longOf = Map.groupBy(
    view.atlas.entities.filter(({ name }) => /\s/.test(name)),
    ({ name }) => initials(name),
  );
  for (const [a, b] of pairs(view.atlas.entities)) {
    // A draft that is another name of what has a page is told by {@link suggestAliases}.
    if (a.status !== b.status || a.note !== undefined || b.note !== undefined) continue;
    if (a.status === 'draft' && ((a.kind === 'place' && b.kind === 'place') || isPartOf(a.name, b.name))) continue;
    if (areDistinct(view, a.id, b.id)) continue;
    const names = nameLikeness(a, b);
    if (names === null) continue;
    const shared = jaccard(company.get(a.id), company.get(b.id));
    if (a.status === 'draft' && !areOneThing(a, b, shared, longOf)) continue;
    const score = names.score * (0.75 + 0.25 * shared);
    if (score < LEAST) continue;
    const [keep, drop] = a.mentions > b.mentions || (a.mentions === b.mentions && a.id < b.id) ? [a, b] : [b, a];
    found.push({
      key: suggestionKey('same', ...[a.id, b.id].sort(byCodeUnit)),
      kind: 'same',
      score,
      title: `${keep.name} and ${drop.name} may be one`,
      reason: `${names.reason}${shared > 0 ? `; ${Math.round(shared * 100)} % of their company is shared` : ''}`,
      places: [keep, drop].flatMap(({ id }) => firstPlace(view, id)),
      action: keep.status === 'draft' ? pageOfBoth(keep, drop) : { write: 'merge', keep: keep.id, drop: drop.id },
    });
  }
  return found;
}

/**
 * Whether two that a program found may be one. Initials, where they are those of one thing alone that keeps the same company;
 * else names of as many words, each of which may be the same word: "Neural net" and "Neural network", but neither "Direct" and
 * "Indirect dependencies" nor "Rust programs" and "Rust programmers".
 */
function areOneThing(
  a: EntityRecord,
  b: EntityRecord,
  shared: number,
  longOf: ReadonlyMap<string, readonly EntityRecord[]>,
): boolean {
  const [short, long] = a.name.length < b.name.length ? [a, b] : [b, a];
  if (/\s/.test(long.name) && initials(long.name) === short.name.toLowerCase()) {
    const isOneOfMany = (longOf.get(short.name.toLowerCase())?.length ?? 0) > 1;
    return !isOneOfMany && shared > 0 && long.kind !== 'person' && /^[\p{L} -]+$/u.test(long.name);
  }
  const [first, second] = [a, b].map(({ name }) => name.toLowerCase().split(/[\s-]+/));
  return first!.length === second!.length && first!.every((word, at) => isSameWord(word, second![at]!));
}

function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (/\d/.test(long) || AGENT.test(short) !== AGENT.test(long)) return false;
  const rest = long.slice(short.length);
  if (long.startsWith(short) && short.length >= 3) return rest.length > 1 || /[se]/.test(rest);
  let same = 0;
  while (short[same] === long[same]) same++;
  return same >= 5 || (same > 0 && long.length >= 5 && editDistance(short, long) === 1);
}
/** "programmer", "allocator": who or what does it, beside what is done. */
const AGENT = /(?:er|or)s?$/;

/** "Optimization", "RL optimization": rather one thing and a kind of it. */
function isPartOf(a: string, b: string): boolean {
  const [first, second] = [a, b].map(
    (name) =>
      new Set(
        name
          .toLowerCase()
          .split(/[\s-]+/)
          .map((word) => word.replace(/s$/, '')),
      ),
  );
  return first!.size !== second!.size && (first!.isSubsetOf(second!) || second!.isSubsetOf(first!));
}

function pageOfBoth(keep: EntityRecord, drop: EntityRecord): Action {
  const kind = keep.kind === 'concept' ? drop.kind : keep.kind;
  const aliases = [...new Set([...keep.aliases, drop.name, ...drop.aliases])].filter((one) => one !== keep.name);
  return { ...pageOfDraft({ ...keep, kind, aliases }), isExact: false };
}

const LEAST = 0.5;
/** A trigram of more names than this tells nothing. */
const COMMON = 50;

function* pairs(entities: readonly EntityRecord[]): Generator<[EntityRecord, EntityRecord]> {
  const withGram = new Map<string, EntityRecord[]>();
  for (const entity of entities) {
    for (const gram of new Set([
      ...trigrams(termKey(entity.name)),
      `=${initials(entity.name)}`,
      `=${termKey(entity.name)}`,
    ])) {
      append(withGram, gram, entity);
    }
  }
  const seen = new Set<string>();
  for (const list of withGram.values()) {
    if (list.length > COMMON) continue;
    for (const [index, a] of list.entries()) {
      for (const b of list.slice(index + 1)) {
        const pair = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [a, b];
      }
    }
  }
}

function nameLikeness(a: EntityRecord, b: EntityRecord): { score: number; reason: string } | null {
  const [first, second] = [termKey(a.name), termKey(b.name)];
  if (first === second) return { score: 1, reason: 'their names differ in case, spaces or a plural only' };
  if (/\s/.test(b.name) && initials(b.name) === first)
    return { score: 0.75, reason: `"${a.name}" are the initials of "${b.name}"` };
  if (/\s/.test(a.name) && initials(a.name) === second)
    return { score: 0.75, reason: `"${b.name}" are the initials of "${a.name}"` };
  // Versions are told apart by their numbers: "GPT-4", "GPT-5".
  if (numbersIn(first) !== numbersIn(second)) return null;
  const dice = diceOf(trigrams(first), trigrams(second));
  return dice >= LEAST_DICE ? { score: dice, reason: `their names are ${Math.round(dice * 100)} % alike` } : null;
}

const LEAST_DICE = 0.72;

function numbersIn(key: string): string {
  return (key.match(/\d+/g) ?? []).join(' ');
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('');
}

function trigrams(key: string): Set<string> {
  const padded = `^${key}$`;
  return new Set(Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

function diceOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * a.intersection(b).size) / (a.size + b.size);
}

function companies({ atlas }: AtlasView): Map<string, Set<string>> {
  const company = new Map<string, Set<string>>();
  for (const { source, target } of atlas.connections) {
    company.set(source, (company.get(source) ?? new Set()).add(target));
    company.set(target, (company.get(target) ?? new Set()).add(source));
  }
  return company;
}

function jaccard(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const shared = a.intersection(b).size;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function areDistinct({ content }: AtlasView, a: string, b: string): boolean {
  const distinct = (one: string, other: string) => content.entities.get(one)?.data.distinct.includes(other) ?? false;
  return distinct(a, b) || distinct(b, a);
}

function firstPlace(view: AtlasView, id: string) {
  for (const document of view.documents) {
    const mention = document.mentions.find(({ entity }) => entity === id);
    if (mention) return [view.place(document.id, mention.sentence)];
  }
  return [];
}
