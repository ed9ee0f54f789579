import type { DocumentFile, ParagraphsFile } from '../../model/artefact.ts';
import { countedMentions } from '../../model/counted-mentions.ts';
import { byCodeUnit } from '../../model/order.ts';

type Named = Pick<DocumentFile, 'passages' | 'mentions' | 'sentences'>;

/** In how many paragraphs each entity is named, and any. Paragraphs of several documents are never one. */
export function countParagraphs(documents: readonly Named[]): ParagraphsFile {
  const of = new Map<string, number>();
  let all = 0;
  for (const document of documents) {
    const named = new Map<string, Set<number | undefined>>();
    const blocks = new Set<number | undefined>();
    for (const { entity, sentence } of countedMentions(document)) {
      const block = document.sentences[sentence]?.block;
      blocks.add(block);
      named.set(entity, (named.get(entity) ?? new Set()).add(block));
    }
    all += blocks.size;
    for (const [entity, own] of named) of.set(entity, (of.get(entity) ?? 0) + own.size);
  }
  return { all, of: Object.fromEntries([...of].sort(([a], [b]) => byCodeUnit(a, b))) };
}
