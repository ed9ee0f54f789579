import type { DocumentFile, DocumentMention } from './artefact.ts';

/** The mentions that count: all but those in passages that repeat what was said before. */
export function countedMentions({
  passages,
  mentions,
}: Pick<DocumentFile, 'passages' | 'mentions'>): DocumentMention[] {
  const repeating = new Set(passages.filter(({ repeats }) => repeats !== null).map(({ id }) => id));
  return mentions.filter(({ passage }) => !repeating.has(passage));
}
