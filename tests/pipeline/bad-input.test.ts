import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { run } from '../../src/pipeline/run.ts';
import { growth, LINEAR } from '../growth.ts';
import { build, type Files } from './in-memory.ts';

const ENTITY =
  '---\nname: Scaling\nkind: concept\nsummary: Making models better by making them, their data and their compute larger.\n---\n';
const NOTE: Files = {
  'seeds/note.txt': 'Generalist scaling is stalling.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
  'content/entities/scaling.md': ENTITY,
};

describe('bad input, in memory', () => {
  it.each<[string, Files, string[]]>([
    ['an empty seed', { 'seeds/void.txt': '' }, ['seeds/void.txt empty-seed']],
    ['a seed of NUL bytes', { 'seeds/nul.txt': '\0\0\n\0' }, ['seeds/nul.txt empty-seed']],
    [
      'a seed that is not UTF-8',
      { 'seeds/latin.txt': new Uint8Array([0x61, 0x0a, 0x62, 0xe9]) },
      ['seeds/latin.txt:2:2 file-encoding'],
    ],
    [
      'a seed in UTF-16',
      { 'seeds/wide.txt': new Uint8Array([0xff, 0xfe, 0x61, 0x00]) },
      ['seeds/wide.txt:1:1 file-encoding'],
    ],
    [
      'an id that climbs',
      { 'content/documents/up.md': '---\nfile: ../../etc/passwd\n---\n' },
      ['content/documents/up.md:2:7 metadata-without-seed'],
    ],
    [
      'a topic that climbs',
      { 'content/entities/x.md': ENTITY.replace('kind: concept', 'kind: concept\ntopics: ["../up"]') },
      ['content/entities/x.md:4:10 front-matter-shape'],
    ],
    [
      'a javascript: address',
      { 'content/documents/note.md': '---\nfile: note.txt\nurl: "javascript:alert(1)"\n---\n' },
      ['content/documents/note.md:3:6 front-matter-shape'],
    ],
  ])('%s is reported', (_, files, expected) => {
    expect(build({ ...NOTE, ...files }).findings).toEqual(expect.arrayContaining(expected));
  });

  it.each<[string, string, string, RegExp]>([
    ['TOML', '+++\nname = "Phi"\n+++\n', '1:1', /TOML is not read/],
    ['JSON', '{ "name": "Phi" }\n', '1:1', /JSON goes between two lines/],
    ['JSON that says so', '---json\n{ "name": "Phi" }\n---\n', '1:1', /JSON goes between two lines/],
    ['a fence with words', '--- phi\nname: Phi\n---\n', '1:1', /Nothing may follow/],
    ['a fence that does not end', '---\nname: Phi\n', '1:1', /closing line/],
    ['no fence', 'name: Phi\n', '1:1', /^$/],
    ['half a list', '---\nname: Phi\naliases: [a\n---\n', '3:12', /^$/],
    ['a tab as indent', '---\nname: Phi\nrelations:\n\t- type: uses\n---\n', '4:1', /^$/],
    ['a key twice', '---\nname: Phi\nname: Phi\n---\n', '3:1', /^$/],
    ['an alias of nothing', '---\nname: *phi\n---\n', '2:7', /^$/],
  ])('front matter that is %s is reported where it is', (_, text, place, note) => {
    const { report } = build({ ...NOTE, 'content/entities/phi.md': text });
    const [found] = report.diagnostics.filter(({ ruleId }) => ruleId === 'front-matter-syntax');
    expect(`${found?.line}:${found?.column}`).toBe(place);
    expect(found?.note ?? '').toMatch(note);
    expect(found?.message).toMatch(/^Unexpected .*, expected /);
  });

  it.each([
    ['words', 'only words'],
    ['a list', '- name\n- kind'],
    ['a number', '42'],
  ])('front matter that is %s and no mapping is reported', (_, yaml) => {
    const { report } = build({ ...NOTE, 'content/topics/odd.md': `---\n${yaml}\n---\n` });
    const found = report.diagnostics.filter(({ severity }) => severity === 'error');
    expect(found.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`)).toEqual([
      'content/topics/odd.md:2 front-matter-shape',
    ]);
    expect(found[0]?.message).toMatch(/expected a mapping/);
  });

  it.each([
    'con',
    'nul',
    'com1',
    'lpt9',
    'index',
    'constructor',
    '__proto__',
    '-',
    'Phi',
    'ph\u00ef',
    'phi i i',
    'phi--2',
  ])('the id %j is refused, with a name to use instead', (id) => {
    const { report } = build({ ...NOTE, [`content/entities/${id}.md`]: ENTITY.replace('Scaling', 'Generalist') });
    const [found] = report.diagnostics.filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject({ file: `content/entities/${id}.md`, line: null, ruleId: 'invalid-id' });
    const [, better] = /for example to "(.*)\.md"/.exec(found?.note ?? '') ?? [];
    expect(
      build({ ...NOTE, [`content/entities/${better}.md`]: ENTITY.replace('Scaling', 'Generalist') }).report.hasErrors,
    ).toBe(false);
  });

  it.each(['declined', 'redirects'])('a file %s.yaml with nothing but comments is empty', (name) => {
    for (const text of ['', '# None left.\n'])
      expect(build({ ...NOTE, [`content/${name}.yaml`]: text }).findings).toEqual([]);
  });

  it('a reserved name is taken for an id neither from a document nor by a redirect', () => {
    const { artefact } = build({
      'seeds/con.txt': 'One.\n',
      'seeds/index.html': '<p>Two.',
      'seeds/constructor.md': 'Three.\n',
    });
    for (const { id } of artefact!.atlas.documents) expect(['con', 'index', 'constructor']).not.toContain(id);
    for (const id of ['con', 'index', 'constructor', '__proto__', 'Old Name']) {
      const { findings } = build({ ...NOTE, 'content/redirects.yaml': `entities:\n  ${id}: scaling\n` });
      expect(findings).toEqual(['content/redirects.yaml:2:3 front-matter-shape']);
    }
  });

  it.each<[string, Files, string[]]>([
    [
      'in letter case',
      { 'seeds/Note.txt': 'It goes on.\n' },
      ['seeds/Note.txt seed-without-metadata', 'seeds/note.txt near-same-file'],
    ],
    [
      'in Unicode form',
      { 'seeds/caf\u00e9.txt': 'It goes on.\n', 'seeds/cafe\u0301.txt': 'It stops.\n' },
      [
        'seeds/cafe\u0301.txt seed-without-metadata',
        'seeds/caf\u00e9.txt near-same-file',
        'seeds/caf\u00e9.txt seed-without-metadata',
      ],
    ],
  ])('names that differ only %s are reported, and neither file is lost', (_, files, expected) => {
    const { findings, artefact, report } = build({ ...NOTE, ...files });
    expect(findings).toEqual(expected);
    if (!report.hasErrors) {
      const ids = artefact!.atlas.documents.map(({ id }) => id);
      expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(Object.keys(files).length + 1);
    }
  });

  it('a content file that differs from another only in letter case is refused: the two are to be merged', () => {
    const { report, findings } = build({ ...NOTE, 'content/entities/Scaling.md': ENTITY });
    expect(findings).toEqual(['content/entities/Scaling.md invalid-id']);
    expect(report.diagnostics[0]?.note).toBe('"scaling.md" is there already: merge the two files.');
  });

  it.each([
    ['caf\u00e9.txt', 'cafe\u0301.txt'],
    ['cafe\u0301.txt', 'caf\u00e9.txt'],
  ])('a document is found under its name in another Unicode form', (onDisk, written) => {
    const { findings, artefact } = build({
      [`seeds/${onDisk}`]: 'Scaling.\n',
      'content/documents/cafe.md': `---\nfile: ${written}\n---\n`,
    });
    expect(findings).toEqual([]);
    expect(artefact?.atlas.documents.map(({ id }) => id)).toEqual(['cafe']);
  });

  it.each<[string, Files]>([
    ['CRLF and a byte order mark', { 'content/entities/scaling.md': `\uFEFF${ENTITY.replace(/\n/g, '\r\n')}` }],
    ['a seed with a byte order mark', { 'seeds/note.txt': '\uFEFFGeneralist scaling is stalling.\r\n' }],
    ['a seed with NUL bytes among words', { 'seeds/note.txt': 'Generalist\0 scaling is \0stalling.\n' }],
    ['a script in a seed', { 'seeds/note.txt': '<script>alert("scaling")</script> Generalist scaling is stalling.\n' }],
    ["lone surrogates' replacement in a seed", { 'seeds/note.txt': 'Scaling \uFFFD is stalling.\n' }],
  ])('%s is read: every slice equals its surface', (_, files) => {
    const { artefact, report } = build({ ...NOTE, ...files });
    expect(report.hasErrors).toBe(false);
    const mentions = artefact!.atlas.mentions;
    expect(mentions.length).toBeGreaterThan(0);
    const { text } = artefact!.documents[0]!;
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  it.each<[string, string, (words: number) => string]>([
    ['text', 'long.txt', (words) => `${'scaling is not '.repeat(words)}stalling`],
    ['HTML', 'long.html', (words) => `<p>${'scaling <b>is</b> not '.repeat(words)}`],
  ])('%s on one line, full of names, takes twice the time when it is twice as long', (_, name, written) => {
    const read = (words: number) => build({ ...NOTE, [`seeds/${name}`]: written(words) });
    // A sixth of a megabyte.
    expect(growth(read, 8_000)).toBeLessThan(LINEAR);
    const { artefact, report } = read(8_000);
    expect(report.hasErrors).toBe(false);
    expect(artefact!.atlas.mentions).toHaveLength(8_001);
  });

  it.each([
    ['lists', 'aliases: ', '[', ']'],
    ['mappings', 'aliases: ', '{a: ', '}'],
    ['dashes', 'aliases:\n  ', '- ', ''],
  ])('front matter of ten thousand %s within one another is reported once', (_, key, open, close) => {
    const deep = `---\n${key}${open.repeat(10_000)}${close.repeat(10_000)}\n---\n`;
    expect(build({ ...NOTE, 'content/entities/deep.md': deep }).findings).toEqual([
      'content/entities/deep.md:2:1 front-matter-syntax',
    ]);
  });

  it('a one-letter change in a quoted sentence names the claim', () => {
    const claim =
      '---\nstatement: Scaling slows.\ntype: assertion\nevidence:\n  - { document: note, quote: scaling is stalling }\nabout: [scaling]\n---\n';
    const files = { ...NOTE, 'content/claims/slows.md': claim };
    expect(build(files).report.hasErrors).toBe(false);
    const { artefact, report } = build({
      ...files,
      'seeds/note.txt': 'Generalist scaling is stallinG, no: stbllinx.\n'.replace('stallinG, no: ', ''),
    });
    expect(artefact).toBeNull();
    const found = report.diagnostics.find(({ ruleId }) => ruleId === 'quote-not-found');
    expect(found).toMatchObject({ file: 'content/claims/slows.md', line: 5, column: 30 });
    expect(found?.message).toContain('claims/slows');
    expect(found?.note).toContain('note:1:');
  });
});

describe('bad input, on disk', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'atlas-bad-'));
    for (const [path, text] of Object.entries(NOTE)) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const told = ({ file, message, ruleId }: Diagnostic) =>
    `${file}  ${message}  ${ruleId}`.replace('Unexpected a ', 'Unexpected ');
  const runHere = () => run({ root, out: join(root, '.atlas') });
  const rules = () => runHere().report.diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`);

  it('a missing seeds folder is reported', () => {
    rmSync(join(root, 'seeds'), { recursive: true });
    expect(rules()).toContain('seeds missing-folder');
  });

  it('a missing content folder gives a draft atlas', () => {
    rmSync(join(root, 'content'), { recursive: true });
    const { report, artefact } = runHere();
    expect(report.hasErrors).toBe(false);
    expect(artefact?.atlas.documents).toHaveLength(1);
  });

  it('a text of more than 32 MB is said to be too long, and not read', () => {
    writeFileSync(join(root, 'seeds/long.txt'), '');
    truncateSync(join(root, 'seeds/long.txt'), 33 * 1024 * 1024);
    expect(
      runHere()
        .report.diagnostics.filter(({ severity }) => severity === 'error')
        .map(told),
    ).toEqual([
      'seeds/long.txt  Unexpected file that cannot be read, expected a readable file of at most 32 MB  unreadable-file',
    ]);
  });

  it('originals, kept beside the seeds that were taken out of them, are not read', () => {
    mkdirSync(join(root, 'seeds/originals'));
    writeFileSync(join(root, 'seeds/originals/paper.pdf'), '%PDF-1.7');
    expect(run({ root, out: null }).report.diagnostics.filter(({ file }) => file.includes('originals'))).toEqual([]);
  });

  it('links that loop, or lead where all is read already, are left out and reported; so are links to nothing', () => {
    mkdirSync(join(root, 'seeds/below'));
    writeFileSync(join(root, 'seeds/below/deep.txt'), 'Scaling goes on.\n');
    symlinkSync('..', join(root, 'seeds/above'));
    symlinkSync('../..', join(root, 'seeds/below/far'));
    symlinkSync('below', join(root, 'seeds/a-second-way'));
    symlinkSync('.', join(root, 'seeds/self'));
    symlinkSync('round.txt', join(root, 'seeds/round.txt'));
    symlinkSync('nowhere.txt', join(root, 'seeds/gone.txt'));
    const { report } = runHere();
    expect(report.diagnostics.filter(({ severity }) => severity !== 'info').map(told)).toEqual([
      'seeds/a-second-way  Unexpected link to a folder that is read already, expected one to another place  linked-twice',
      'seeds/above  Unexpected link to a folder that holds the link itself, expected one to another place  linked-twice',
      'seeds/below/far  Unexpected link to a folder that holds the link itself, expected one to another place  linked-twice',
      'seeds/gone.txt  Unexpected link to nothing, expected a readable file of at most 32 MB  unreadable-file',
      'seeds/round.txt  Unexpected link that leads back to itself, expected a readable file of at most 32 MB  unreadable-file',
      'seeds/self  Unexpected link to a folder that is read already, expected one to another place  linked-twice',
    ]);
    expect(report.diagnostics.map(({ file }) => file)).toContain('seeds/below/deep.txt');
  });

  it('a link to a folder elsewhere is followed', () => {
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere/more.txt'), 'Scaling goes on.\n');
    symlinkSync('../elsewhere', join(root, 'seeds/more'));
    expect(runHere().artefact?.atlas.documents.map(({ file }) => file)).toEqual([
      'seeds/more/more.txt',
      'seeds/note.txt',
    ]);
  });

  it('an output that cannot be written is reported, not thrown', () => {
    writeFileSync(join(root, 'file'), '');
    const { report, artefact } = run({ root, out: join(root, 'file', '.atlas') });
    expect(artefact).toBeNull();
    expect(report.diagnostics.map(({ ruleId }) => ruleId)).toContain('unwritable-output');
  });

  it('an error leaves the last good atlas in place', () => {
    expect(runHere().artefact).not.toBeNull();
    const before = readFileSync(join(root, '.atlas', 'manifest.json'), 'utf8');
    writeFileSync(join(root, 'content/entities/scaling.md'), 'no front matter');
    expect(runHere().artefact).toBeNull();
    expect(readFileSync(join(root, '.atlas', 'manifest.json'), 'utf8')).toBe(before);
  });

  it('a build killed at any moment leaves a whole atlas', async () => {
    runHere();
    cpSync(join(root, 'seeds/note.txt'), join(root, 'seeds/second.txt'));
    writeFileSync(join(root, 'seeds/second.txt'), 'Scaling goes on. '.repeat(20_000));
    for (const delay of [30, 80, 130, 180, 230, 280, 330, 400]) {
      const child = spawn(process.execPath, [resolve('scripts/atlas.ts'), '--out', '.atlas'], {
        cwd: root,
        stdio: 'ignore',
      });
      await pause(delay);
      child.kill('SIGKILL');
      const manifest = JSON.parse(readFileSync(join(root, '.atlas', 'manifest.json'), 'utf8')) as {
        folder: string;
        files: Record<string, string>;
      };
      for (const [path, digest] of Object.entries(manifest.files))
        expect(hash('sha256', readFileSync(join(root, '.atlas', manifest.folder, path))), path).toBe(digest);
    }
  });
});

describe('one mistake', () => {
  it('in an entity is not reported again where others refer to it', () => {
    const claim =
      '---\nstatement: Scaling slows.\ntype: assertion\nevidence:\n  - { document: note, quote: scaling is stalling }\nabout: [scaling]\n---\n';
    const files = {
      ...NOTE,
      'content/claims/slows.md': claim,
      'content/entities/scaling.md': ENTITY.replace('concept', 'conzept'),
    };
    expect(build(files).findings).toEqual(['content/entities/scaling.md:3:7 front-matter-shape']);
  });
});
