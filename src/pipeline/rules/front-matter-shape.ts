import type { z } from 'zod';
import type { Place } from '../../model/diagnostic.ts';
import { didYouMean } from '../../text/edit-distance.ts';
import { SCALING_NOTE } from './example-files.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const frontMatterShape = {
  id: 'front-matter-shape',
  severity: 'error',
  summary:
    'Front matter has the keys and values that its kind of file asks for, and no others: a misspelt key would be lost in silence.',
  mend: 'Correct the key or the value. An editor that reads the schemas in `content/.schemas/` shows what is allowed.',
  examples: {
    ok: {
      ...SCALING_NOTE,
      'content/topics/data.md': '---\nname: Data\nsummary: What models learn from.\norder: 1\n---\n',
    },
    notOk: {
      ...SCALING_NOTE,
      'content/topics/data.md': '---\nname: Data\nsummary: What models learn from.\nodrer: 1\n---\n',
    },
    at: 'content/topics/data.md:4:1',
    message: 'Unexpected key "odrer", expected one of `name`, `summary`, `order`, `debates`',
  },
} as const satisfies Rule;

/** A key that the mapping does not take; `known` are those that it does. */
export function unknownKey(place: Place, key: string, known: readonly string[]): Finding {
  return {
    rule: frontMatterShape,
    place,
    message: `Unexpected key "${key}", expected one of ${known.map((name) => `\`${name}\``).join(', ')}`,
    actual: key,
    expected: known,
    note: didYouMean(key, known),
  };
}

/** A key of a mapping of free keys that is none; `expected` is the schema's message, which begins with "expected". */
export function unexpectedKey(place: Place, key: string, expected = 'expected another'): Finding {
  return { rule: frontMatterShape, place, message: `Unexpected key "${key}", ${expected}`, actual: key };
}

/** A value that the schema does not take, or a key without one. */
export function unexpectedValue(
  place: Place,
  path: readonly (string | number)[],
  value: unknown,
  issue: z.core.$ZodIssue,
): Finding {
  const expected = expectation(issue);
  const written = value === undefined ? undefined : describe(value);
  return {
    rule: frontMatterShape,
    place,
    message: `Unexpected ${written ?? `missing \`${path.join('.')}\``}, expected ${expected.words}`,
    actual: written,
    expected: expected.values,
    note: typeof value === 'string' && expected.values ? didYouMean(value, expected.values) : undefined,
  };
}

function expectation(issue: z.core.$ZodIssue): { words: string; values?: string[] } {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return { words: values.length === 1 ? values[0]! : `one of ${values.join(', ')}`, values };
  }
  if (issue.code === 'invalid_type')
    return { words: `${issue.expected === 'int' ? 'a whole number' : article(issue.expected)}` };
  if (issue.message.startsWith('expected ')) return { words: issue.message.slice('expected '.length) };
  if (issue.code === 'invalid_union') return { words: 'a text, or a mapping with `text`' };
  return { words: `something else (${issue.message})` };
}

function article(type: string): string {
  const name = type === 'string' ? 'text' : type === 'array' ? 'list' : type === 'object' ? 'mapping' : type;
  return `a ${name}`;
}

function describe(value: unknown): string {
  if (value === null) return 'empty value';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'mapping';
  const text = String(value);
  return `${typeof value === 'string' ? '' : `${typeof value} `}"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
