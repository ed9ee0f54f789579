import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeChanges } from '../../src/curate/describe-changes.ts';
import { changedInputs, type FileChange } from '../../src/curate/file-changes.ts';
import { planRename } from '../../src/curate/rename.ts';
import { findSuggestions } from '../../src/curate/suggest/suggest.ts';
import { writeChanges } from '../../src/curate/write-changes.ts';
import type { RecordKind } from '../../src/model/vocabulary.ts';
import { buildAtlas } from '../../src/pipeline/build.ts';
import { readInputs } from '../../src/pipeline/inputs/read.ts';
import { Report } from '../../src/pipeline/rules/report.ts';
import type { Inputs } from '../../src/pipeline/stages.ts';
import { type Files, inputsOf } from '../pipeline/in-memory.ts';

const BEFORE = join(import.meta.dirname, 'renamed-entity/before');
const AFTER = join(import.meta.dirname, 'renamed-entity/after');
const REDIRECTS = 'content/redirects.yaml';
const inputs = (root: string) => readInputs(root, new Report());
const textsOf = ({ content }: Inputs) =>
  Object.fromEntries(
    content.map(({ path, bytes }) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  );
const filesBelow = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort()
    .map((path) => [path, readFileSync(join(root, path), 'latin1')]);

describe('a renaming', () => {
  it('changes ids in front matter, wikilinks, labels, redirects and the name of the file, and nothing else', () => {
    const { changes } = planRename(inputs(BEFORE), 'scaling', 'growth');
    expect(textsOf(changedInputs(inputs(BEFORE), changes))).toEqual(textsOf(inputs(AFTER)));
  });

  it.each<[RecordKind, string, string]>([
    ['entities', 'ada', 'ada-l'],
    ['documents', 'note', 'memo'],
    ['topics', 'all', 'everything'],
    ['claims', 'stalling', 'it-stalls'],
  ])('of %s there and back gives the same bytes, apart from the redirect', (kind, from, to) => {
    const there = planRename(inputs(BEFORE), from, to);
    expect(there.renaming.kind).toBe(kind);
    const between = changedInputs(inputs(BEFORE), there.changes);
    expect(Object.keys(textsOf(between))).toContain(`content/${kind}/${to}.md`);
    const back = changedInputs(between, planRename(between, to, from).changes);
    const { [REDIRECTS]: redirects, ...rest } = textsOf(back);
    const { [REDIRECTS]: _, ...original } = textsOf(inputs(BEFORE));
    expect(rest).toEqual(original);
    expect(redirects).toContain(`  ${to}: ${from}\n`);
    expect(redirects).not.toContain(`  ${from}: `);
  });

  it("of one of the repository's own pages there and back gives the same bytes", () => {
    const own = inputs(resolve(import.meta.dirname, '../..'));
    const between = changedInputs(own, planRename(own, 'claude-mythos', 'another-id').changes);
    const back = changedInputs(between, planRename(between, 'another-id', 'claude-mythos').changes);
    expect({ ...textsOf(back), [REDIRECTS]: '' }).toEqual({ ...textsOf(own), [REDIRECTS]: '' });
  });

  const ENTITY =
    '---\nname: Scaling\nkind: concept\nsummary: Making models better by making them, their data and their compute larger.\n---\n';
  const NOTE: Files = {
    'seeds/note.txt': 'Scaling is stalling.\n',
    'seeds/memo.txt': 'It is not stalling.\n',
    'content/documents/note.md': '---\nfile: note.txt\n---\n',
    'content/entities/scaling.md': ENTITY,
    'content/topics/scaling.md':
      '---\nname: Scaling\nsummary: Whether larger is better, and for how long it will be.\n---\n',
    'content/topics/data.md':
      '---\nname: Data\nsummary: What models learn from, and whether there is enough of it.\n---\n',
    [REDIRECTS]: 'topics:\n  old: data\n',
  };

  it.each<[string, Files, string, string, RecordKind | undefined, RegExp]>([
    ['an id that nothing has', {}, 'scalling', 'growth', undefined, /Did you mean "scaling"/],
    ['an id that was renamed', {}, 'old', 'growth', undefined, /It was renamed to "data"/],
    ['an id of two kinds', {}, 'scaling', 'growth', undefined, /--kind entities or --kind topics/],
    ['an id of another kind', {}, 'data', 'growth', 'claims', /expected the name of a file in content\/claims/],
    ['a document that has no metadata', {}, 'memo', 'growth', 'documents', /without a metadata file/],
    ['a malformed new id', {}, 'data', 'Da Ta', undefined, /lower-case ASCII/],
    ['a reserved new id', {}, 'data', 'con', undefined, /reserved name/],
    ['the same id', {}, 'data', 'data', undefined, /already/],
    ['a new id that is taken', {}, 'data', 'scaling', 'topics', /content\/topics\/scaling\.md is there/],
    ['a new id that a document without metadata has', {}, 'note', 'memo', undefined, /another document has it/],
    ['a new id that is an old one of something else', {}, 'scaling', 'old', 'topics', /an old id of "data"/],
    [
      'a file with errors that holds the id',
      { 'content/entities/scaling.md': `${ENTITY}x`.replace('concept', 'concpt\ntopics: [data]') },
      'data',
      'growth',
      undefined,
      /entities\/scaling\.md has errors/,
    ],
    [
      'an id behind an alias that is a name too',
      { 'content/entities/scaling.md': ENTITY.replace('Scaling', '&d data').replace('kind:', 'topics: [*d]\nkind:') },
      'data',
      'growth',
      undefined,
      /would not build any more\. content\/entities\/scaling\.md:3:10/,
    ],
  ])('refuses %s', (_, files, from, to, kind, message) => {
    expect(() => planRename(inputsOf({ ...NOTE, ...files }), from, to, kind)).toThrow(message);
  });

  it('keeps declined what was declined', () => {
    const entity = (name: string, kind: string) =>
      `---\nname: ${name}\nkind: ${kind}\nsummary: Something that the documents name and that has a page of its own here.\n---\n`;
    const files: Files = {
      'seeds/note.txt': 'Sora was developed by OpenAI.\n',
      'content/documents/note.md': '---\nfile: note.txt\n---\n',
      'content/entities/openai.md': entity('OpenAI', 'organization'),
      'content/entities/sora.md': entity('Sora', 'model'),
    };
    const keys = (given: Inputs) => {
      const artefact = buildAtlas(given, new Report())!;
      const found = findSuggestions(artefact, artefact.content.declined);
      return found.filter(({ kind }) => kind === 'relation').map(({ key }) => key);
    };
    const [key] = keys(inputsOf(files));
    const given = inputsOf({
      ...files,
      'content/declined.yaml': `# No.\n- { key: ${key}, kind: relation, what: "no" } # ever\n`,
    });
    const after = changedInputs(given, planRename(given, 'sora', 'sora-model').changes);
    const [fresh] = keys(
      inputsOf({ ...textsOf(after), 'content/declined.yaml': '', 'seeds/note.txt': files['seeds/note.txt']! }),
    );
    expect(fresh).not.toBe(key);
    expect([keys(given), keys(after)]).toEqual([[], []]);
    expect(textsOf(after)['content/declined.yaml']).toBe(
      `# No.\n- { key: "${fresh}", kind: relation, what: "no" } # ever\n`,
    );
  });

  it('is told line by line', () => {
    const { changes } = planRename(inputs(BEFORE), 'scaling', 'growth');
    expect(describeChanges(changes).split('\n')).toEqual(
      expect.arrayContaining([
        "content/entities/ada.md:8  - target:   'scaling'   # quoted",
        "content/entities/ada.md:8  + target:   'growth'   # quoted",
        'content/entities/scaling.md  becomes content/entities/growth.md',
        'content/redirects.yaml:4  + scaling: growth',
      ]),
    );
  });
});

describe('changes on disk', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'atlas-rename-'));
    cpSync(BEFORE, root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are written whole', () => {
    writeChanges(root, planRename(inputs(root), 'scaling', 'growth').changes);
    expect(filesBelow(root)).toEqual(filesBelow(AFTER));
  });

  it.each(['content/entities', 'seeds/note.txt/below.md'])('are taken back where %s cannot be written', (path) => {
    const { changes } = planRename(inputs(root), 'scaling', 'growth');
    const impossible: FileChange = { before: null, after: { path, text: '' } };
    expect(() => writeChanges(root, [...changes, impossible])).toThrow();
    expect(filesBelow(root)).toEqual(filesBelow(BEFORE));
  });
});
