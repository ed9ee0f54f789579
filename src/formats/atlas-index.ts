import type { Atlas } from '../model/atlas.ts';

/** Of `data/atlas.json` in an atlas of more connections than it carries whole: version 1 had every record itself. */
const INDEX_VERSION = 2;

/** What `data/atlas.json` is then: how many records there are, and the files that have them. */
export function atlasIndex(atlas: Atlas, files: readonly string[]): Record<string, unknown> {
  const counts = Object.entries(atlas).flatMap(([name, list]) => (Array.isArray(list) ? [[name, list.length]] : []));
  return { version: INDEX_VERSION, records: 'atlas.jsonl.gz', counts: Object.fromEntries(counts), files };
}
