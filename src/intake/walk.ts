import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { byCodeUnit } from '../model/order.ts';
import { isSlackArchive } from './chats/archive-files.ts';
import { extensionOf } from './sniff.ts';

/** A file to be added. */
export interface Found {
  readonly path: string;
  /** Named by the user, and not found in a folder. */
  readonly isNamed: boolean;
  /** A folder that is an export of a workspace, and is read as the archive that it was. */
  readonly isExport?: boolean;
}

export interface Walked {
  readonly files: readonly Found[];
  /** Files in folders that are plainly no documents, by extension. */
  readonly passedOver: ReadonlyMap<string, number>;
  /** Paths that lead to nothing that can be read, and why. */
  readonly refused: readonly { readonly path: string; readonly why: string }[];
}

/**
 * The files that paths name, and those in the folders that they name, each once, in the order of their names. Hidden files,
 * `node_modules`, what a browser saves beside a page (`Page_files/`) and folders in `except` are left out; a link that
 * leads back to where the walk has been is not followed, and one that leads out of the folders that were named is refused.
 */
export function walk(paths: readonly string[], except: readonly string[]): Walked {
  const files = new Map<string, Found>();
  const passedOver = new Map<string, number>();
  const refused: { path: string; why: string }[] = [];
  const visited = new Set<string>(except.flatMap((path) => realPath(path) ?? []));
  const named = paths.flatMap((path) => realPath(path) ?? []);
  const isOutside = (real: string) =>
    !named.some((folder) => `${real}${sep}`.startsWith(folder === sep ? sep : folder + sep));
  const visit = (path: string, isNamed: boolean) => {
    const real = realPath(path);
    if (real === null) {
      refused.push({ path, why: isNamed ? 'there is no such file' : 'it is a link to nothing' });
      return;
    }
    if (isOutside(real)) {
      refused.push({ path, why: 'it is a link that leads out of the folder: add what it leads to by its own path' });
      return;
    }
    if (files.has(real)) return;
    const stat = statSync(real);
    if (stat.isDirectory()) {
      if (visited.has(real)) return;
      visited.add(real);
      if (isSlackArchive(namesIn(real))) files.set(real, { path, isNamed: true, isExport: true });
      else visitFolder(path);
    } else if (!stat.isFile()) refused.push({ path, why: 'it is no regular file' });
    else if (!isNamed && ASSETS.has(extensionOf(basename(path)))) {
      const extension = extensionOf(basename(path));
      passedOver.set(extension, (passedOver.get(extension) ?? 0) + 1);
    } else files.set(real, { path, isNamed });
  };
  const visitFolder = (path: string) => {
    try {
      const names = readdirSync(path).sort(copiesLast);
      const pages = new Set(names.flatMap((name) => /^(.*)\.x?html?$/i.exec(name)?.[1] ?? []));
      for (const name of names) {
        const page = /^(.*)(?:_files|-Dateien|_fichiers|_archivos)$/.exec(name)?.[1];
        if (!name.startsWith('.') && name !== 'node_modules' && !(page !== undefined && pages.has(page)))
          visit(join(path, name), false);
      }
    } catch {
      refused.push({ path, why: 'the folder cannot be read' });
    }
  };
  for (const path of paths) visit(path, true);
  return { files: [...files.values()], passedOver, refused };
}

/** "Page (1).html" is what a browser calls a second copy of "Page.html": of the two the first is the document. */
function copiesLast(a: string, b: string): number {
  const plain = (name: string) => name.replace(/ \(\d+\)(?=\.\w+$|$)/, '');
  return byCodeUnit(plain(a), plain(b)) || a.length - b.length || byCodeUnit(a, b);
}

/** The name of the folder that a file lies in. */
export function folderName(path: string): string {
  return basename(dirname(path));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Told where it is walked.
    return [];
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

const ASSETS: ReadonlySet<string> = new Set(
  (
    'avif bmp gif heic ico jpeg jpg png svg tif tiff webp aac avi flac m4a mkv mov mp3 mp4 ogg opus wav webm eot otf ttf woff woff2 ' +
    'css js mjs cjs map ts tsx jsx scss less py rb go rs java c cc cpp h hpp cs php sh bat ps1 lock toml ini cfg db sqlite wasm so dll exe canvas'
  ).split(' '),
);
