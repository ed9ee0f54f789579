import { parse } from 'smol-toml';
import { headOf, isNoteFile } from '../../text/front-matter.ts';
import type { NoteYaml } from './note-yaml.ts';
import { AS_VALUES } from './yaml-values.ts';

/** Reads front matter in TOML (`+++`), as Hugo and Zola have it; null where there is none, or none that can be read. */
export function readNoteToml(file: string, text: string): NoteYaml | null {
  if (!isNoteFile(file)) return null;
  const { start: before, end } = headOf(text);
  const fenced = /^\ufeff?\+\+\+[ \t]*\r?\n([\s\S]*?)\+\+\+[ \t]*\r?\n?$/.exec(text.slice(before, end));
  if (fenced === null) return null;
  try {
    const { taxonomies, ...own } = parse(fenced[1]!);
    const all = { ...(taxonomies !== null && typeof taxonomies === 'object' ? taxonomies : {}), ...own };
    return {
      entries: Object.entries(all).map(([key, value]) => ({
        ...{ key: key.toLowerCase(), start: before, end: before },
        value: JSON.parse(JSON.stringify(value), AS_VALUES.reviver) as unknown,
      })),
      placeOf: () => ({ file, line: 1, column: 1 }),
    };
  } catch {
    return null;
  }
}
