import type { Evidence } from '../../model/atlas.ts';
import type { QuoteSelector } from '../../model/content.ts';
import type { Place } from '../../model/diagnostic.ts';
import { fold } from '../../text/fold.ts';
import type { FoldedText } from '../../text/folded-text.ts';
import { locateQuote } from '../../text/locate.ts';
import type { Content, ContentRecord, MatchedDocument, ResolvedQuote, ResolvedQuotes } from '../stages.ts';
import { makeEvidence } from './evidence.ts';

/** Looks up every quotation of the content: of relations, claims and citations. Each is keyed by where it is written. */
export function resolveQuotes(content: Content, all: readonly MatchedDocument[]): ResolvedQuotes {
  const documents = new Map(all.map((document) => [document.id, document]));
  const folded = new Map<string, FoldedText>();
  const found: ResolvedQuote[] = [];
  const byPlace = new Map<string, Evidence>();
  for (const written of quotesOf(content)) {
    const { selector, place } = written;
    const document = documents.get(selector.document);
    if (!document) {
      found.push({ ...written, location: null, evidence: null });
      continue;
    }
    let text = folded.get(document.id);
    if (!text) {
      text = fold(document.text, document.hidden);
      folded.set(document.id, text);
    }
    const location = locateQuote(text, selector);
    const evidence = 'found' in location ? makeEvidence(document, location.found.start, location.found.end) : null;
    found.push({ ...written, location, evidence });
    if (evidence) byPlace.set(placeKey(place), evidence);
  }
  return { all: found, at: (place) => byPlace.get(placeKey(place)) ?? null };
}

function* quotesOf(content: Content): Generator<Omit<ResolvedQuote, 'location' | 'evidence'>> {
  for (const record of content.entities.values()) {
    const owner = `entities/${record.id}`;
    for (const [index, relation] of record.data.relations.entries()) {
      for (const [nth, selector] of relation.evidence.entries()) {
        yield placed(record, ['relations', index, 'evidence', nth], selector, owner);
      }
    }
    yield* citationsOf(record, owner);
  }
  for (const record of content.claims.values()) {
    const owner = `claims/${record.id}`;
    for (const [nth, selector] of record.data.evidence.entries()) {
      yield placed(record, ['evidence', nth], selector, owner);
    }
    yield* citationsOf(record, owner);
  }
  for (const record of content.topics.values()) yield* citationsOf(record, `topics/${record.id}`);
  for (const record of content.documents.values()) yield* citationsOf(record, `documents/${record.id}`);
}

function placed(
  record: ContentRecord<unknown>,
  path: readonly (string | number)[],
  selector: QuoteSelector,
  owner: string,
): Omit<ResolvedQuote, 'location' | 'evidence'> {
  return { selector, place: record.at([...path, 'quote']), documentPlace: record.at([...path, 'document']), owner };
}

function* citationsOf(record: ContentRecord<unknown>, owner: string) {
  for (const { citations } of record.body.sections) {
    for (const { document, quote, place } of citations) {
      yield { selector: { document, quote }, place, documentPlace: place, owner };
    }
  }
}

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
