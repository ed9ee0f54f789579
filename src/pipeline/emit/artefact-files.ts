import { json } from '../../formats/json.ts';
import { type FileText, LongText } from '../../formats/long-text.ts';
import type { DocumentFile, MapFile, ProseFile, ReportFile } from '../../model/artefact.ts';
import type { Atlas } from '../../model/atlas.ts';
import type { ChangesFile } from '../../model/changes.ts';
import type { SiteSettings } from '../../model/content.ts';
import { Lasting } from '../cache/lasting.ts';
import { documentRules } from '../rules/documentation.ts';
import type { LexiconEntry } from '../stages.ts';
import { emit } from './emit.ts';
import { readingPayload } from './reading.ts';

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

/** Every file of the artefact as text, by path. What the site hands on to the browser as it is stands in `browser/`. */
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
  const files = emit({ atlas, documents, map, lasting });
  files.set('browser/reading.json', json(readingPayload(atlas, lexicon, documents, site.language, { lasting })));
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
