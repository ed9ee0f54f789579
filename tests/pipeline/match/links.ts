import type { AliasRule } from '../../../src/model/content.ts';
import type { EntityKind } from '../../../src/model/vocabulary.ts';
import { findMentions } from '../../../src/pipeline/match/index.ts';
import { buildLexicon, type Lexicon } from '../../../src/pipeline/match/lexicon.ts';
import { segmentDocument } from '../../../src/pipeline/segment.ts';
import type { LexiconEntry, SegmentedDocument } from '../../../src/pipeline/stages.ts';

type WrittenAlias = string | (Partial<AliasRule> & { text: string });

/** An entry as briefly as a curator writes it. */
export function entry(entity: string, kind: EntityKind, ...aliases: WrittenAlias[]): LexiconEntry {
  return {
    entity,
    kind,
    aliases: aliases.map((alias) => ({
      case: 'any',
      near: [],
      not: [],
      ...(typeof alias === 'string' ? { text: alias } : alias),
    })),
  };
}

export function lexiconOf(...entries: LexiconEntry[]): Lexicon {
  return buildLexicon(entries).lexicon;
}

/** A text as one article by one author, unless its file name says otherwise. */
export function documentOf(text: string, file = 'text.txt'): SegmentedDocument {
  const metadata = { file, format: 'article' as const, speakers: [], voices: [] };
  return segmentDocument({ id: 'text', file, sha256: '', text, metadata });
}

/** The links of a text in order, as `surface → entity`; every surface is checked against its offsets. */
export function linksIn(text: string | SegmentedDocument, lexicon: Lexicon): string[] {
  const document = typeof text === 'string' ? documentOf(text) : text;
  return findMentions(document, lexicon).mentions.map(({ start, end, surface, entity }) => {
    if (document.text.slice(start, end) !== surface) throw new Error(`"${surface}" is not at ${start}-${end}`);
    return `${surface} → ${entity}`;
  });
}
