import type { RecordKind } from './vocabulary.ts';

/** `[[target]]` or `[[target|words]]` in what curators write. */
export const WIKILINK = /\[\[([^\][|\n]+)(?:\|([^\][\n]+))?\]\]/g;

/** `scaling-laws`, `topic:data`, `claim:stalling`, `document:note`. */
export function parseWikilink(target: string): { id: string; kind: RecordKind } {
  const colon = target.indexOf(':');
  const kind = colon === -1 ? undefined : WIKILINK_PREFIXES.get(target.slice(0, colon));
  return kind ? { id: target.slice(colon + 1), kind } : { id: target, kind: 'entities' };
}

const WIKILINK_PREFIXES = new Map<string, RecordKind>([
  ['topic', 'topics'],
  ['claim', 'claims'],
  ['document', 'documents'],
]);

/** The heading under which an entity's page tells what the documents say; every sentence there carries a citation. */
export const DOCUMENTS_HEADING = 'in these documents';
export const BACKGROUND_HEADING = 'background';
