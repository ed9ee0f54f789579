import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readMarkdownFile } from '../../../src/intake/formats/markdown.ts';
import { Refusal } from '../../../src/intake/refusal.ts';
import { NotMade } from '../../../src/limits/outcome.ts';
import { gatherContent } from '../../../src/pipeline/inputs/content.ts';
import { keepBack, withoutKeptBack } from '../../../src/pipeline/inputs/keep-back.ts';
import { readSeedFacts } from '../../../src/pipeline/inputs/seeds.ts';
import { leavingOutUnread } from '../../../src/pipeline/inputs/unread.ts';
import { Report } from '../../../src/pipeline/rules/report.ts';
import { formatJson } from '../../../src/pipeline/rules/reporters.ts';
import { run } from '../../../src/pipeline/run.ts';
import { holds } from '../../holds.ts';
import { build, inputsOf } from '../in-memory.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('front matter that keeps a note back', () => {
  it.each([
    ['draft: true'],
    ['draft: "true"'],
    ['draft: yes'],
    ['draft: 1'],
    ['Draft: TRUE'],
    ['draft: v2'],
    ['draft: false\ndraft: true'],
    ['private: true'],
    ['private: on'],
    ['publish: false'],
    ['publish: "no"'],
    ['published: false'],
    ['dg-publish: false'],
    ['visibility: private'],
    ['excalidraw-plugin: parsed'],
    ['base: &base {draft: true}\n<<: *base'],
    ['<<: [{words: x}, {Private: yes}]'],
    ['title: a: b\ndraft: true'],
    ['title: [never closed\ndraft:\n  true'],
    ['publish: {false'],
    ['- draft\n- list\ndraft: true'],
    [`words: ${'x'.repeat(30_000)}\ndraft: true`.replace(/^(.*)\n(.*)$/s, '$2\n$1')],
  ])('%s', (head) => {
    expect(shown(`---\n${head}\n---\nA word.\n`)).toBe(false);
    expect(shown(`---\r\n${head.replaceAll('\n', '\r\n')}\r\n---\r\nA word.\r\n`)).toBe(false);
  });

  it.each([
    ['an end that was forgotten', '---\ndraft: true\n\nA word.\n'],
    ['TOML', '+++\ntitle = "x"\ndraft = true\n+++\nA word.\n'],
    ['empty lines before it', '\n \r\n---\ndraft: true\n---\nA word.\n'],
    ['a mark for the order of bytes', '\ufeff---\ndraft: true\n---\nA word.\n'],
  ])('with %s', (_, text) => {
    expect(shown(text)).toBe(false);
  });

  it.each([
    ['draft: false'],
    ['draft:'],
    ['draft: "no"'],
    ['draft: off'],
    ['publish: true'],
    ['publish:'],
    ['published: 2024-05-01'],
    ['private: false'],
    ['visibility: public'],
    ['title: draft: true story\ntags: [private]'],
    ['title: a: b\ndraft: false'],
  ])('is not %s', (head) => {
    expect(shown(`---\n${head}\n---\nA word.\n`)).toBe(true);
  });

  it('is front matter alone: a text may speak of drafts', () => {
    expect(shown('---\n\nWe wrote it twice.\n\ndraft: true\n')).toBe(true);
    expect(shown('# Keys\n\n```yaml\ndraft: true\n```\n')).toBe(true);
  });

  it('keeps back what its metadata says of a document', () => {
    const files = {
      'seeds/open.txt': 'A word.\n',
      'seeds/secret.md': '---\ndraft: true\n---\nThe hidden sentence.\n',
      'content/documents/secret.md': '---\nfile: secret.md\n---\nThe hidden sentence, told again.\n',
    };
    const { artefact, findings } = build(files);
    expect(findings.filter((finding) => !finding.endsWith('seed-without-metadata'))).toEqual(['. kept-back']);
    expect([...artefact!.files.values()].join('')).not.toContain('hidden sentence');
  });

  it('does so too where all else of it brings the program down: nothing of that is told, nor that it is there published', () => {
    const inputs = inputsOf({
      'open.md': 'A word.\n',
      'secret.md': '---\ndraft: true\n---\nThe hidden sentence.\n',
      'broken.md': 'B.',
    });
    const report = new Report();
    const failure = { cause: 'error', message: 'cannot read "The hidden sentence"' } as const;
    const build = leavingOutUnread((rest, told) => {
      if (!rest.unread) throw new NotMade(['secret.md', 'broken.md'].map((file) => ({ file, failure })));
      const content = gatherContent([], told, 'Notes');
      const { seeds, folder } = keepBack(rest, rest.seeds.map(readSeedFacts), content, told);
      return { seeds, published: withoutKeptBack(told, folder) };
    });
    const shown = build(inputs, report);
    expect(shown?.seeds.map(({ path }) => path)).toEqual(['open.md']);
    expect(shown?.published.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      '. kept-back',
      'broken.md unread-document',
    ]);
    expect(report.diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`)).toContain('secret.md note-front-matter');
    expect(formatJson(report.diagnostics.filter(({ file }) => file === 'secret.md'))).not.toContain('hidden');
  });

  it('is not taken in from elsewhere either', () => {
    expect(() => readMarkdownFile(bytes('---\npublish: false\n---\nA word.\n'))).toThrow(Refusal);
    expect(readMarkdownFile(bytes('---\npublish: true\n---\nA word.\n')).facts.format).toBe('article');
  });

  function shown(text: string): boolean {
    const { artefact } = build({ 'seeds/open.txt': 'Another word.\n', 'seeds/note.md': text });
    return artefact!.atlas.documents.some(({ id }) => id === 'note');
  }
});

describe('a vault with private notes', () => {
  const root = resolve('tests/fixtures/vault');
  const folder = mkdtempSync(join(tmpdir(), 'atlas-private-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const { report, artefact } = run({ root, out: join(folder, 'atlas'), cache: join(folder, 'cache') });

  it('has a private sentence in each of the places where such are', () => {
    const files = pathsIn(root).filter((path) => readFileSync(path, 'utf8').includes(SECRET));
    expect(files.map((path) => path.slice(root.length + 1).replaceAll('\\', '/')).sort()).toEqual([
      '.obsidian/workspace.json',
      '.trash/Old plan.md',
      'Concepts/Half marked.md',
      'Concepts/Never closed.md',
      'Drafts/Unfinished survey.md',
      'Harbour plan.canvas',
      'Harbour sketch.excalidraw.md',
      'Journal/2024-05-14.md',
      'Moorings drawn.md',
      'People/Confidant.md',
      'Templates/Tide note.md',
      'Vorlagen/Person.md',
    ]);
  });

  it('tells none of them, in no file of the atlas nor in its cache nor in a diagnostic', () => {
    expect(artefact).not.toBeNull();
    for (const path of pathsIn(folder)) expect(holds(readFileSync(path), SECRET), path).toBe(false);
    // Were one there, it would be found, in the cache too.
    expect(holds(readFileSync(join(folder, 'cache')), READ_BY_ALL)).toBe(true);
    expect(formatJson(report.diagnostics)).not.toContain(SECRET);
  });

  it('is looked through in all that the workflows hand on to others', () => {
    const steps = readdirSync('.github/workflows').flatMap((name) => {
      const { jobs } = parse(readFileSync(join('.github/workflows', name), 'utf8'));
      return Object.values(jobs as Record<string, { steps?: Step[] }>).flatMap((job) => job.steps ?? []);
    });
    const handedOn = steps
      .filter(({ uses }) => /^actions\/(?:upload|cache)/.test(uses ?? ''))
      .map((step) => step.with?.path);
    // The site (browser/vault.test.ts); the caches of parts (scripts/shards.test.ts); the cache (above).
    expect(new Set(handedOn)).toEqual(new Set(['dist', 'parts', '.cache']));
  });

  it('publishes in its report the name of none', () => {
    expect(String(artefact!.files.get('report.json'))).not.toMatch(/Half marked|Never closed/);
  });

  it('links to none of them, and takes none for unwritten', () => {
    const names = /survey|confidant|sketch|moorings|person/i;
    expect(artefact!.atlas.entities.filter(({ id }) => names.test(id))).toEqual([]);
    const broken = report.diagnostics.filter(({ file }) => file === 'Home.md');
    expect(broken.map(({ actual }) => actual)).toEqual(['Standing wave']);
  });

  it('says how many they are, and which could not be read', () => {
    const told = report.diagnostics.filter(({ ruleId }) => /kept-back|left-out|note-front-matter/.test(ruleId));
    expect(told.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      '.: Kept back as their owner asks: 5 notes (2 draft, 1 private, 2 not to be published); 2 drawings',
      '.: Left out of the atlas: 1 file (1 .canvas); .obsidian, .trash, Templates, Vorlagen; documents are .txt, .md, .mdx and .html files',
      'Concepts/Half marked.md: Unexpected front matter that cannot be read and seems to keep the note back, expected YAML such as `draft: true`',
      'Concepts/Never closed.md: Unexpected front matter that cannot be read and seems to keep the note back, expected YAML such as `draft: true`',
    ]);
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: { readonly path?: string };
}

const SECRET = 'Nobody else may read';
/** Part of a sentence of the same vault that nobody keeps back. */
const READ_BY_ALL = 'those who measured';

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}
