import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../../model/diagnostic.ts';
import { closingBrace } from '../../text/braces.ts';
import { headOf, isNoteFile } from '../../text/front-matter.ts';
import { notAMapping, unclosedFrontMatter } from '../rules/note-front-matter.ts';
import type { Report } from '../rules/report.ts';
import { AS_VALUES } from './yaml-values.ts';

/** The front matter of a note: its keys, in lower case and in order, with their values. */
export interface NoteYaml {
  /** A key that stands twice is here twice. Offsets of what is written for it are those of the note's text. */
  readonly entries: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly start: number;
    readonly end: number;
  }[];
  /** Where the first of these keys stands. */
  placeOf(...keys: string[]): Place;
}

/** Reads the front matter of a Markdown note; null where it has none, or none that can be read, which is reported. */
export function readNoteYaml(file: string, text: string, report: Report): NoteYaml | null {
  if (!isNoteFile(file)) return null;
  const { start: before, end } = headOf(text);
  const fenced =
    /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)---[ \t]*\r?\n?$/.exec(text.slice(before, end)) ?? exportedMeta(file, text);
  if (fenced === null) {
    // The whole of such a file is read as text.
    if (UNCLOSED.test(text)) report.add(unclosedFrontMatter(file));
    return null;
  }
  const from = (fenced[0] === '' ? 0 : before) + fenced[1]!.length;
  const linesBefore = text.slice(0, from).split('\n').length - 1;
  const lineCounter = new LineCounter();
  const document = parseDocument(fenced[2]!, { lineCounter, prettyErrors: false, uniqueKeys: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + linesBefore, column: col };
  };
  const [error] = document.errors;
  if (error !== undefined || (document.contents !== null && !isMap(document.contents))) {
    report.add(notAMapping(placeAt(error?.pos[0] ?? 0), error?.message));
    return null;
  }
  const pairs = (document.contents?.items ?? []).flatMap(({ key, value }) =>
    isScalar(key) ? [{ key: String(key.value).toLowerCase(), value, at: key.range?.[0] ?? 0 }] : [],
  );
  try {
    const written = pairs.map(({ key, value, at }) => {
      const [start, stop] = (isNode(value) ? value.range : null) ?? [at, at];
      const plain = isNode(value) ? value.toJS(document, AS_VALUES) : null;
      return { key, value: plain as unknown, start: from + start, end: from + stop };
    });
    // The own keys of a note come after those that it merges.
    const entries = [...written.flatMap(merged), ...written];
    return { entries, placeOf: (...keys) => placeAt(pairs.find(({ key }) => keys.includes(key))?.at ?? 0) };
  } catch (why) {
    report.add(notAMapping(placeAt(0), why instanceof Error ? why.message : undefined));
    return null;
  }
}

/** `export const meta = { title: 'Words' }`, as notes in MDX have it: such an object is YAML too. */
function exportedMeta(file: string, text: string): [whole: string, before: string, object: string] | null {
  const start = /\.mdx$/i.test(file) ? META.exec(text.slice(0, LONGEST_META))?.[0].length : undefined;
  const end = start === undefined ? null : closingBrace(text, start, LONGEST_META);
  if (start === undefined || end === null) return null;
  const object = text.slice(start, end);
  // What is worked out there is code.
  return parseDocument(object).errors.length > 0 ? null : ['', text.slice(0, start), object];
}
const META = /^(?:[\s\S]*?\n)?export const (?:meta|metadata|frontmatter|frontMatter)(?:: \w+)? = (?=\{)/;
const LONGEST_META = 20_000;

/** `<<: *base`, as the YAML of Jekyll and Hugo has it: the keys of another mapping, or of several. */
function merged({ key, value, start, end }: NoteYaml['entries'][number]): NoteYaml['entries'] {
  if (key !== '<<') return [];
  return [value].flat().flatMap((mapping) =>
    typeof mapping === 'object' && mapping !== null
      ? Object.entries(mapping).map(([name, inner]) => ({
          key: name.toLowerCase(),
          value: inner as unknown,
          start,
          end,
        }))
      : [],
  );
}

/** Three dashes and a key on the first lines, where no second fence follows. */
const UNCLOSED = /^\ufeff?---[ \t]*\r?\n[\w-]+:/;
