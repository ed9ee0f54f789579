import type { FileChange } from './file-changes.ts';

/** What changes do, one line each: a file's new name, and `file:line` with the line before and after. */
export function describeChanges(changes: readonly FileChange[]): string {
  return changes.flatMap(describeChange).join('\n');
}

function describeChange({ before, after }: FileChange): string[] {
  if (!before) return [`${after.path}  new file`];
  const lines = before.path === after.path ? [] : [`${before.path}  becomes ${after.path}`];
  const [old, fresh] = [before.text.split('\n'), after.text.split('\n')];
  // A line may be put in or taken out (of the redirects): what is the same at both ends is passed over.
  let start = 0;
  while (start < old.length && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const [removed, added] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)];
  const isInPlace = removed.length === added.length;
  for (let index = 0; index < Math.max(removed.length, added.length); index++) {
    const [gone, come] = [removed[index], added[index]];
    if (isInPlace && gone === come) continue;
    const from = isInPlace ? firstDifference(gone!, come!) : 0;
    if (gone !== undefined) lines.push(`${before.path}:${start + index + 1}  - ${excerpt(gone, from)}`);
    if (come !== undefined) lines.push(`${before.path}:${start + index + 1}  + ${excerpt(come, from)}`);
  }
  return lines;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** A line around a place; what is left out at its ends is marked. */
function excerpt(line: string, at: number): string {
  const start = Math.max(0, at - 40);
  const end = at + 80;
  return `${start > 0 ? '…' : ''}${line.slice(start, end).trim()}${end < line.length ? '…' : ''}`;
}
