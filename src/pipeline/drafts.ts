import { findUnlinkedTerms } from './analyse/unlinked.ts';
import { buildLexicon } from './match/lexicon.ts';
import { slug } from './parse/content.ts';
import type { LexiconEntry, SegmentedDocument } from './stages.ts';

/** An entity that nobody has curated: found in the texts, marked as a draft wherever it is shown. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  /** The first sentence that names it. */
  readonly summary: string;
  readonly entry: LexiconEntry;
}

/** What to show where nothing is curated yet: the most frequent capitalised terms of the documents. */
export function identifyDrafts(segmented: readonly SegmentedDocument[]): Draft[] {
  const drafts = new Map<string, Draft>();
  const byId = new Map(segmented.map((document) => [document.id, document]));
  for (const { term, document, sentence } of findUnlinkedTerms(segmented.map((each) => ({ ...each, mentions: [] })))) {
    const id = slug(term);
    if (!id || drafts.has(id)) continue;
    const source = byId.get(document);
    const place = source?.sentences.find((each) => each.id === sentence);
    const summary = source && place ? source.text.slice(place.start, place.end).replace(/\s+/g, ' ').trim() : term;
    const aliases = [{ text: term, case: 'exact' as const, near: [], not: [] }];
    drafts.set(id, { id, name: term, summary, entry: { entity: id, kind: 'concept', aliases } });
  }
  return withoutConflicts([...drafts.values()]);
}

/** Of two drafts that are one name in two forms ("Model", "Models") the more frequent stays. */
function withoutConflicts(drafts: readonly Draft[]): Draft[] {
  const order = new Map(drafts.map(({ id }, index) => [id, index]));
  const { conflicts } = buildLexicon(drafts.map(({ entry }) => entry));
  const dropped = new Set<string>();
  for (const { first, second } of conflicts) {
    const rarer = order.get(first.entity)! < order.get(second.entity)! ? second : first;
    if (!dropped.has(first.entity) && !dropped.has(second.entity)) dropped.add(rarer.entity);
  }
  return drafts.filter(({ id }) => !dropped.has(id));
}
