import type { TermsFile } from '../../model/artefact.ts';
import type { MatchedDocument } from '../stages.ts';
import { findCandidates } from './candidates.ts';
import { readTokenCorpus } from './corpus.ts';
import { suggestionKey } from './suggestion-key.ts';

/**
 * Names and terms that stand `least` times or more in the documents and that no mention covers: the best 50 candidates,
 * each with the first sentence that has it. Declined suggestions are left out. See {@link findCandidates} for what is best.
 */
export function findUnlinkedTerms(
  documents: readonly MatchedDocument[],
  {
    least = LEAST,
    declined = new Set<string>(),
  }: { readonly least?: number; readonly declined?: ReadonlySet<string> } = {},
): TermsFile {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return findCandidates(readTokenCorpus(documents))
    .filter(({ key, count, speaks }) => count >= least && !speaks && !declined.has(suggestionKey('entity', key)))
    .slice(0, SHOWN)
    .map(({ name, count, uses }) => {
      const [first] = uses;
      const sentence = byId.get(first!.document)!.sentences[first!.sentence]!.id;
      return { term: name, count, document: first!.document, sentence };
    });
}

const LEAST = 2;
const SHOWN = 50;
