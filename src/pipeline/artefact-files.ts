import type { DocumentFile, MapFile, ProseFile, ReportFile } from '../model/artefact.ts';
import type { Atlas } from '../model/atlas.ts';
import type { ChangesFile } from '../model/changes.ts';
import type { SiteSettings } from '../model/content.ts';
import { json } from './emit/json.ts';
import { readingPayload } from './emit/reading.ts';
import { emit } from './emit.ts';
import { Lasting } from './lasting.ts';
import { type FileText, LongText } from './long-text.ts';
import { documentRules } from './rules/documentation.ts';
import type { LexiconEntry } from './stages.ts';

interface Parts {
  readonly atlas: Atlas;
  readonly documents: readonly DocumentFile[];
  readonly map: MapFile;
  readonly prose: ProseFile;
  readonly report: ReportFile;
  readonly changes: ChangesFile;
  readonly site: SiteSettings;
  readonly lexicon: readonly LexiconEntry[];
  readonly lasting?: Lasting;
}

/**
 * Every file of the artefact as text, by path. What is only handed on to readers (`data/…` on the site) stands in
 * `downloads/`; `atlas.json`, which the pages are made from too, stands beside the other parts.
 */
export function artefactFiles({
  atlas,
  documents,
  map,
  prose,
  report,
  changes,
  site,
  lexicon,
  lasting = new Lasting(),
}: Parts): Map<string, FileText> {
  const files = new Map(
    [...emit({ atlas, documents, map, lasting })].map(([path, text]) => [
      path === 'data/atlas.json' ? 'atlas.json' : path.replace('data/', 'downloads/'),
      text,
    ]),
  );
  files.set('downloads/reading.json', json(readingPayload(atlas, lexicon, documents, site.language, { lasting })));
  const put = (path: string, value: unknown) => files.set(path, `${JSON.stringify(value)}\n`);
  put('prose.json', prose);
  put('report.json', report);
  put('rules.json', documentRules());
  put('changes.json', changes);
  put('site.json', site);
  for (const document of documents) {
    const text = lasting.derived(document, 'text', () => new LongText(() => [json(document)]));
    files.set(`documents/${document.record.id}.json`, text);
  }
  return files;
}
