import type { Claim } from '../../../model/atlas.ts';
import type { ClaimFrontMatter } from '../../../model/content.ts';
import { byCodeUnit } from '../../../model/order.ts';
import type { Content, ResolvedQuotes, Voice } from '../../stages.ts';

/** The ledger, by id. Assumes that the rules found no error. */
export function assembleClaims(content: Content, quotes: ResolvedQuotes, voices: ReadonlyMap<string, Voice>): Claim[] {
  const nameOf = (id: string | null) => (id === null ? null : (content.entities.get(id)?.data.name ?? id));
  return [...content.claims.values()]
    .map(({ id, data, at }): Claim => {
      const evidence = data.evidence.flatMap((_, nth) => quotes.at(at(['evidence', nth, 'quote'])) ?? []);
      const announced =
        data.reportedBy === undefined ? (voices.get(evidence[0]?.passage ?? '')?.speakerName ?? null) : null;
      return {
        id,
        statement: data.statement,
        type: data.type,
        speaker: data.speaker,
        speakerName: nameOf(data.speaker) ?? announced,
        reportedBy:
          data.reportedBy === undefined ? null : { speaker: data.reportedBy, speakerName: nameOf(data.reportedBy) },
        evidence,
        about: data.about,
        horizon: data.horizon
          ? { from: data.horizon.from ?? null, to: data.horizon.to ?? null, words: data.horizon.words }
          : null,
        noHorizon: data.noHorizon ?? null,
        answers: data.answers.map(({ claim, stance, ours = !meet(data, content.claims.get(claim)?.data), note }) => ({
          claim,
          stance,
          ...(ours && { ours }),
          note: note ?? null,
        })),
        note: data.note ?? null,
      };
    })
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

/** True where two claims have a document in common, so that one speaker can have answered the other. */
function meet(one: ClaimFrontMatter, other: ClaimFrontMatter | undefined): boolean {
  const documents = new Set(one.evidence.map(({ document }) => document));
  return other?.evidence.some(({ document }) => documents.has(document)) ?? false;
}
