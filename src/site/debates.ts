import type { Claim } from '../model/atlas.ts';
import type { Stance } from '../model/vocabulary.ts';
import type { LoadedAtlas } from './atlas.ts';

/** Claims that answer each other, directly or through others. */
export interface Debate {
  /** The claim that most others answer. */
  readonly lead: Claim;
  /** The others, those that answer the lead first. */
  readonly others: readonly { readonly claim: Claim; readonly stance: Stance | null; readonly answers: Claim | null }[];
  readonly disputes: number;
}

/** All groups of claims that answer each other, the largest first. Linear in claims and answers. */
export function debates(source: LoadedAtlas): Debate[] {
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string) => {
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  };
  for (const claim of source.data.claims) for (const answer of claim.answers) join(claim.id, answer.claim);
  const seen = new Set<string>();
  const found: Debate[] = [];
  for (const claim of source.data.claims) {
    if (seen.has(claim.id) || !neighbours.has(claim.id)) continue;
    const ids = [claim.id];
    seen.add(claim.id);
    for (let at = 0; at < ids.length; at += 1) {
      for (const next of neighbours.get(ids[at] as string) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        ids.push(next);
      }
    }
    found.push(debate(source, ids));
  }
  return found.sort((a, b) => b.others.length - a.others.length || (a.lead.id < b.lead.id ? -1 : 1));
}

function debate(source: LoadedAtlas, ids: readonly string[]): Debate {
  const claims = ids.flatMap((id) => source.claims.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
  const weight = (claim: Claim) => (source.answersTo.get(claim.id) ?? []).length;
  const lead = claims.reduce((best, claim) => (weight(claim) > weight(best) ? claim : best));
  const others = claims
    .filter((claim) => claim !== lead)
    .map((claim) => {
      const answer = claim.answers.find((one) => one.claim === lead.id) ?? claim.answers[0] ?? null;
      return {
        claim,
        stance: answer?.stance ?? null,
        answers: answer ? (source.claims.get(answer.claim) ?? null) : null,
      };
    })
    .sort((a, b) => Number(b.answers === lead) - Number(a.answers === lead));
  const disputes = claims.flatMap((claim) => claim.answers).filter((answer) => answer.stance === 'disputes').length;
  return { lead, others, disputes };
}

/** Predictions with an end, the earliest first. */
export function due(source: LoadedAtlas): Claim[] {
  const end = (claim: Claim) => claim.horizon?.to ?? '';
  return source.data.claims
    .filter((claim) => claim.type === 'prediction' && end(claim) !== '')
    .sort((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : a.id < b.id ? -1 : 1));
}
