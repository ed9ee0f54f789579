import type { DocumentFile } from '../../../model/artefact.ts';
import type { DocumentRecord, Passage } from '../../../model/atlas.ts';
import type { MatchedDocument, ParsedDocument, Voice } from '../../stages.ts';

/** The record of one document and all that its page needs, but for its body. */
export function assembleDocument(
  document: MatchedDocument,
  parsed: ParsedDocument,
  voices: ReadonlyMap<string, Voice>,
  entity?: string,
): Omit<DocumentFile, 'body'> {
  const { metadata } = parsed;
  const record: DocumentRecord = {
    id: document.id,
    file: parsed.file,
    sha256: parsed.sha256,
    title: metadata?.title ?? document.title,
    ...(metadata?.shortName && { shortName: metadata.shortName }),
    format: document.format,
    published: metadata?.published ?? null,
    url: metadata?.url ?? null,
    language: document.language,
    length: document.text.length,
    curated: parsed.isDescribed,
    ...(entity !== undefined && { entity }),
  };
  const passages = document.passages.map(({ id, start, end, role, within, repeats }): Passage => {
    const { speaker, speakerName } = voices.get(id) ?? { speaker: null, speakerName: null };
    return { id, document: document.id, start, end, speaker, speakerName, role, within, repeats };
  });
  return {
    record,
    text: document.text,
    passages,
    sentences: [...document.sentences],
    ...(document.pages.length > 0 && { pages: [...document.pages] }),
    mentions: [...document.mentions],
    ...(metadata && metadata.doubts.length > 0 && { doubts: metadata.doubts }),
  };
}
