import type { Atlas, EntityRecord } from '../../model/atlas.ts';
import type { QuoteSelector } from '../../model/content.ts';
import type { Artefact, Content, MatchedDocument } from '../../pipeline/stages.ts';
import { readTokenCorpus, type TokenCorpus } from '../../pipeline/terms/corpus.ts';
import { familiarityOf } from '../../pipeline/terms/familiar.ts';
import { fold } from '../../text/fold.ts';
import type { FoldedText } from '../../text/folded-text.ts';
import { locateQuote } from '../../text/locate.ts';
import { pointsOf } from '../../text/points.ts';
import { plainLetters, shownText } from '../../text/shown.ts';
import type { EntityPage, SuggestionPlace } from './suggestion.ts';

/** An atlas as it is read for suggestions. */
export interface AtlasView {
  readonly atlas: Atlas;
  readonly content: Content;
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly documents: readonly MatchedDocument[];
  readonly byId: ReadonlyMap<string, MatchedDocument>;
  /** Words outside of every curated name. */
  readonly corpus: TokenCorpus;
  /** Entity that speaks in a passage, or null. */
  speakerOf(passage: string): string | null;
  place(document: string, sentence: number): SuggestionPlace;
  /** A sentence, or a stretch of one, as evidence: with as much before it as makes it the only one; null where nothing does. */
  selector(document: string, start: number, end: number): QuoteSelector | null;
}

/** What suggestions are drawn from, in a finished build. Drafts count as unnamed. */
export function viewOf({ atlas, content, corpus: { documents, speakers, sources } }: Artefact): AtlasView {
  const entities = new Map(atlas.entities.map((entity) => [entity.id, entity]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const named = documents.map((document) => ({
    ...document,
    mentions: document.mentions.filter(({ entity }) => entities.get(entity)?.status === 'curated'),
  }));
  const folded = new Map<string, FoldedText>();
  const points = new Map<string, ReturnType<typeof pointsOf>>();
  return {
    atlas,
    content,
    entities,
    documents,
    byId,
    corpus: readTokenCorpus(named, familiarityOf),
    speakerOf: (passage) => speakers.get(passage)?.speaker ?? null,
    place(id, index) {
      const document = byId.get(id)!;
      const { start, end } = document.sentences[index]!;
      const pointAt = points.get(id) ?? pointsOf(document.text);
      points.set(id, pointAt);
      return {
        document: id,
        file: sources.get(id)!.file,
        line: pointAt(start).line,
        quote: plainLetters(shownText(document.text, { start, end }, document.hidden)),
      };
    },
    selector(id, start, end) {
      const document = byId.get(id)!;
      const text = folded.get(id) ?? fold(document.text, document.hidden);
      folded.set(id, text);
      const quote = plainLetters(shownText(document.text, { start, end }, document.hidden));
      for (let length = 0; length <= LONGEST_PREFIX; length += PREFIX_STEP) {
        const prefix = shownText(document.text, { start: Math.max(0, start - length), end: start }, document.hidden);
        const found = locateQuote(text, { quote, ...(length > 0 ? { prefix } : {}) });
        if ('found' in found) return { document: id, quote, ...(length > 0 ? { prefix } : {}) };
        if ('absent' in found) return null;
      }
      return null;
    },
  };
}

/** Pages for those of some entities that are drafts. */
export function pagesOfDrafts({ entities }: AtlasView, ids: readonly string[]): EntityPage[] {
  return [...new Set(ids)].flatMap((id) => {
    const entity = entities.get(id);
    return entity?.status === 'draft' ? [pageOfDraft(entity)] : [];
  });
}

export function pageOfDraft({ id, name, kind, aliases }: EntityRecord): EntityPage {
  const isKindSure = kind !== 'concept';
  const isExact = !/\s/.test(name) && /\p{Lu}/u.test(name);
  return { write: 'entity', id, name, kind, isKindSure, aliases, only: null, isExact, topics: [], said: null };
}

const LONGEST_PREFIX = 120;
const PREFIX_STEP = 24;
