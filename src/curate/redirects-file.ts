import { isMap, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { byCodeUnit } from '../model/order.ts';
import { applyEdits, type Edit } from './edits.ts';
import type { Renaming } from './occurrences.ts';

const HEADER = '# Pages that have another id now: the old id, then the present one.\n';

/**
 * The text of `content/redirects.yaml` after a renaming: the old id leads to the new one, what led to the old one does so
 * too, and the new one, a page again, leads nowhere. Comments and all other lines stay as they are.
 */
export function withRedirect(source: string | null, { kind, from, to }: Renaming): string {
  const text = source ?? HEADER;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(text);
  const root = document.contents;
  const section = isMap(root) ? root.items.find(({ key }) => isScalar(key) && key.value === kind) : undefined;
  if (!section || !isMap(section.value) || section.value.items.length === 0) {
    const line = `  ${from}: ${to}${lineEnd}`;
    if (!section) return `${endLine(text, lineEnd)}${kind}:${lineEnd}${line}`;
    return intoEmptySection(text, section as Pair<Scalar>, line, lineEnd);
  }
  const pairs = pairsOf(section.value);
  const old = pairs.filter(({ key }) => key === to);
  const kept = pairs.filter(({ key }) => key !== to);
  if (section.value.flow) {
    const entries = kept.map(({ key, value }) => [key, value === from ? to : value]);
    const all = [...entries, [from, to]].sort(([a], [b]) => byCodeUnit(a!, b!));
    const [start, end] = section.value.range!;
    return applyEdits(text, [{ start, end, text: `{ ${all.map((entry) => entry.join(': ')).join(', ')} }` }]);
  }
  const complete = endLine(text, lineEnd);
  const lineOf = (pair: WrittenPair) => ({
    start: complete.lastIndexOf('\n', pair.start - 1) + 1,
    end: complete.indexOf('\n', pair.valueEnd - 1) + 1,
  });
  const indent = complete.slice(lineOf(pairs[0]!).start, pairs[0]!.start);
  const next = pairs.find(({ key }) => byCodeUnit(key, from) > 0);
  const place = next ? lineOf(next).start : lineOf(pairs.at(-1)!).end;
  const edits: Edit[] = [
    ...old.map((pair) => ({ ...lineOf(pair), text: '' })),
    ...kept
      .filter(({ value }) => value === from)
      .map(({ valueStart, valueEnd }) => ({ start: valueStart, end: valueEnd, text: to })),
    { start: place, end: place, text: `${indent}${from}: ${to}${lineEnd}` },
  ];
  return applyEdits(complete, edits);
}

interface WrittenPair {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

function pairsOf(map: YAMLMap): WrittenPair[] {
  return (map.items as Pair<Scalar, Scalar>[]).map(({ key, value }) => ({
    key: String(key.value),
    value: String(value?.value),
    start: key.range![0],
    valueStart: value!.range![0],
    valueEnd: value!.range![1],
  }));
}

/** `kind:`, `kind: {}` or `kind: null` gets its first line. */
function intoEmptySection(text: string, { key, value }: Pair<Scalar>, line: string, lineEnd: string): string {
  const complete = endLine(text, lineEnd);
  const after = complete.indexOf(':', key.range![1]) + 1;
  const written = value as Scalar | null;
  const end = written?.range && written.range[1] > after ? written.range[1] : after;
  const next = complete.indexOf('\n', end) + 1;
  return applyEdits(complete, [
    { start: after, end, text: '' },
    { start: next, end: next, text: line },
  ]);
}

function endLine(text: string, lineEnd: string): string {
  return text === '' || text.endsWith('\n') ? text : text + lineEnd;
}
