import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/pipeline/build.ts';
import { Cache } from '../../../src/pipeline/cache/cache.ts';
import { readCache, writeCache } from '../../../src/pipeline/cache/cache-file.ts';
import { editionOf, editionText } from '../../../src/pipeline/edition/record.ts';
import { Report } from '../../../src/pipeline/rules/report.ts';
import { run } from '../../../src/pipeline/run.ts';
import { type Files, inputsOf, textsOf } from '../in-memory.ts';

const SENTENCES = [
  'Agents learn from synthetic data.',
  'OpenAI builds agents.',
  '> Agents learn from synthetic data.',
  "Ada Poe's avatar",
  'Open\nweights.',
  'OpenAI and Ada Poe know data (SD), agents and open weights.',
  '',
];
const entity = (name: string, more: string): string =>
  `---\nname: ${name}\nkind: concept\nsummary: Something that the documents of this example name, described at some length here.\n${more}---\n`;

/** One edit of one file; null takes the file away. */
const edit: fc.Arbitrary<[path: string, text: string | null]> = fc.oneof(
  fc.tuple(
    fc.constantFrom('seeds/one.txt', 'seeds/two.md', 'seeds/three.html'),
    fc.option(fc.array(fc.constantFrom(...SENTENCES), { maxLength: 6 }).map((lines) => lines.join('\n\n'))),
  ),
  fc.tuple(
    fc.constantFrom('content/entities/agents.md', 'content/entities/data.md', 'content/entities/ada-poe.md'),
    fc.option(
      fc
        .tuple(
          fc.constantFrom('Agents', 'Synthetic data', 'Ada Poe', 'Open weights'),
          fc.constantFrom(
            '',
            'aliases: [OpenAI]\n',
            'topics: [all]\n',
            'kid: x\n',
            'aliases: [{ text: US, case: exact }]\n',
          ),
        )
        .map(([name, more]) => entity(name, more)),
    ),
  ),
  fc.tuple(
    fc.constant('content/documents/first.md'),
    fc
      .option(
        fc.constantFrom(
          'file: one.txt\n',
          'file: two.md\ntitle: Two\npublished: 2024\n',
          'file: one.txt\nformat: comments\npublished: 2025-03\n',
          'x\n',
        ),
      )
      .map((matter) => (matter === null ? null : `---\n${matter}---\n`)),
  ),
  fc.constant<[string, string]>([
    'content/topics/all.md',
    '---\nname: All\nsummary: Everything that the documents of this example speak of, and more besides.\n---\n',
  ]),
);

/** The last step of all so far is published. */
const RECORD = 'what is there';
const record = fc.constantFrom<[string, string | null]>(
  ['content/edition.json', RECORD],
  ['content/edition.json', null],
);

describe('cache', () => {
  it('changes nothing in the result, whatever was edited since', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: edit }, record), { minLength: 2, maxLength: 14 }),
        (edits) => {
          let files: Files = { 'seeds/one.txt': SENTENCES.slice(0, 2).join('\n') };
          let cache = new Cache();
          for (const [path, text] of edits) {
            const { [path]: _, ...others } = files;
            files = text === null ? others : { ...others, [path]: text === RECORD ? recorded(files) : text };
            const cold = built(files, new Cache());
            expect(built(files, cache)).toEqual(cold);
            cache = new Cache(structuredClone(cache.entries()));
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('keeps what a check, or a build with errors, did not ask for', () => {
    const files = { 'seeds/one.txt': 'OpenAI builds agents.', 'content/entities/agents.md': entity('Agents', '') };
    const whole = new Cache();
    built(files, whole);
    const checked = new Cache(whole.entries());
    buildAtlas(inputsOf(files), new Report(), { cache: checked, checkOnly: true });
    expect(checked.knewAll).toBe(true);
    const wrong = new Cache(checked.allEntries());
    built({ ...files, 'content/entities/agents.md': entity('Agents', 'kid: x\n') }, wrong);
    expect(wrong.knewAll).toBe(false);
    const names = (cache: Cache) => new Set(cache.allEntries().map(([name]) => name));
    expect(names(wrong)).toEqual(names(whole));
  });

  it('is kept in a file while a long build goes on, which so goes on where it was stopped', () => {
    const root = mkdtempSync(join(tmpdir(), 'atlas-stopped-'));
    const options = { root, out: null, cache: join(root, '.cache', 'atlas'), keepEvery: 0 };
    try {
      mkdirSync(join(root, 'seeds'));
      for (const name of ['one', 'two']) writeFileSync(join(root, 'seeds', `${name}.txt`), `OpenAI builds ${name}.`);
      const stop = (stage: string) => {
        if (stage === 'match') throw new Error('stopped');
      };
      expect(() => run({ ...options, onBegin: stop })).toThrow('stopped');
      const names = readCache(options.cache).map(([name]) => name);
      expect(names).toEqual(expect.arrayContaining(['segment one', 'segment two']));
      const made: string[] = [];
      const cache = new Cache(readCache(options.cache));
      const reuse = cache.reuse.bind(cache);
      cache.reuse = (stage, file, key, make) =>
        reuse(stage, file, key, () => {
          made.push(`${stage} ${file}`);
          return make();
        });
      const { artefact } = run({ ...options, kept: cache });
      expect(made).toEqual(['match one', 'match two', 'map ']);
      expect(textsOf(artefact!.files)).toEqual(textsOf(run({ root, out: null }).artefact!.files));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('gives back what was kept, of which some was read and is written as it was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-cache-'));
    const path = join(folder, 'cache');
    const entry = (index: number) => ({ key: `${index}`, value: { index } });
    try {
      writeCache(
        path,
        Array.from({ length: 1050 }, (_, index) => [`match ${index}`, entry(index)]),
      );
      for (const [from, gone, added] of [
        [500, 1, 1],
        [0, 0, 3],
        [300, 2, 0],
        [640, 80, 333],
        [1280, 24, 0],
        [0, 1280, 0],
        [0, 0, 1],
      ] as const) {
        const fresh = Array.from({ length: added }, (_, index) => [`match new ${index}`, entry(-index)] as const);
        const entries = readCache(path).toSpliced(
          from,
          gone,
          ...fresh.map(([name, made]): [string, typeof made] => [name, made]),
        );
        writeCache(path, entries);
        expect(readCache(path)).toEqual(entries);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is kept in a file from one process to the next; a file that is broken or not there is an empty one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-cache-'));
    const path = join(folder, 'deep', 'cache');
    try {
      expect(readCache(path)).toEqual([]);
      const cache = new Cache();
      const files = { 'seeds/one.txt': 'OpenAI builds agents.', 'content/entities/agents.md': entity('Agents', '') };
      const fresh = built(files, cache);
      writeCache(path, cache.entries());
      const kept = new Cache(readCache(path));
      expect(built(files, kept)).toEqual(fresh);
      expect(kept.unchanged).toBe(true);
      writeFileSync(path, readFileSync(path).subarray(0, 100));
      expect(readCache(path)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The edition of what some files give; none of it where they give nothing. */
function recorded(files: Files): string {
  const artefact = buildAtlas(inputsOf(files), new Report());
  return artefact ? editionText(editionOf(artefact, null)) : '';
}

function built(files: Files, cache: Cache) {
  const report = new Report();
  const artefact = buildAtlas(inputsOf(files), report, { cache });
  return { diagnostics: report.diagnostics, files: artefact && textsOf(artefact.files) };
}
