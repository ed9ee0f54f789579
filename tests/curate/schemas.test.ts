import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { CONTENT_SCHEMAS, schemaFiles } from '../../src/curate/schemas.ts';
import { SNIPPETS_FILE, snippetsFile } from '../../src/curate/snippets.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { splitFrontMatter } from '../../src/pipeline/inputs/front-matter.ts';
import { readInputs } from '../../src/pipeline/inputs/read.ts';
import { Report } from '../../src/pipeline/rules/report.ts';
import { formatText } from '../../src/pipeline/rules/reporters.ts';

const root = resolve(import.meta.dirname, '../..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const validators = Object.fromEntries(
  [...schemaFiles()].map(([path, text]) => [
    /([a-z]+)\.schema\.json$/.exec(path)![1]!,
    new Ajv({ allErrors: true, strictTypes: false, formats: { uri: true } }).compile(JSON.parse(text)),
  ]),
);
const FOLDERS: Readonly<Record<string, keyof typeof CONTENT_SCHEMAS>> = {
  documents: 'document',
  entities: 'entity',
  claims: 'claim',
  topics: 'topic',
};

describe('what an editor completes and checks content with', () => {
  it.each([...schemaFiles(), [SNIPPETS_FILE, snippetsFile()] as const])(
    '%s is in step with the code (npm run schemas)',
    (path, text) => {
      expect(textOf(path)).toBe(text);
    },
  );

  it('says what every key is for', () => {
    const silent: string[] = [];
    const look = (
      name: string,
      schema: { description?: string; properties?: object; items?: object },
      path: string[],
    ) => {
      for (const [key, inner] of Object.entries(schema.properties ?? {})) {
        if (!inner.description) silent.push([name, ...path, key].join('.'));
        look(name, inner, [...path, key]);
      }
      if (schema.items) look(name, schema.items, [...path, '*']);
    };
    for (const [path, text] of schemaFiles()) look(path, JSON.parse(text), []);
    expect(silent).toEqual([]);
  });

  it("accepts all of the repository's own content", () => {
    const complaints: string[] = [];
    for (const { path, bytes } of readInputs(root, new Report()).content) {
      const source = new TextDecoder().decode(bytes);
      const name = path === 'content/site.yaml' ? 'site' : FOLDERS[path.split('/')[1]!];
      const yaml = name === 'site' ? source : splitFrontMatter(source)?.yaml;
      if (!name || yaml === undefined) continue;
      const validate = validators[name]!;
      if (!validate(parseDocument(yaml).toJS())) complaints.push(`${path}: ${JSON.stringify(validate.errors)}`);
    }
    expect(complaints).toEqual([]);
  });

  it.each<[string, keyof typeof CONTENT_SCHEMAS, unknown]>([
    ['a misspelt key', 'topic', { name: 'Data', summary: 'What models learn from.', odrer: 1 }],
    ['a kind that is none', 'entity', { name: 'Data', kind: 'thing', summary: 'What models learn from.' }],
    ['a missing key', 'claim', { statement: 'It stalls.', type: 'assertion', about: ['scaling'] }],
    ['a malformed id', 'entity', { name: 'Data', kind: 'concept', summary: 'What.', topics: ['Training Data'] }],
    ['a date that is none', 'document', { file: 'note.txt', published: 'last year' }],
    ['an address that leads nowhere', 'redirects', { entities: { old: 'New Id' } }],
  ])('refuses %s, as the build does', (_, name, value) => {
    expect(validators[name]!(value)).toBe(false);
    expect(CONTENT_SCHEMAS[name].safeParse(value).success).toBe(false);
  });

  it('offers snippets that are content: each whole file, and each key in it', () => {
    const snippets = JSON.parse(snippetsFile()) as Record<string, { prefix: string; body: string[] }>;
    const typed = ({ body }: { body: string[] }) =>
      body
        .join('\n')
        .replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, '$1')
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .replace('$0', '');
    const whole = new Map<string, string>();
    for (const snippet of Object.values(snippets)) {
      const [kind, key] = snippet.prefix.split(' ') as [keyof typeof CONTENT_SCHEMAS, string?];
      if (!key) whole.set(kind, splitFrontMatter(typed(snippet))!.yaml);
      const yaml = key ? `${whole.get(kind)}\n${typed(snippet)}` : whole.get(kind)!;
      const parsed = CONTENT_SCHEMAS[kind].safeParse(parseDocument(yaml).toJS());
      expect(parsed.success, `${snippet.prefix}\n${yaml}\n${parsed.error?.message}`).toBe(true);
    }
    expect([...whole.keys()].sort()).toEqual(['claim', 'document', 'entity', 'topic']);
  });

  it('shows every finding of a check where it is', () => {
    const { tasks } = JSON.parse(textOf('.vscode/tasks.json')) as {
      tasks: { problemMatcher: { pattern: { regexp: string } }[] }[];
    };
    const patterns = tasks[0]!.problemMatcher.map(({ pattern }) => new RegExp(pattern.regexp));
    const finding = { severity: 'error', message: 'Unexpected  x: y, expected z', ruleId: 'dangling-id' } as const;
    const found = (diagnostic: Diagnostic) => {
      const [line] = formatText([diagnostic]).split('\n');
      return patterns.map((pattern) => pattern.exec(line!)?.slice(1) ?? null);
    };
    expect(found({ ...finding, file: 'content/a b.md', line: 3, column: 7 })).toEqual([
      ['content/a b.md', '3', '7', 'error', finding.message, finding.ruleId],
      null,
    ]);
    expect(found({ ...finding, file: 'seeds/x.txt', line: null, column: null })).toEqual([
      null,
      ['seeds/x.txt', 'error', finding.message, finding.ruleId],
    ]);
  });
});
