import { feeds, kindNames, lists, changes as t, voices } from '#interface';
import { CHANGE_KINDS, CHANGED_THINGS, type Change, type ChangeDetail, type ChangedThing } from '../model/changes.ts';
import type { ClaimType, DocumentFormat, EntityKind } from '../model/vocabulary.ts';
import type { LoadedAtlas } from './atlas.ts';
import { connectionUrl } from './connections.ts';
import type { FeedItem } from './feeds.ts';
import { inDigits } from './number.ts';
import { routes } from './routes.ts';
import { CLAIM_NAMES, capital, dateInWords, FORMAT_NAMES, phraseFor, shorten } from './wording.ts';

/** How the page lists what changed of one thing in one way. */
export interface ChangeGroup {
  readonly thing: ChangedThing;
  readonly change: Change['change'];
  readonly total: number;
  readonly shown: readonly Change[];
}

/** A page lists at most so many changes of one kind, and a feed in all. */
export const SHOWN = 200;

/** Changes by thing, then by kind of change; what is empty is left out. */
export function changeGroups({ changes }: LoadedAtlas): { thing: ChangedThing; groups: ChangeGroup[] }[] {
  return CHANGED_THINGS.flatMap((thing) => {
    const groups = CHANGE_KINDS.flatMap((change) => {
      const all = changes.changes.filter((one) => one.thing === thing && one.change === change);
      return all.length > 0 ? [{ thing, change, total: all.length, shown: all.slice(0, SHOWN) }] : [];
    });
    return groups.length > 0 ? [{ thing, groups }] : [];
  });
}

/** What the last edition is called, in a sentence. */
export function editionName({ changes: { edition } }: LoadedAtlas): string {
  return edition?.name ? t.edition(edition.name) : t.lastEdition;
}

/** "12 new, 3 changed": what changed in all, or of one thing. */
export function tally(groups: readonly ChangeGroup[]): string {
  return CHANGE_KINDS.flatMap((change) => {
    const total = groups.filter((group) => group.change === change).reduce((sum, group) => sum + group.total, 0);
    return total > 0 ? `${inDigits(total)} ${t.ways[change]}` : [];
  }).join(lists.separator);
}

/** The page of what changed; of something gone, the page that its address leads to. Null where there is none. */
export function changeUrl(source: LoadedAtlas, { thing, change, id, redirect }: Change): string | null {
  const now = change === 'gone' ? redirect : id;
  if (now === null) return null;
  if (thing === 'document') return source.documents.has(now) ? routes.document(now) : null;
  if (thing === 'topic') return source.topics.has(now) ? routes.topic(now) : null;
  if (thing === 'entity') return source.entities.has(now) ? routes.entity(now) : null;
  if (thing === 'claim') return source.claims.has(now) ? routes.claim(now) : null;
  const connection = source.connections.get(now);
  return connection ? connectionUrl(source, connection) : null;
}

/** What the page that something gone leads to is called. */
export function redirectName(source: LoadedAtlas, { thing, redirect }: Change): string | null {
  if (redirect === null) return null;
  if (thing === 'document') return source.documents.get(redirect)?.title ?? null;
  if (thing === 'topic') return source.topics.get(redirect)?.name ?? null;
  if (thing === 'claim') return source.claims.get(redirect)?.statement ?? null;
  return source.entities.get(redirect)?.name ?? null;
}

/** In what something changed, each in a few words. */
export function changeWords({ thing, was, details }: Change): string[] {
  return [...(was === null ? [] : [t.formerlyAt(was)]), ...details.map((detail) => detailWords(thing, detail))];
}

function detailWords(thing: ChangedThing, { what, before, after }: ChangeDetail): string {
  const step = (show: (value: string | number) => string = String) =>
    t.step(before === null ? t.none : show(before), after === null ? t.none : show(after));
  switch (what) {
    case 'name':
      return thing === 'claim' ? t.putOtherwise(String(before)) : t.formerly(String(before));
    case 'kind':
      return step((kind) => kindNames[kind as EntityKind].one.toLowerCase());
    case 'type':
      return step((type) => CLAIM_NAMES[type as ClaimType].one);
    case 'format':
      return step((format) => FORMAT_NAMES[format as DocumentFormat]);
    case 'published':
      return t.date(step((date) => dateInWords(String(date))));
    case 'speaker':
      return t.speaker(t.step(String(before ?? voices.unnamedOnes), String(after ?? voices.unnamedOnes)));
    case 'topic':
      return t.firstTopic(step());
    case 'mentions':
      return t.mentions(step());
    case 'strength':
      return t.strength(step((value) => Number(value).toFixed(2)));
    case 'asserted':
      return t.asserted(step());
    case 'moved':
      return phraseFor(Number(after), t.moved);
    default:
      return t.untold[what];
  }
}

/** What changed, as items of a feed: the first few hundred, each under an id that it keeps within the edition. */
export function changeItems(source: LoadedAtlas): FeedItem[] {
  const { edition, changes } = source.changes;
  return changes.slice(0, SHOWN).map((change) => ({
    id: `change:${edition?.name ?? ''}:${change.change}:${change.thing}:${change.id}`,
    title: feeds.change(capital(t.ways[change.change]), t.things[change.thing].one, shorten(change.name, 120)),
    path: changeUrl(source, change) ?? `${routes.changes()}#${change.thing}`,
    description: changeWords(change).join('; ') || feeds.since(capital(t.ways[change.change]), editionName(source)),
    date: null,
  }));
}
