import { hash } from 'node:crypto';
import { append } from '../model/append.ts';
import { EVIDENCE_FILE } from '../model/artefact.ts';
import type { Atlas, Claim, Connection } from '../model/atlas.ts';
import { strongestFirst } from '../model/order.ts';
import type { Stance } from '../model/vocabulary.ts';
import type { Artefact } from './artefact.ts';
import { giveEvidence, type TextOf } from './evidence.ts';
import type { Slices } from './slices.ts';

/** A claim that answers another, seen from the one answered. */
export interface Answer {
  readonly claim: Claim;
  readonly stance: Stance;
  readonly note: string | null;
  /** Its speaker does not answer that claim; it is the curators' reading. */
  readonly ours: boolean;
}

/** An atlas with the evidence of its connections, and what tells whether one of these is another than before. */
export interface WithEvidence {
  readonly data: Atlas;
  hashOf(connection: Connection): string;
}

/** @param index the atlas as `index.json` has it, without evidence @param document the text that evidence quotes */
export function withEvidence(index: Atlas, artefact: Artefact, document: TextOf): WithEvidence {
  const lines = artefact.lines(EVIDENCE_FILE);
  const lineOf = new Map<object, string>(index.connections.map((one) => [one, lines.next().value]));
  const texts = new Map<object, string>(
    index.connections.map((one) => [one, `${JSON.stringify(one)}\n${lineOf.get(one)}`]),
  );
  const connections = giveEvidence(index.connections, lineOf, document);
  const known = new Map<Connection, string>();
  const hashOf = (connection: Connection): string => {
    const before = known.get(connection);
    if (before !== undefined) return before;
    const told = hash('sha256', texts.get(connection)!);
    known.set(connection, told);
    return told;
  };
  return { data: { ...index, connections }, hashOf };
}

/** What pages look up in an atlas by id; connections strongest first. */
export function lookUps(slices: Slices, { data, hashOf }: WithEvidence) {
  const ends = ({ source, target }: { source: string; target: string }) => [source, target];
  const grouped = <One>(name: string, records: readonly One[], keys: (record: One) => readonly string[]) =>
    slices.map(name, group(records, keys));
  return {
    claims: slices.map('claims', byId(data.claims)),
    connections: slices.map('connections', byId(data.connections), hashOf),
    connectionsOf: slices.map('connectionsOf', group(strongestFirst(data.connections), ends), (list) =>
      list.map(hashOf).join(' '),
    ),
    relationsOf: grouped('relationsOf', data.relations, ends),
    mentionsOf: grouped('mentionsOf', data.mentions, ({ entity }) => [entity]),
    claimsBy: grouped('claimsBy', data.claims, ({ speaker }) => (speaker ? [speaker] : [])),
    claimsAbout: grouped('claimsAbout', data.claims, ({ about }) => about),
    claimsIn: grouped('claimsIn', data.claims, ({ evidence }) => evidence.map(({ document }) => document)),
    answersTo: slices.map('answersTo', answers(data.claims)),
    passagesBy: grouped('passagesBy', data.passages, ({ speaker }) => (speaker ? [speaker] : [])),
  };
}

export function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function group<T>(records: readonly T[], keys: (record: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keys(record))) append(groups, key, record);
  }
  return groups;
}

function answers(claims: readonly Claim[]): Map<string, Answer[]> {
  const groups = new Map<string, Answer[]>();
  for (const claim of claims) {
    for (const { claim: answered, stance, note, ours = false } of claim.answers) {
      append(groups, answered, { claim, stance, note, ours });
    }
  }
  return groups;
}
