import { ID_PATTERN, RESERVED_ID } from '../../model/content.ts';
import { lastName } from '../../text/last-name.ts';
import { unusableFileName } from '../rules/invalid-id.ts';
import type { Report } from '../rules/report.ts';

/** The id that a record's file gives it: its own name. */
export function idIn(path: string): string {
  return lastName(path).replace(/\.(?:md|txt)$/, '');
}

export function isId(id: string): boolean {
  return ID_PATTERN.test(id) && !RESERVED_ID.test(id);
}

/** Reports a file whose name cannot be an id, with one that could. */
export function reportInvalidId(path: string, isThere: (path: string) => boolean, report: Report): void {
  const id = idIn(path);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const better = RESERVED_ID.test(id) ? `${id}-${folder.split('/').at(-2)}` : slug(id) || 'some-id';
  report.add(unusableFileName(path, id, better, isThere(`${folder}${better}.md`)));
}

/** Lower-case ASCII letters, digits and single hyphens out of any text; may be empty. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
