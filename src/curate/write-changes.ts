import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { z } from 'zod';
import { takeLock } from '../pipeline/emit/lock.ts';
import { replaceFile, waitingName } from '../pipeline/emit/replace-file.ts';
import type { FileChange } from './file-changes.ts';

/** All that is about to change, until it has: what a killed command left undone, the next one does by it. */
const JOURNAL = 'content/.unfinished-changes.json';
/** Held by the command that is changing: of two at once one waits. */
const LOCK = 'content/.changing.lock';
/** For so many files as a command changes, on a slow disk. Milliseconds. */
const PATIENCE = 30_000;

/**
 * Writes changes below a folder, all or none. They stand in a journal first; killed before it is there, nothing has changed,
 * and killed later, {@link finishChanges} does the rest. Where the file system refuses, what was there before is put back.
 *
 * @throws what the file system throws
 */
export function writeChanges(root: string, changes: readonly FileChange[]): void {
  const journal = join(root, JOURNAL);
  mkdirSync(dirname(journal), { recursive: true });
  const release = takeLock(join(root, LOCK), PATIENCE);
  try {
    // Another command may have been killed since this one began.
    finish(root, journal);
    refuseChanged(root, changes);
    replaceFile(journal, JSON.stringify(changes));
    applyOrUndo(root, changes);
  } finally {
    release();
  }
}

/** What was changed since the changes were thought out would be lost. */
function refuseChanged(root: string, changes: readonly FileChange[]): void {
  for (const { before, after } of changes) {
    const paths = new Map([[after.path, before?.path === after.path ? before.text : null]]);
    if (before) paths.set(before.path, before.text);
    for (const [path, expected] of paths)
      if (textOf(join(root, path)) !== expected)
        throw new Error(`${path} was changed by somebody else meanwhile. Nothing was written: run it again.`);
  }
}

function applyOrUndo(root: string, changes: readonly FileChange[]): void {
  try {
    apply(root, changes);
  } catch (error) {
    const written = changes.filter(({ after }) => textOf(join(root, after.path)) === after.text);
    for (const { after } of written) rmSync(join(root, after.path));
    for (const { before } of changes) if (before) replaceFile(join(root, before.path), before.text);
    rmSync(join(root, JOURNAL), { force: true });
    throw error;
  }
}

/** What commands write: content, and what a new atlas begins with. */
const OURS = /^(?:content\/.|(?:(?:seeds\/)?README\.md|\.gitignore|\.vscode\/[\w.-]+)$)/;
const fileSchema = z.strictObject({
  path: z.string().refine((path) => OURS.test(path) && !/[\\\0]|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)),
  text: z.string(),
});
const journalSchema = z.array(z.strictObject({ before: fileSchema.nullable(), after: fileSchema }));

/**
 * The changes of a journal. It comes with a folder that anybody may have made: what no command would have written is not done.
 *
 * @throws Error where it is damaged, or names files that are none of ours
 */
function readJournal(root: string, journal: string): readonly FileChange[] {
  const isLink = !lstatSync(journal).isFile();
  const read = isLink ? null : journalSchema.safeParse(jsonOf(readFileSync(journal, 'utf8')));
  const paths = read?.data?.flatMap(({ before, after }) => [after.path, ...(before ? [before.path] : [])]);
  if (!read?.data || !paths?.every((path) => isWithin(root, path)))
    throw new Error(
      `${JOURNAL} is not what a command leaves that was killed: it is damaged, or made by somebody else. Look whether all files of content/ are as they should be, and remove it.`,
    );
  return read.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether the folder of a path, or the nearest one around it that is there, lies below the root, wherever links lead. */
function isWithin(root: string, path: string): boolean {
  let folder = dirname(join(root, path));
  while (!existsSync(folder)) folder = dirname(folder);
  return `${realpathSync(folder)}${sep}`.startsWith(realpathSync(root) + sep);
}

/** Writes whole files below a folder, by path, all or none: see {@link writeChanges}. */
export function writeTexts(root: string, texts: readonly (readonly [path: string, text: string])[]): void {
  const changes = texts.map(([path, text]): FileChange => {
    const before = textOf(join(root, path));
    return { before: before === null ? null : { path, text: before }, after: { path, text } };
  });
  writeChanges(root, changes);
}

/**
 * Does what a killed command left undone, and returns whether there was anything.
 *
 * @throws Error where one of the files was changed since by somebody else: no program can tell which of the two is meant; or where
 *   what was left is not to be trusted
 */
export function finishChanges(root: string): boolean {
  const journal = join(root, JOURNAL);
  const lock = join(root, LOCK);
  if (![journal, waitingName(journal), lock].some((path) => existsSync(path))) return false;
  const release = takeLock(lock, PATIENCE);
  try {
    return finish(root, journal);
  } finally {
    release();
  }
}

function finish(root: string, journal: string): boolean {
  // Of a journal that never came to be nothing has been done.
  rmSync(waitingName(journal), { force: true });
  if (!existsSync(journal)) return false;
  const changes = readJournal(root, journal);
  for (const { before, after } of changes) {
    for (const path of new Set([after.path, ...(before ? [before.path] : [])])) {
      const text = textOf(join(root, path));
      if (text !== null && text !== after.text && text !== before?.text)
        throw new Error(
          `${path} was changed since a command that was to change it was killed. Put right by hand what ${JOURNAL} says, and remove that file.`,
        );
    }
  }
  apply(root, changes);
  return true;
}

/** Half done, it can be done again. */
function apply(root: string, changes: readonly FileChange[]): void {
  const stays = new Set(changes.map(({ after }) => after.path));
  for (const { after } of changes) {
    mkdirSync(dirname(join(root, after.path)), { recursive: true });
    replaceFile(join(root, after.path), after.text);
  }
  for (const { before } of changes)
    if (before && !stays.has(before.path)) rmSync(join(root, before.path), { force: true });
  rmSync(join(root, JOURNAL));
}

/** Null where there is no such file. */
function textOf(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : null;
}
