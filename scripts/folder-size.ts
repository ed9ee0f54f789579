import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What GitHub Pages publishes at most, in bytes: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits */
const PAGES_LIMIT = 1_000_000_000;

/** From this part of it on the build tells where the bytes are. */
const NEAR = 0.8;
const HEAVIEST = 10;

/** What a folder of the site holds, and what makes it smaller. */
const ROOMS: Readonly<Record<string, string>> = {
  files: 'pictures and files that notes show: smaller ones, or `publish: false` in notes that need not be there',
  entities:
    'pages of entities and notes: `publish: false` or `private: true` keeps a note back, and a folder called private',
  documents: 'whole texts: move out of seeds/ what need not be read here',
  connections: 'a page for each connection: none above 2,000 connections',
  data: 'downloads: what hosts them elsewhere may delete them here, all but graph.json, graph-more.json and reading.json.gz',
  pagefind: 'the search index: delete it where no search is wanted',
  cards: 'pictures for those who share a page',
};

interface Part {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
}

/**
 * What to say of a site that nears or passes what most places publish: its heaviest parts, and what makes them smaller; null of
 * others.
 *
 * @param limit in bytes
 */
export function sizeWarning(folder: string, limit = PAGES_LIMIT): string | null {
  const parts = partsOf(folder);
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= limit * NEAR) return null;
  const heaviest = parts.sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1)).slice(0, HEAVIEST);
  const lines = heaviest.map(({ name, files, bytes }) => {
    const advice = ROOMS[name.split('/')[0] ?? ''];
    const count = files === 1 ? '' : `, ${files} files`;
    return `  ${size(bytes).padStart(8)}  ${name}${count}${advice ? ` (${advice})` : ''}`;
  });
  return [
    `It is ${size(total)} large; GitHub Pages publishes up to ${size(limit)}. The heaviest of it:`,
    ...lines,
  ].join('\n');
}

/** Folders of the site; those in which single files are large, by file. */
function partsOf(folder: string): Part[] {
  return readdirSync(folder).flatMap((name): Part[] => {
    const path = join(folder, name);
    const whole = { name: statSync(path).isDirectory() ? `${name}/` : name, ...sizeOf(path) };
    if (!BY_FILE.has(name)) return [whole];
    return readdirSync(path).map((file) => ({ name: `${name}/${file}`, ...sizeOf(join(path, file)) }));
  });
}

const BY_FILE: ReadonlySet<string> = new Set(['data', 'files']);

function sizeOf(path: string): { files: number; bytes: number } {
  const stat = statSync(path);
  if (!stat.isDirectory()) return { files: 1, bytes: stat.size };
  const inside = readdirSync(path).map((name) => sizeOf(join(path, name)));
  return {
    files: inside.reduce((sum, { files }) => sum + files, 0),
    bytes: inside.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function size(bytes: number): string {
  return bytes >= 0.95e9
    ? `${(bytes / 1e9).toFixed(1)} GB`
    : bytes >= 1e6
      ? `${Math.round(bytes / 1e6)} MB`
      : `${Math.ceil(bytes / 1e3)} kB`;
}
