import { visit } from 'unist-util-visit';
import { isScalar, parseDocument } from 'yaml';
import { parseWikilink, WIKILINK } from '../model/body-syntax.ts';
import { RECORD_SCHEMAS } from '../model/content.ts';
import { referencesIn } from '../model/references.ts';
import type { RecordKind } from '../model/vocabulary.ts';
import { CITE_SCHEME, isCitation, MARKDOWN } from '../pipeline/inputs/body.ts';
import { splitFrontMatter } from '../pipeline/inputs/front-matter.ts';
import type { Edit } from './edits.ts';

/** A page that is to have another id. */
export interface Renaming {
  readonly kind: RecordKind;
  readonly from: string;
  readonly to: string;
}

/** The edits that rename an id in a file of `content/<owner>/`: in its front matter, its wikilinks and its citations. */
export function editsOfRecord(owner: RecordKind, source: string, renaming: Renaming): Edit[] {
  const parts = source.includes(renaming.from) ? splitFrontMatter(source) : null;
  if (!parts) return [];
  return [
    ...moved(editsOfYaml(owner, parts.yaml, renaming), parts.yamlStart),
    ...moved(editsOfBody(parts.body, renaming), parts.bodyStart),
  ];
}

function editsOfYaml(owner: RecordKind, source: string, { kind, from, to }: Renaming): Edit[] {
  const document = parseDocument(source);
  if (document.errors.length > 0) return [];
  const edits: Edit[] = [];
  for (const reference of referencesIn(RECORD_SCHEMAS[owner], document.toJS())) {
    if (reference.kind !== kind || reference.id !== from) continue;
    const node = document.getIn(reference.path, true);
    // What stands behind an anchor is edited where it is written.
    if (!isScalar(node) || !node.range) continue;
    const [start, end] = node.range;
    const written = source.slice(start, end);
    const inner = written.indexOf(from);
    edits.push(
      inner === -1
        ? { start, end, text: `"${to}"` }
        : { start: start + inner, end: start + inner + from.length, text: to },
    );
  }
  return edits;
}

function editsOfBody(markdown: string, { kind, from, to }: Renaming): Edit[] {
  const edits: Edit[] = [];
  const replace = (start: number) => edits.push({ start, end: start + from.length, text: to });
  visit(MARKDOWN.parse(markdown), (node) => {
    const start = node.position?.start.offset ?? 0;
    const source = markdown.slice(start, node.position?.end.offset ?? 0);
    if (node.type === 'text') {
      for (const match of source.matchAll(WIKILINK)) {
        const target = parseWikilink(match[1]!.trim());
        if (target.kind === kind && target.id === from)
          replace(start + match.index + match[0].indexOf(from, kind === 'entities' ? 0 : match[0].indexOf(':')));
      }
    }
    if (kind === 'documents' && isCitation(node) && node.url.slice(CITE_SCHEME.length) === from) {
      const address = [...source.matchAll(/\]\(\s*<?cite:/g)].at(-1);
      if (address) replace(start + address.index + address[0].length);
    }
  });
  return edits;
}

/** The edits that rename an entity in a document labelled by reading: of its mentions and of its speakers. */
export function editsOfGold(source: string, { kind, from, to }: Renaming): Edit[] {
  if (kind !== 'entities') return [];
  return [...source.matchAll(/⟧\{(?<id>[^}]*)\}|⟪(?<id>[^\s⟫/]+)\s/dg)].flatMap(({ groups, indices }) => {
    const [start, end] = indices?.groups?.id ?? [0, 0];
    return groups?.id === from ? [{ start, end, text: to }] : [];
  });
}

function moved(edits: readonly Edit[], by: number): Edit[] {
  return edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}
