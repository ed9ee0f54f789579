import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What GitHub Pages publishes at most, in bytes: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits */
const PAGES_LIMIT = 1_000_000_000;

/** What to say of the size of a site that is too large for the place where most are published; null of others. */
export function sizeWarning(folder: string): string | null {
  const parts = readdirSync(folder).map((name) => ({ name, bytes: bytesIn(join(folder, name)) }));
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= PAGES_LIMIT) return null;
  const largest = parts
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 3)
    .map(({ name, bytes }) => `${name}/ ${gigabytes(bytes)}`)
    .join(', ');
  return `It is ${gigabytes(total)} large (${largest}); GitHub Pages publishes up to 1 GB.`;
}

function bytesIn(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
