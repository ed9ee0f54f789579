import type { DocumentFile, Mark } from '../../../model/artefact.ts';
import type { DocumentRecord, Mention, Passage } from '../../../model/atlas.ts';
import type { MatchedDocument, ParsedDocument, Voice } from '../../stages.ts';

/** The record of one document and all that its page needs. Names in repeated quotations are kept apart: they count once. */
export function assembleDocument(
  document: MatchedDocument,
  parsed: ParsedDocument,
  voices: ReadonlyMap<string, Voice>,
  marks: readonly Mark[] = document.marks,
): DocumentFile {
  const { metadata } = parsed;
  const record: DocumentRecord = {
    id: document.id,
    file: parsed.file,
    sha256: parsed.sha256,
    title: metadata?.title ?? document.title,
    format: document.format,
    published: metadata?.published ?? null,
    url: metadata?.url ?? null,
    language: document.language,
    length: document.text.length,
    curated: parsed.isDescribed,
  };
  const decoded = document.hidden.flatMap(({ start, end, shown }) =>
    shown === undefined ? [] : [{ start, end, shown }],
  );
  const passages = document.passages.map(({ id, start, end, role, within, repeats }): Passage => {
    const { speaker, speakerName } = voices.get(id) ?? { speaker: null, speakerName: null };
    return { id, document: document.id, start, end, speaker, speakerName, role, within, repeats };
  });
  const repeating = new Set(passages.filter(({ repeats }) => repeats !== null).map(({ id }) => id));
  const mentions = document.mentions.map(
    ({ document: of, passage, entity, start, end, surface }): Mention => ({
      document: of,
      passage,
      entity,
      start,
      end,
      surface,
    }),
  );
  return {
    record,
    text: document.text,
    hidden: document.hidden.filter(({ shown }) => shown === undefined).map(({ start, end }) => [start, end]),
    ...(decoded.length > 0 && { decoded }),
    passages,
    blocks: [...document.blocks],
    sentences: [...document.sentences],
    furniture: [...document.furniture],
    marks: [...marks].sort((a, b) => a.start - b.start || b.end - a.end),
    ...(document.pages.length > 0 && { pages: [...document.pages] }),
    mentions: mentions.filter(({ passage }) => !repeating.has(passage)),
    repeatedMentions: mentions.filter(({ passage }) => repeating.has(passage)),
  };
}
