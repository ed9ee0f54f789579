import type { Claim } from '../model/atlas.ts';
import type { Stance } from '../model/vocabulary.ts';
import type { Answer, LoadedAtlas } from './atlas.ts';

/** A claim that others dispute, with all that answers it. */
export interface Exchange {
  readonly lead: Claim;
  /** Those that dispute it first, then those that qualify it, then those that support it. */
  readonly answers: readonly Answer[];
  readonly disputes: number;
}

/** Exchanges that hang together by dispute: each claim in it disputes, or is disputed by, another of them. */
export interface Debate {
  /** That of the claim it starts from. */
  readonly id: string;
  readonly lead: Claim;
  /** From the claim it starts from outwards, each next to one that came before. */
  readonly exchanges: readonly Exchange[];
  /** Every claim that is read in it, once, in the order of reading. */
  readonly claims: readonly Claim[];
  readonly disputes: number;
}

const ORDER = ['disputes', 'qualifies', 'supports'] as const satisfies readonly Stance[];

/** Claims that are disputed, those with most disputes and answers first. Linear in claims and answers. */
export function exchanges(source: LoadedAtlas, claims: readonly Claim[] = source.data.claims): Exchange[] {
  return claims
    .map((lead) => {
      const answers = source.answersTo.get(lead.id) ?? [];
      const sorted = [...answers].sort((a, b) => ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance));
      return { lead, answers: sorted, disputes: answers.filter(({ stance }) => stance === 'disputes').length };
    })
    .filter(({ disputes }) => disputes > 0)
    .sort((a, b) => b.disputes - a.disputes || b.answers.length - a.answers.length || (a.lead.id < b.lead.id ? -1 : 1));
}

interface Debates {
  readonly list: readonly Debate[];
  readonly of: ReadonlyMap<string, Debate>;
}

const DEBATES = new WeakMap<LoadedAtlas, Debates>();

/**
 * All debates, those with most disputes first. A debate starts from a claim that is disputed and disputes none itself,
 * where there is one: the position that the others rose against.
 */
export function debates(source: LoadedAtlas): readonly Debate[] {
  return allDebates(source).list;
}

/** The debate in which a claim is disputed or disputes another; undefined where it does neither. */
export function debateOf(source: LoadedAtlas, claim: string): Debate | undefined {
  return allDebates(source).of.get(claim);
}

/** The claims that dispute a claim. */
export function disputants(source: LoadedAtlas, claim: string): Claim[] {
  return (source.answersTo.get(claim) ?? []).flatMap((answer) => (answer.stance === 'disputes' ? [answer.claim] : []));
}

/** The claims that others dispute first, then those that are answered, then the rest; each in the order given. */
export function mostArguedFirst(source: LoadedAtlas, claims: readonly Claim[]): Claim[] {
  const argued = ({ id }: Claim) =>
    Math.sign(disputants(source, id).length) * 2 + Math.sign(source.answersTo.get(id)?.length ?? 0);
  return [...claims].sort((a, b) => argued(b) - argued(a));
}

/** The claims that a claim disputes. */
export function disputedBy(source: LoadedAtlas, claim: Claim): Claim[] {
  return claim.answers.flatMap((one) => (one.stance === 'disputes' ? (source.claims.get(one.claim) ?? []) : []));
}

function allDebates(source: LoadedAtlas): Debates {
  const known = DEBATES.get(source);
  if (known) return known;
  const all = exchanges(source);
  const leads = new Map(all.map((exchange) => [exchange.lead.id, exchange]));
  const beside = (id: string): string[] => [
    ...disputants(source, id).map((claim) => claim.id),
    ...disputedBy(source, source.claims.get(id) as Claim).map((claim) => claim.id),
  ];
  const of = new Map<string, Debate>();
  const rebels = (exchange: Exchange) => Math.sign(disputedBy(source, exchange.lead).length);
  const list: Debate[] = [];
  for (const { lead } of [...all].sort((a, b) => rebels(a) - rebels(b))) {
    if (of.has(lead.id)) continue;
    const reached = spread(lead.id, beside);
    const own = reached.flatMap((id) => leads.get(id) ?? []);
    const claims = new Set(own.flatMap((one) => [one.lead, ...one.answers.map(({ claim }) => claim)]));
    const disputes = own.reduce((sum, exchange) => sum + exchange.disputes, 0);
    const debate = { id: lead.id, lead, exchanges: own, claims: [...claims], disputes };
    for (const id of reached) of.set(id, debate);
    list.push(debate);
  }
  list.sort((a, b) => b.disputes - a.disputes || b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1));
  const found = { list, of };
  DEBATES.set(source, found);
  return found;
}

/** Everything that can be reached from a start, nearest first. */
function spread(start: string, beside: (id: string) => readonly string[]): string[] {
  const seen = new Set([start]);
  for (const id of seen) for (const next of beside(id)) seen.add(next);
  return [...seen];
}
