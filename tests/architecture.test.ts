import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which way to look: what each room of `src/` may import. `*` stands for any package. */
const MAY_IMPORT: Record<string, { rooms: string[]; packages: RegExp }> = {
  model: { rooms: ['model'], packages: /^zod$/ },
  interface: { rooms: ['interface', 'model'], packages: /^$/ },
  formats: { rooms: ['model', 'formats'], packages: /^zod$/ },
  pipeline: { rooms: ['model', 'formats', 'pipeline'], packages: /^(?!astro|sigma)/ },
  curate: { rooms: ['model', 'pipeline', 'curate'], packages: /^(?!astro|sigma)/ },
  intake: { rooms: ['model', 'pipeline', 'intake'], packages: /^(?!astro|sigma)/ },
  site: { rooms: ['model', 'interface', 'formats', 'site'], packages: /^(?!sigma)/ },
  read: { rooms: ['model', 'interface', 'site', 'read', 'pipeline'], packages: /^fflate$/ },
  explorer: {
    rooms: ['model', 'interface', 'explorer', 'site/number.ts', 'site/routes.ts'],
    packages: /^(?!astro|node:|zod)/,
  },
};
/** Files that touch the file system, and those that touch sigma. */
const READS_FILES = [
  'pipeline/read.ts',
  'pipeline/write.ts',
  'pipeline/cache-file.ts',
  'pipeline/lock.ts',
  'curate/write-changes.ts',
];
/** The door apart: what the page that reads a visitor's own text may import of the pipeline. All is pure and of one document. */
const READING_STAGES = [
  'pipeline/analyse/unlinked.ts',
  'pipeline/assemble/documents.ts',
  'pipeline/connect/comentions.ts',
  'pipeline/languages/detect.ts',
  'pipeline/languages/rules-of.ts',
  'pipeline/match/index.ts',
  'pipeline/match/lexicon.ts',
  'pipeline/quotable.ts',
  'pipeline/segment.ts',
  'pipeline/speakers.ts',
  'pipeline/stages.ts',
];
const SIGMA_ONLY_IN = 'explorer/renderer.ts';

const source = join(import.meta.dirname, '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && path.split('/')[0]! in MAY_IMPORT);

/** The words of the interface, by the file that they are taken from where the site is in English. */
const INTERFACE_FROM = (path: string) => `./${relative(dirname(path), 'interface/en.ts').replaceAll('\\', '/')}`;

function importsOf(path: string): { specifier: string; typeOnly: boolean }[] {
  const text = readFileSync(join(source, path), 'utf8');
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gms),
    ...text.matchAll(/()import\(\s*'([^']+)'\s*\)/g),
  ];
  return found.map(([, type, specifier]) => ({
    specifier: specifier === '#interface' ? INTERFACE_FROM(path) : specifier!,
    typeOnly: Boolean(type),
  }));
}

/** Everything that a file brings along when it runs: files below `src/`, and packages. */
function closureOf(entry: string): { files: Set<string>; packages: Set<string> } {
  const found = { files: new Set([entry]), packages: new Set<string>() };
  for (const path of found.files) {
    for (const { specifier, typeOnly } of importsOf(path)) {
      if (typeOnly) continue;
      if (specifier.startsWith('.')) found.files.add(join(dirname(path), specifier).replaceAll('\\', '/'));
      else found.packages.add(specifier);
    }
  }
  return found;
}

describe('which way each room looks', () => {
  it('finds the rooms', () => {
    expect(new Set(files.map((path) => path.split('/')[0]))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it.each(files)('%s imports only what its room may', (path) => {
    const { rooms, packages } = MAY_IMPORT[path.split('/')[0]!]!;
    for (const { specifier, typeOnly } of importsOf(path)) {
      if (specifier.startsWith('.')) {
        const target = relative(source, join(source, dirname(path), specifier)).replaceAll('\\', '/');
        expect(
          rooms.some((room) => target === room || target.startsWith(`${room}/`)),
          `${path} imports ${target}`,
        ).toBe(true);
      } else if (!typeOnly) expect(specifier, path).toMatch(packages);
    }
  });

  it('lets only reading, writing, its lock and the cache of the pipeline, and the writing of changes touch the file system', () => {
    const touching = files.filter(
      (path) => /^(pipeline|curate)\//.test(path) && importsOf(path).some(({ specifier }) => specifier === 'node:fs'),
    );
    for (const path of touching) expect(READS_FILES).toContain(path);
  });

  it('lets the page that reads a text have the stages of one document and nothing else of the pipeline', () => {
    const doors = files
      .filter((path) => path.startsWith('read/'))
      .flatMap((path) => importsOf(path).map(({ specifier }) => join(dirname(path), specifier).replaceAll('\\', '/')))
      .filter((target) => target.startsWith('pipeline/'));
    expect([...new Set(doors)].sort()).toEqual(READING_STAGES);
  });

  it('gives the browser no Node, no schemas and no file system with it, and the parsers to the worker alone', () => {
    const worker = closureOf('read/worker.ts');
    expect([...worker.packages].sort()).toEqual(['rehype', 'remark']);
    const page = closureOf('read/page.ts');
    expect([...page.packages]).toEqual(['fflate']);
    expect([...page.files].filter((path) => path.startsWith('pipeline/'))).toEqual([]);
    for (const path of READS_FILES) expect(worker.files).not.toContain(path);
  });

  it('keeps sigma in one file', () => {
    const touching = files.filter((path) =>
      importsOf(path).some(({ specifier, typeOnly }) => !typeOnly && /^sigma(\/|$)/.test(specifier)),
    );
    expect(touching).toEqual([SIGMA_ONLY_IN]);
  });
});
