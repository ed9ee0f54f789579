import type { AliasRule } from '../../../src/model/content.ts';
import { packBody } from '../../../src/model/packed-body.ts';
import type { EntityKind } from '../../../src/model/vocabulary.ts';
import { buildLexicon, type Lexicon } from '../../../src/pipeline/match/lexicon.ts';
import { findMentions } from '../../../src/pipeline/match/mentions.ts';
import type { LexiconEntry, SegmentedDocument } from '../../../src/pipeline/stages.ts';
import { sentencesOf } from '../../../src/text/sentences.ts';

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

export function lexiconFor(language: string, ...entries: LexiconEntry[]): Lexicon {
  return buildLexicon(entries, language).lexicon;
}

/** A text as one passage: paragraphs between blank lines are blocks, and what the sentence rules make of them. */
export function documentOf(text: string, language = 'en'): SegmentedDocument {
  const passage = 'text:p1';
  const blocks = [...text.matchAll(/\S(?:(?!\n\n).)*/gs)].map(({ index, 0: { length } }) => ({
    kind: 'text' as const,
    level: 0,
    start: index,
    end: index + length,
  }));
  const sentences = blocks.flatMap(({ start, end }, block) =>
    sentencesOf(text, start, end, [], language).map((span) => ({
      id: `s${block}-${span.start}`,
      ...span,
      block,
      passage,
    })),
  );
  const voice = { role: 'author' as const, within: null, repeats: null, speakerName: null, speaker: null };
  const passages = [{ id: passage, start: 0, end: text.length, ...voice }];
  const body = packBody({ type: 'root', children: [] });
  const none = { body, hidden: [], furniture: [], unlinked: [], setApart: [], pages: [], lostVoices: [] };
  return { id: 'text', text, language, format: 'article', title: '', ...none, passages, blocks, sentences };
}

/** The links of a text in order, as `surface → entity`; every surface is checked against its offsets. */
export function linksIn(text: string | SegmentedDocument, lexicon: Lexicon): string[] {
  const document = typeof text === 'string' ? documentOf(text, lexicon.rules.language) : text;
  return findMentions(document, lexicon).mentions.map(({ start, end, surface, entity }) => {
    if (document.text.slice(start, end) !== surface) throw new Error(`"${surface}" is not at ${start}-${end}`);
    return `${surface} → ${entity}`;
  });
}

/** Names of models and of those who make them, some with rules. */
export const models = lexiconOf(
  entry('gpt-4', 'model', 'GPT-4'),
  entry('gpt-4o-mini', 'model', 'GPT-4o mini'),
  entry('claude', 'model', { text: 'Claude', not: ['Claude Monet'] }),
  entry('claude-mythos', 'model', 'Claude Mythos', {
    text: 'Mythos',
    case: 'exact',
    near: ['Claude', 'model'],
    not: ['Mythos of'],
  }),
  entry('openai', 'organization', 'OpenAI'),
  entry('meta', 'organization', { text: 'Meta', case: 'exact' }),
  entry('o1', 'model', 'O1'),
  entry('o3', 'model', 'O3'),
);
