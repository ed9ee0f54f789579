import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { byCodeUnit } from '../../model/order.ts';
import { linkToOutside } from '../rules/linked-outside.ts';
import { linkToFolder } from '../rules/linked-twice.ts';
import type { Report } from '../rules/report.ts';
import { unreadableFolder } from '../rules/unreadable-file.ts';
import { unreadableNoteFile } from '../rules/unreadable-note.ts';

/** Calls `visit` with every path below a folder, `/` between names; goes into those for which it returns true. */
export type Walk = (folder: string, visit: (path: string) => boolean) => void;

/**
 * Links to folders come last: what lies in the folder itself is known by its own path, in whatever order a disk lists it.
 * Links that lead out of the root are reported instead of visited, unless they are to be followed.
 */
export function walkerOf(root: string, follow: boolean, report: Report): Walk {
  const isOutside = (path: string): boolean => {
    const real = realPathOf(join(root, path));
    const within = realPathOf(root);
    return real !== null && within !== null && !`${real}${sep}`.startsWith(within.replace(/[\\/]?$/, sep));
  };
  const stays = (path: string): boolean => {
    if (follow || !isLink(join(root, path)) || !isOutside(path)) return true;
    report.add(linkToOutside(path));
    return false;
  };
  return (folder, visit) => {
    if (folder !== '' && !stays(folder)) return;
    const start = realPathOf(join(root, folder)) ?? '';
    const visited = new Set<string>();
    const folders = [folder];
    const links: string[] = [];
    for (let path = folders.pop(); path !== undefined; path = folders.pop() ?? links.shift()) {
      const real = realPathOf(join(root, path)) ?? path;
      if (visited.has(real) || start.startsWith(real.replace(/[\\/]?$/, sep))) {
        report.add(linkToFolder(path, visited.has(real)));
        continue;
      }
      visited.add(real);
      for (const name of namesIn(root, path, folder === '' ? unreadableNoteFile : unreadableFolder, report)) {
        const child = path === '' ? name : `${path}/${name}`;
        if (!stays(child)) continue;
        if (visit(child) && isFolder(join(root, child))) (isLink(join(root, child)) ? links : folders).push(child);
      }
    }
  };
}

function namesIn(root: string, path: string, finding: typeof unreadableFolder, report: Report): string[] {
  try {
    return readdirSync(join(root, path)).sort(byCodeUnit);
  } catch (error) {
    report.add(finding(path || '.', 'folder that cannot be opened', reasonOf(error, root, path)));
    return [];
  }
}

/** What the system says, without where the folder lies: it may be published. */
export function reasonOf(error: unknown, root: string, path: string): string {
  return error instanceof Error ? error.message.replace(join(root, path), path || '.') : String(error);
}

export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

export function isFile(path: string): boolean {
  return statOf(path)?.isFile() ?? false;
}

/** The state of a file; undefined where nothing is there, and for a link that leads to itself. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Null where nothing is there, and for a link that leads to itself. */
function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
