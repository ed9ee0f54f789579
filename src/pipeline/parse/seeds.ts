import { hash } from 'node:crypto';
import { languageOf } from '../languages/detect.ts';
import { didYouMean } from '../nearest.ts';
import { byCodeUnit } from '../order.ts';
import type { Report } from '../report.ts';
import type { Content, ParsedDocument, SourceFile } from '../stages.ts';
import { slug } from './content.ts';
import { decodeUtf8 } from './decode.ts';

/** Decodes the seeds and joins each with its metadata. Sorted by id; a seed without metadata gets an id from its name. */
export function parseSeeds(files: readonly SourceFile[], content: Content, report: Report): ParsedDocument[] {
  const byFile = new Map<string, string>();
  const paths = new Set(files.map(({ path }) => path));
  for (const { id, data, file, at } of content.documents.values()) {
    const path = `seeds/${data.file}`;
    if (!paths.has(path)) {
      const names = files.map(({ path: seed }) => seed.slice('seeds/'.length));
      report.add({
        rule: 'metadata-without-seed',
        place: at(['file']),
        message: `Unexpected file "${data.file}", expected the path of a document below seeds/`,
        actual: data.file,
        note: didYouMean(data.file, names),
      });
    } else if (byFile.has(path)) {
      report.add({
        rule: 'seed-claimed-twice',
        place: at(['file']),
        message: `Unexpected second metadata file for "${data.file}", expected one`,
        note: `The first is ${content.documents.get(byFile.get(path)!)!.file}; ${file} is left out.`,
      });
    } else byFile.set(path, id);
  }
  const taken = new Set(content.documents.keys());
  const documents: ParsedDocument[] = [];
  const firstWith = new Map<string, string>();
  for (const seed of files) {
    const text = decodeUtf8(seed, report);
    if (text === null) continue;
    const place = { file: seed.path, line: null, column: null };
    if (text.replace(/[\s\0\uFEFF]/g, '') === '') {
      report.add({
        rule: 'empty-seed',
        place,
        message: 'Unexpected empty document, expected some text',
        note: 'It is left out.',
      });
      continue;
    }
    const sha256 = hash('sha256', seed.bytes);
    const known = byFile.get(seed.path);
    const first = firstWith.get(sha256);
    // Of two copies the one that somebody described is the document.
    const isFirst = first === undefined || (known !== undefined && !byFile.has(first));
    if (isFirst) firstWith.set(sha256, seed.path);
    if (first !== undefined) {
      report.add({
        rule: 'duplicate-seed',
        place: { file: isFirst ? first : seed.path, line: null, column: null },
        message: 'Unexpected second copy of a document, expected each once',
        note: `The same bytes are in ${isFirst ? seed.path : first}. The copy has its page but adds no evidence.`,
      });
    }
    const id = known ?? inferId(seed.path, taken);
    if (!known && !content.leftOut.has(`documents/${id}`)) {
      report.add({
        rule: 'seed-without-metadata',
        place,
        message: `Unexpected missing metadata, expected content/documents/${id}.md with \`file: ${seed.path.slice('seeds/'.length)}\``,
        note: 'Id, title and format are inferred.',
      });
    }
    const metadata = content.documents.get(id)?.data ?? null;
    const language = languageOf(text, metadata?.language, content.site.language);
    documents.push({ id, file: seed.path, sha256, text, language, metadata });
  }
  return documents.sort((a, b) => byCodeUnit(a.id, b.id));
}

function inferId(path: string, taken: Set<string>): string {
  const base = slug(path.slice('seeds/'.length).replace(/\.[a-z]+$/i, '')) || 'document';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
