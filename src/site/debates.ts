import type { Claim } from '../model/atlas.ts';
import type { Stance } from '../model/vocabulary.ts';
import type { Answer, LoadedAtlas } from './atlas.ts';

/** A claim that others dispute, with all that answers it. */
export interface Debate {
  readonly lead: Claim;
  /** Those that dispute it first, then those that qualify it, then those that support it. */
  readonly answers: readonly Answer[];
  readonly disputes: number;
}

const ORDER = ['disputes', 'qualifies', 'supports'] as const satisfies readonly Stance[];

/** Claims that are disputed, those with most disputes and answers first. Linear in claims and answers. */
export function debates(source: LoadedAtlas, claims: readonly Claim[] = source.data.claims): Debate[] {
  return claims
    .map((lead) => {
      const answers = source.answersTo.get(lead.id) ?? [];
      const sorted = [...answers].sort((a, b) => ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance));
      return { lead, answers: sorted, disputes: answers.filter(({ stance }) => stance === 'disputes').length };
    })
    .filter(({ disputes }) => disputes > 0)
    .sort((a, b) => b.disputes - a.disputes || b.answers.length - a.answers.length || (a.lead.id < b.lead.id ? -1 : 1));
}

/** Predictions with an end, the earliest first. */
export function due(source: LoadedAtlas): Claim[] {
  const end = (claim: Claim) => claim.horizon?.to ?? '';
  return source.data.claims
    .filter((claim) => claim.type === 'prediction' && end(claim) !== '')
    .sort((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : a.id < b.id ? -1 : 1));
}
