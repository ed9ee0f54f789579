import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml';
import { applyEdits } from './edits.ts';

const FENCE = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m;

/**
 * A file with one item more at the end of a list in its front matter; the list is begun where there is none. Comments and all
 * other lines stay as they are. `item` is the YAML of the item, one line a string, the first without its dash; a list between
 * brackets is written out in lines if the item needs more than one.
 *
 * @throws Error where the file has no front matter, or something else than a list stands under the key
 */
export function appendToList(source: string, key: string, item: readonly string[]): string {
  const fenced = FENCE.exec(source);
  if (!fenced) throw new Error('no front matter to add to');
  const [, open = '', yaml = ''] = fenced;
  const from = fenced.index + open.length;
  const lineEnd = open.includes('\r\n') ? '\r\n' : '\n';
  const lines = (indent: string) =>
    item.map((line, nth) => `${indent}${nth === 0 ? '- ' : '  '}${line}${lineEnd}`).join('');
  const root = parseDocument(yaml).contents;
  const pair = isMap(root) ? root.items.find((one) => isScalar(one.key) && one.key.value === key) : undefined;
  const insert = (at: number, text: string, end = at) =>
    applyEdits(source, [{ start: from + at, end: from + end, text }]);
  if (!pair) {
    const end = yaml.length;
    const missing = yaml === '' || yaml.endsWith('\n') ? '' : lineEnd;
    return insert(end, `${missing}${key}:${lineEnd}${lines('  ')}`);
  }
  const list = (pair as Pair<Scalar, unknown>).value;
  if (!isSeq(list)) {
    const isEmpty = list === null || (isScalar(list) && list.value === null);
    if (!isEmpty) throw new Error(`"${key}" is no list`);
    const after = yaml.indexOf('\n', (pair.key as Scalar).range![1]) + 1;
    return insert(after, lines('  '));
  }
  const [start, end] = list.range!;
  if (list.flow && list.items.length > 0 && item.length === 1) {
    return insert((list.items.at(-1) as Scalar).range![1], `, ${item[0]}`);
  }
  if (list.flow) {
    const items = list.items.map(
      (one) => `  - ${yaml.slice(...((one as Scalar).range!.slice(0, 2) as [number, number]))}${lineEnd}`,
    );
    const rest = yaml.indexOf('\n', end);
    const before = yaml.slice(0, start).trimEnd().length;
    return insert(before, `${lineEnd}${items.join('')}${lines('  ')}`, rest < 0 ? yaml.length : rest + 1);
  }
  const dash = yaml.lastIndexOf('-', (list.items[0] as Scalar).range![0]);
  const indent = yaml.slice(yaml.lastIndexOf('\n', dash) + 1, dash);
  const last = yaml.slice(0, (list.items.at(-1) as Scalar).range![1]).trimEnd().length;
  const place = yaml.indexOf('\n', last) + 1;
  return insert(place === 0 ? yaml.length : place, lines(indent));
}

/** A text as a YAML scalar: plain where that says the same, else in double quotes. */
export function scalar(text: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{M}\p{N} .'’()/+-]*$/u.test(text) && !/ $|^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
