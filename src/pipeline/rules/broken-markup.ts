import temml from 'temml';
import { type BodyNode, classesOf } from '../../model/body.ts';
import { bodyHolds, unpackBody } from '../../model/packed-body.ts';
import { pointsOf } from '../../text/points.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const brokenMarkup = {
  id: 'broken-markup',
  severity: 'warning',
  summary: 'A formula of a document can be read as TeX, each `[^mark]` has its footnote, and each comment its end.',
  mend: 'Correct the formula, write the footnote (`[^mark]: its words`, on a line of its own), or close the comment with `%%`.',
  examples: {
    ok: { 'seeds/note.md': 'It falls as $x^{2}$ does.\n' },
    notOk: { 'seeds/note.md': 'It falls as $x^{2$ does.\n' },
    at: 'seeds/note.md:1:13',
    message: 'Unexpected formula that cannot be read as TeX, expected "}"',
  },
  check({ documents, sources }, report) {
    for (const { id, text, body, hidden } of documents.values()) {
      const { file } = sources.get(id)!;
      const inBody = bodyHolds(body, MAY_BE_BROKEN) ? faultsIn(unpackBody(body).children) : [];
      const faults = [...inBody, ...openComment(text, hidden.at(-1))];
      const pointAt = faults.length > 0 ? pointsOf(text) : null;
      for (const { at, message, actual, note = 'It is shown as it is written.' } of faults) {
        report.add({ rule: brokenMarkup, place: { file, ...pointAt!(at) }, message, actual, note });
      }
    }
  },
} as const satisfies Rule;

/** A footnote's mark, or the class of a formula. */
const MAY_BE_BROKEN = /\[\^|math-(?:inline|display)/;

interface Fault {
  readonly at: number;
  readonly message: string;
  readonly actual: string;
  readonly note?: string;
}

/** A comment that hides all to the end of a text; `last` is the last stretch of it that is not shown. */
function openComment(text: string, last: Span | undefined): Fault[] {
  if (last === undefined || text.slice(last.end).trim() !== '') return [];
  const tail = text.slice(last.start).replace(/%%[\s\S]*?%%/g, (closed) => ' '.repeat(closed.length));
  const found = tail.search(/(?<=(?:^|\n)[ \t]*)%%/);
  if (found < 0) return [];
  const at = last.start + found;
  const note = 'All behind it is hidden, as Obsidian hides it.';
  return [{ at, message: 'Unexpected comment without an end, expected "%%"', actual: '%%', note }];
}

function faultsIn(nodes: readonly BodyNode[], isCode = false): Fault[] {
  return nodes.flatMap((node): Fault[] => {
    if (node.type === 'text') {
      return node.position === undefined || isCode ? [] : marksWithoutNote(node.value, node.position.start.offset);
    }
    const isFormula = classesOf(node).some((name) => name === 'math-inline' || name === 'math-display');
    if (!isFormula) return faultsIn(node.children, isCode || node.tagName === 'code' || node.tagName === 'pre');
    const tex = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const why = whyUnread(tex);
    const at = node.position?.start.offset ?? node.children[0]?.position?.start.offset ?? 0;
    return why === null ? [] : [{ at, message: `Unexpected formula that cannot be read as TeX, ${why}`, actual: tex }];
  });
}

function whyUnread(tex: string): string | null {
  try {
    temml.renderToString(tex, { throwOnError: true });
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const unknown = /Unsupported function name: (\S+)/.exec(said)?.[1];
    if (unknown !== undefined) return `expected a command that is known, not ${unknown}`;
    return `expected "${/expected '([^']+)'/i.exec(said)?.[1] ?? '}'}"`;
  }
}

function marksWithoutNote(words: string, start: number): Fault[] {
  return [...words.matchAll(/\[\^([^\]\s]{1,50})\](?!\()/g)].map(({ index, 0: mark }) => ({
    at: start + index,
    message: `Unexpected ${mark}, expected its footnote in the document`,
    actual: mark,
  }));
}
