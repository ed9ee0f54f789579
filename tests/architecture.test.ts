import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which way to look: what each room may import. Paths are below `src/`; `../scripts` stands beside it. */
const MAY_IMPORT: Record<string, { rooms: string[]; packages: RegExp }> = {
  limits: { rooms: [], packages: /^node:/ },
  model: { rooms: [], packages: /^zod$/ },
  interface: { rooms: ['model'], packages: /^$/ },
  text: { rooms: ['model'], packages: /^$/ },
  graph: { rooms: ['model'], packages: /^graphology/ },
  map: { rooms: ['model', 'graph'], packages: /^(graphology|d3-contour)/ },
  formats: { rooms: ['model'], packages: /^(zod|fflate|hyparquet|hyparquet-writer|node:zlib|node:crypto)$/ },
  pipeline: { rooms: ['limits', 'model', 'text', 'graph', 'map', 'formats'], packages: /^(?!astro|sigma)/ },
  curate: { rooms: ['model', 'text', 'pipeline'], packages: /^(?!astro|sigma)/ },
  intake: { rooms: ['limits', 'model', 'text', 'pipeline'], packages: /^(?!astro|sigma)/ },
  site: { rooms: ['model', 'text', 'map', 'interface', 'formats'], packages: /^(?!sigma)/ },
  read: { rooms: ['model', 'text', 'interface', 'site', 'pipeline'], packages: /^fflate$/ },
  explorer: {
    rooms: ['model', 'map', 'interface', 'formats', 'site/number.ts', 'site/routes.ts'],
    packages: /^(?!astro|node:|zod)/,
  },
  components: { rooms: ['model', 'map', 'interface', 'site', 'explorer', 'read'], packages: /^astro(:|$)/ },
  layouts: { rooms: ['model', 'interface', 'site', 'components', 'styles'], packages: /^(astro|@fontsource)/ },
  pages: {
    rooms: ['model', 'map', 'interface', 'site', 'components', 'layouts', 'styles', 'explorer', 'read', '../public'],
    packages: /^(astro(:|$)|sharp$|@fontsource)/,
  },
  '../scripts': {
    rooms: [
      'model',
      'text',
      'graph',
      'interface',
      'pipeline',
      'curate',
      'intake',
      'site',
      'explorer',
      '../tests/browser',
      '../tests/explorer',
      '../tests/intake',
    ],
    packages: /./,
  },
};
/** The rooms of the pipeline from left to right: each imports what stands to its left. */
const PIPELINE = ['rules', 'inputs', 'documents', 'match', 'notes', 'quotes', 'terms', 'edition', 'connect', 'emit'];
/** The files that touch the file system. */
const READS_FILES = [
  'pipeline/cache/cache-file.ts',
  'pipeline/cache/fingerprint.ts',
  'pipeline/emit/intact.ts',
  'pipeline/emit/lock.ts',
  'pipeline/emit/replace-file.ts',
  'pipeline/emit/write-files.ts',
  'pipeline/emit/write.ts',
  'pipeline/inputs/read.ts',
  'pipeline/inputs/walk.ts',
  'curate/write-changes.ts',
];
/** The door apart: what the page that reads a visitor's own text may import of the pipeline. All is pure and of one document. */
const READING_STAGES = [
  'pipeline/connect/comentions.ts',
  'pipeline/documents/segment.ts',
  'pipeline/documents/speakers.ts',
  'pipeline/emit/assemble/documents.ts',
  'pipeline/emit/quotable.ts',
  'pipeline/match/lexicon.ts',
  'pipeline/match/mentions.ts',
  'pipeline/stages.ts',
  'pipeline/terms/unlinked.ts',
];
/** The room that draws; types of it may be spoken of anywhere. */
const SIGMA_ONLY_IN = 'explorer/drawing/';

const source = join(import.meta.dirname, '..', 'src');
const files = ['.', '../scripts']
  .flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|astro)$/.test(path) && roomOf(path) in MAY_IMPORT);

function roomOf(path: string): string {
  return path.split('/', path.startsWith('../') ? 2 : 1).join('/');
}

/** The words of the interface, by the file that they are taken from where the site is in English. */
const INTERFACE_FROM = (path: string) => `./${relative(dirname(path), 'interface/en.ts').replaceAll('\\', '/')}`;

function importsOf(path: string): { specifier: string; typeOnly: boolean }[] {
  const text = readFileSync(join(source, path), 'utf8');
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'/gms),
    ...text.matchAll(/^\s*import\s+()'([^']+)'/gm),
    ...text.matchAll(/()import\(\s*'([^']+)'\s*\)/g),
  ];
  return found.map(([, type, specifier]) => ({
    specifier: specifier === '#interface' ? INTERFACE_FROM(path) : specifier!,
    typeOnly: Boolean(type),
  }));
}

/** The file that a relative import names, below `src/`. */
const targetOf = (path: string, specifier: string) =>
  relative(source, join(source, dirname(path), specifier)).replaceAll('\\', '/');

/** Everything that a file brings along when it runs: files below `src/`, and packages. */
function closureOf(entry: string): { files: Set<string>; packages: Set<string> } {
  const found = { files: new Set([entry]), packages: new Set<string>() };
  for (const path of found.files) {
    for (const { specifier, typeOnly } of importsOf(path)) {
      if (typeOnly) continue;
      if (specifier.startsWith('.')) found.files.add(targetOf(path, specifier));
      else found.packages.add(specifier);
    }
  }
  return found;
}

describe('which way each room looks', () => {
  it('finds the rooms', () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it.each(files)('%s imports only what its room may', (path) => {
    const room = roomOf(path);
    const { rooms, packages } = MAY_IMPORT[room]!;
    for (const { specifier, typeOnly } of importsOf(path)) {
      if (specifier.startsWith('.')) {
        const target = targetOf(path, specifier);
        expect(
          [room, ...rooms].some((allowed) => target === allowed || target.startsWith(`${allowed}/`)),
          `${path} imports ${target}`,
        ).toBe(true);
      } else if (!typeOnly) expect(specifier, path).toMatch(packages);
    }
  });

  it.each(files.filter((path) => path.startsWith('pipeline/')))(
    '%s imports only rooms to the left of its own',
    (path) => {
      const place = PIPELINE.indexOf(path.split('/')[1]!);
      if (place < 0) return;
      for (const { specifier } of importsOf(path)) {
        const [room, stage] = targetOf(path, specifier).split('/');
        if (!specifier.startsWith('.') || room !== 'pipeline' || stage === 'stages.ts') continue;
        expect(PIPELINE.slice(0, place + 1), `${path} imports ${specifier}`).toContain(stage);
      }
    },
  );

  it('lets only reading, writing, its lock and the cache of the pipeline, and the writing of changes touch the file system', () => {
    const touching = files.filter(
      (path) => /^(pipeline|curate)\//.test(path) && importsOf(path).some(({ specifier }) => specifier === 'node:fs'),
    );
    for (const path of touching) expect(READS_FILES).toContain(path);
  });

  it('lets the page that reads a text have the stages of one document and nothing else of the pipeline', () => {
    const doors = files
      .filter((path) => path.startsWith('read/'))
      .flatMap((path) => importsOf(path).map(({ specifier }) => targetOf(path, specifier)))
      .filter((target) => target.startsWith('pipeline/'));
    expect([...new Set(doors)].sort()).toEqual(READING_STAGES);
  });

  it('gives the browser no Node, no schemas and no file system with it, and the parsers to the worker alone', () => {
    const worker = closureOf('read/worker.ts');
    expect([...worker.packages].sort()).toEqual([
      'github-slugger',
      'micromark-util-edit-map',
      'parse5',
      'rehype',
      'rehype-raw',
      'rehype-sanitize',
      'remark',
      'remark-gfm',
      'remark-math',
      'remark-rehype',
      'unist-util-visit',
    ]);
    const page = closureOf('read/page.ts');
    expect([...page.packages]).toEqual(['fflate']);
    expect([...page.files].filter((path) => path.startsWith('pipeline/'))).toEqual([]);
    for (const path of READS_FILES) expect(worker.files).not.toContain(path);
  });

  it('keeps sigma in the room that draws', () => {
    const touching = files.filter(
      (path) =>
        !path.startsWith('../') &&
        importsOf(path).some(({ specifier, typeOnly }) => !typeOnly && /^sigma(\/|$)/.test(specifier)),
    );
    expect(touching.length).toBeGreaterThan(0);
    for (const path of touching) expect(path).toContain(SIGMA_ONLY_IN);
  });

  it('needs no package for development to build a site or to run a command', () => {
    const { dependencies } = JSON.parse(readFileSync(join(source, '../package.json'), 'utf8'));
    const needed = files
      .filter((path) => !path.startsWith('../scripts/bench/'))
      .flatMap((path) => importsOf(path).filter(({ specifier, typeOnly }) => !typeOnly && /^[@a-z]/.test(specifier)))
      .map(({ specifier }) => /^(?:@[^/]+\/)?[^/:]+/.exec(specifier)![0])
      .filter((name) => !/^(?:node|astro)$/.test(name));
    expect(new Set(needed)).toContain('mammoth');
    expect([...new Set(needed)].filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
  });
});
