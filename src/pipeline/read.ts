import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from './order.ts';
import type { Report } from './report.ts';
import type { Inputs, SourceFile } from './stages.ts';

const SEED_EXTENSIONS = /\.(txt|md|html|htm)$/i;
/** Files that seeds were taken out of, kept as they were received. */
const ORIGINALS = 'seeds/originals';
const CONTENT_EXTENSIONS = /\.(md|yaml|yml)$|^content\/gold\/[^/]+\.txt$|^content\/edition\.json$/i;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads `seeds/` and `content/` below `root`: the only place of the pipeline that reads the inputs. Files come sorted
 * by path, hidden ones are passed over, and what cannot be read is reported, not thrown.
 */
export function readInputs(root: string, report: Report): Inputs {
  const seeds = readFolder(root, 'seeds', report);
  const content = readFolder(root, 'content', report);
  if (seeds === null) {
    report.add({
      rule: 'missing-folder',
      place: { file: 'seeds', line: null, column: null },
      message: 'Unexpected missing folder, expected seeds/ with the documents as .txt, .md or .html files',
      note: 'Make the folder and drop at least one document into it.',
    });
  }
  return {
    seeds: select(seeds ?? [], SEED_EXTENSIONS, 'a document as .txt, .md or .html', report),
    content: select(content ?? [], CONTENT_EXTENSIONS, 'a Markdown file with front matter, or site.yaml', report),
  };
}

/** Files that start with `README` are for people and take no part. */
function select(files: readonly SourceFile[], extensions: RegExp, expected: string, report: Report): SourceFile[] {
  return files.filter(({ path }) => {
    if (/(^|\/)README\.[a-z]+$/i.test(path)) return false;
    if (extensions.test(path)) return true;
    report.add({
      rule: 'unknown-file',
      place: { file: path, line: null, column: null },
      message: `Unexpected file type "${path.slice(path.lastIndexOf('/') + 1)}", expected ${expected}`,
      note: 'The file is left out.',
    });
    return false;
  });
}

function readFolder(root: string, folder: string, report: Report): SourceFile[] | null {
  const files: SourceFile[] = [];
  try {
    if (!statSync(join(root, folder)).isDirectory()) return null;
  } catch {
    return null;
  }
  const visited = new Set<string>();
  const pending = [folder];
  while (pending.length > 0) {
    const path = pending.pop()!;
    const real = realpathSync(join(root, path));
    // A link back to a folder above would otherwise be walked for ever.
    if (visited.has(real)) continue;
    visited.add(real);
    for (const name of readdirSync(join(root, path))) {
      if (name.startsWith('.')) continue;
      const child = `${path}/${name}`;
      if (child === ORIGINALS) continue;
      try {
        if (statSync(join(root, child)).isDirectory()) pending.push(child);
        else files.push({ path: child, bytes: readBytes(join(root, child)) });
      } catch (error) {
        const kind = isDanglingLink(join(root, child)) ? 'a link to nothing' : 'a file that cannot be read';
        report.add({
          rule: 'unreadable-file',
          place: { file: child, line: null, column: null },
          message: `Unexpected ${kind}, expected a readable file of at most ${MAX_BYTES / 1024 / 1024} MB`,
          note: error instanceof Error ? error.message.replace(join(root, child), child) : String(error),
        });
      }
    }
  }
  return files.sort((a, b) => byCodeUnit(a.path, b.path));
}

function readBytes(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new Error('not a regular file');
    if (stat.size > MAX_BYTES) throw new Error(`the file has ${stat.size} bytes`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function isDanglingLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
