import {
  CHANGE_KINDS,
  CHANGED_THINGS,
  type Change,
  type ChangeDetail,
  type ChangedThing,
  type ChangesFile,
} from '../../model/changes.ts';
import type { Edition } from '../../model/edition.ts';
import { byCodeUnit } from '../../model/order.ts';
import { pairOf, partsOf } from '../../model/pair.ts';

/** Where the address of something that is gone leads now: the id of a thing of the same kind, or null. */
export type Redirects = (thing: ChangedThing, id: string) => string | null;

/**
 * What differs between the last edition and this one. What goes on under another id, as redirects say, is renamed, not gone
 * and new; a connection whose end was renamed is the same connection. Strength counts as changed only where the evidence
 * did: the figure itself moves a little with every document.
 */
export function compareEditions(before: Edition, after: Edition, redirects: Redirects = () => null): ChangesFile {
  const moved = movedQuotes(before, after);
  const topicNames = new Map([...before.topics, ...after.topics].map(({ id, name }) => [id, name]));
  const entityNames = new Map([...before.entities, ...after.entities].map(({ id, name }) => [id, name]));
  const topicName = (id: string | null) => (id === null ? null : (topicNames.get(id) ?? id));
  const entityOf = (id: string): string => redirects('entity', id) ?? id;
  const changes = [
    ...differences('document', before.documents, after.documents, redirects, (old, now) => [
      ...told('name', old.name, now.name),
      ...told('format', old.format, now.format),
      ...told('published', old.published, now.published),
      ...untold('text', old.text, now.text),
      ...told('moved', 0, moved.get(now.id) ?? 0),
    ]),
    ...differences('topic', before.topics, after.topics, redirects, (old, now) => [
      ...told('name', old.name, now.name),
      ...untold('summary', old.summary, now.summary),
    ]),
    ...differences('entity', before.entities, after.entities, redirects, (old, now) => [
      ...told('name', old.name, now.name),
      ...told('kind', old.kind, now.kind),
      ...told('topic', topicName(old.topic), topicName(now.topic)),
      ...untold('summary', old.summary, now.summary),
      ...told('mentions', old.mentions, now.mentions),
    ]),
    ...differences(
      'connection',
      underNewIds(before.connections, entityOf),
      after.connections,
      redirects,
      (old, now) => {
        const evidence = untold('evidence', old.evidence, now.evidence);
        const strength = evidence.length > 0 ? told('strength', old.strength, now.strength) : [];
        return [...strength, ...told('asserted', old.asserted, now.asserted), ...evidence];
      },
      ({ id }) => namesOf(id, entityNames),
    ),
    ...differences('claim', before.claims, after.claims, redirects, (old, now) => [
      ...told('name', old.name, now.name),
      ...told('type', old.type, now.type),
      ...told('speaker', old.speaker, now.speaker),
      ...untold('evidence', old.evidence, now.evidence),
      ...untold('horizon', old.horizon, now.horizon),
      ...untold('answers', old.answers, now.answers),
    ]),
  ];
  return {
    edition: { name: before.name },
    changes: changes.sort(
      (a, b) =>
        CHANGED_THINGS.indexOf(a.thing) - CHANGED_THINGS.indexOf(b.thing) ||
        CHANGE_KINDS.indexOf(a.change) - CHANGE_KINDS.indexOf(b.change) ||
        byCodeUnit(a.id, b.id),
    ),
  };
}

function differences<Item extends { readonly id: string; readonly name?: string }>(
  thing: ChangedThing,
  before: readonly Item[],
  after: readonly Item[],
  redirects: Redirects,
  detailsOf: (old: Item, now: Item) => ChangeDetail[],
  nameOf: (item: Item) => string = ({ id, name }) => name ?? id,
): Change[] {
  const left = new Map(before.map((item) => [item.id, item]));
  const current = new Set(after.map(({ id }) => id));
  const formerly = new Map<string, Item>();
  const changes: Change[] = [];
  const tell = (change: Change['change'], item: Item, more: Partial<Change> = {}): void => {
    const told = { was: null, redirect: null, details: [], ...more };
    changes.push({ thing, change, id: item.id, name: nameOf(item), ...told });
  };
  for (const old of before) {
    if (current.has(old.id)) continue;
    const target = redirects(thing, old.id);
    if (target !== null && current.has(target) && !left.has(target) && !formerly.has(target)) formerly.set(target, old);
    else tell('gone', old, { redirect: target });
  }
  for (const now of after) {
    const former = formerly.get(now.id);
    const old = former ?? left.get(now.id);
    if (!old) {
      tell('new', now);
      continue;
    }
    const details = detailsOf(old, now);
    if (former) tell('renamed', now, { was: former.id, details });
    else if (details.length > 0) tell('changed', now, { details });
  }
  return changes;
}

/** A difference of which both values are known. */
function told<Value extends string | number | null>(what: ChangeDetail['what'], before: Value, after: Value) {
  return before === after ? [] : [{ what, before, after }];
}

/** A difference of which only fingerprints are kept. */
function untold(what: ChangeDetail['what'], before: string, after: string): ChangeDetail[] {
  return before === after ? [] : [{ what, before: null, after: null }];
}

/** Of each document, how many quotations stand elsewhere in it than they did. */
function movedQuotes(before: Edition, after: Edition): Map<string, number> {
  const places = Map.groupBy(before.quotes, ({ document, quote }) => `${document} ${quote}`);
  const moved = new Map<string, number>();
  for (const { document, quote, start } of after.quotes) {
    const known = places.get(`${document} ${quote}`);
    if (!known || known.some((place) => place.start === start)) continue;
    moved.set(document, (moved.get(document) ?? 0) + 1);
  }
  return moved;
}

/**
 * Connections under the ids that renamed ends give them. One that so falls together with another, or with itself, is told of
 * by that other: its evidence is other evidence now.
 */
function underNewIds(connections: Edition['connections'], entityOf: (id: string) => string): Edition['connections'] {
  const taken = new Set(connections.map(({ id }) => id));
  return connections.flatMap((connection) => {
    const [from, to] = partsOf(connection.id).map(entityOf) as [string, string];
    const id = pairOf(from, to);
    if (id === connection.id) return [connection];
    if (from === to || taken.has(id)) return [];
    taken.add(id);
    return [{ ...connection, id }];
  });
}

function namesOf(id: string, names: ReadonlyMap<string, string>): string {
  return partsOf(id)
    .map((end) => names.get(end) ?? end)
    .join(' and ');
}
