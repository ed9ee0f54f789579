import { json } from '../../formats/json.ts';
import { type FileContent, LateText, LongText } from '../../formats/long-text.ts';
import { type ProseFile, type ReportFile, SHOWN_FILES, TERMS_FILE, type TermsFile } from '../../model/artefact.ts';
import type { ChangesFile } from '../../model/changes.ts';
import type { Lexicons } from '../match/lexicons.ts';
import type { Notes } from '../notes/notes.ts';
import { documentRules } from '../rules/documentation.ts';
import type { Artefact, Corpus } from '../stages.ts';
import { assembleProse } from './assemble/prose.ts';
import { emit } from './emit.ts';
import { countParagraphs } from './paragraphs.ts';
import { readingPayload } from './reading.ts';

interface Parts extends Omit<Artefact, 'corpus' | 'files'> {
  readonly excerpts: ProseFile['excerpts'];
  readonly quality: ReportFile;
  readonly changes: ChangesFile;
  readonly notes: Pick<Notes, 'files'>;
  readonly corpus: Pick<Corpus, 'documents'>;
  readonly lexicons: Pick<Lexicons, 'entries'>;
  /** Finds them; that takes long. */
  readonly terms: () => TermsFile;
}

/** Every file of the artefact as text, by path. What the site hands on to the browser as it is stands in `browser/`. */
export function artefactFiles(parts: Parts): Map<string, FileContent> {
  const { atlas, documents, map, content, corpus, lexicons } = parts;
  const quotable = documents.map(({ record }, index) => ({ ...corpus.documents[index]!, record }));
  const files = new Map<string, FileContent>(emit({ atlas, documents, map }));
  files.set('browser/reading.json', json(readingPayload(atlas, lexicons.entries, quotable, content.site.language)));
  const put = (path: string, value: unknown) => files.set(path, json(value));
  put('prose.json', assembleProse(content, parts.quotes, parts.excerpts));
  put('paragraphs.json', countParagraphs(documents));
  put('report.json', parts.quality);
  put('rules.json', documentRules());
  files.set(TERMS_FILE, new LateText([...content.declined].join('\n'), () => [json(parts.terms())]));
  put('changes.json', parts.changes);
  put('site.json', content.site);
  for (const { bodyText, ...document } of documents) {
    files.set(`documents/${document.record.id}.jsonl`, new LongText(() => [json(document), `${bodyText()}\n`]));
  }
  for (const [name, bytes] of parts.notes.files) files.set(`${SHOWN_FILES}${name}`, bytes);
  return files;
}
