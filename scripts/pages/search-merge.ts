import { gunzipSync } from 'node:zlib';
import type { LanguageIndex, SearchFiles } from './search-files.ts';
import {
  chunkBytes,
  type Filter,
  type Meta,
  type Postings,
  readWords,
  SIGNATURE,
  type Word,
  withFields,
} from './search-format.ts';

/** Pages by their paths, in the order in which an index numbers them. */
export interface Indexed {
  readonly pages: readonly string[];
  readonly files: SearchFiles;
}

/**
 * The index of some pages out of the last one and one of what is new among them: what Pagefind would make of all of them, without
 * reading again what is as it was.
 *
 * @param last pages of it that are not asked for, or are in `fresh`, count no more
 * @param pages all paths, each of them in one of the two
 * @returns null where what Pagefind would make cannot be told from them
 */
export function mergeIndexes(last: Indexed, fresh: Indexed, pages: readonly string[]): SearchFiles | null {
  const [one, other] = [onlyLanguage(last), onlyLanguage(fresh)];
  if (!one || !other || one.language !== other.language) return null;
  const [old, young] = [one.index, other.index];
  const isNew = new Set(fresh.pages);
  const placeOf = new Map(pages.map((path, place) => [path, place]));
  const fromOld = last.pages.map((path) => (isNew.has(path) ? GONE : (placeOf.get(path) ?? GONE)));
  const fromYoung = fresh.pages.map((path) => placeOf.get(path) ?? GONE);
  const told: Meta['pages'][number][] = [];
  for (const [index, from] of [[old, fromOld] as const, [young, fromYoung] as const])
    for (const [number, place] of from.entries()) if (place !== GONE) told[place] = index.meta.pages[number]!;
  const names = new Set(told.map(([hash]) => hash));
  const isPlain = [...names].every((name) => name.length === one.language.length + 1 + NAME);
  if (told.length !== pages.length || names.size !== pages.length || !isPlain) return null;
  const gone = last.pages.flatMap((_, number) => (fromOld[number] === GONE ? [old.meta.pages[number]![0]] : []));
  const fields = fieldsOf(last.files, gone, [...names], old.meta.fields, young.meta.fields);
  const filters = mergeFilters(old.filters, young.filters, fromOld, fromYoung);
  if (filters === null) return null;
  const words = mergeWords(wordsOf(old, fromOld, fields), wordsOf(young, fromYoung, fields));
  const chunks = inChunks(words);
  const fragmentOf = (name: string) => fresh.files.fragments.get(name) ?? last.files.fragments.get(name)!;
  const meta: Meta = {
    ...old.meta,
    pages: told,
    chunks: boundsOf(chunks),
    fields,
  };
  return {
    languages: new Map([[one.language, { ...old, meta, chunks: chunks.map(chunkBytes), filters }]]),
    fragments: new Map([...names].map((name) => [name, fragmentOf(name)])),
    entry: last.files.entry,
    programs: last.files.programs,
  };
}

const GONE = -1;
/** Hexadecimal digits in the name of a fragment; more where those of two pages are the same, which depends on all pages. */
const NAME = 7;

function onlyLanguage({ files, pages }: Indexed): { language: string; index: LanguageIndex } | null {
  const [first, ...more] = files.languages;
  if (!first || more.length > 0) return null;
  const [language, index] = first;
  const isKnown = index.meta.sorts.length === 0 && index.meta.pages.length === pages.length;
  return isKnown ? { language, index } : null;
}

/** Fields of metadata that any page has. Only those of pages that are gone may have gone with them. */
function fieldsOf(
  files: SearchFiles,
  gone: readonly string[],
  kept: readonly string[],
  old: readonly string[],
  young: readonly string[],
): string[] {
  const ofPage = (name: string): string[] => {
    const bytes = files.fragments.get(name);
    if (bytes === undefined) return [];
    const text = gunzipSync(bytes).toString('utf8', SIGNATURE.length);
    return Object.keys((JSON.parse(text) as { meta: object }).meta);
  };
  const doubtful = new Set(gone.flatMap(ofPage)).difference(new Set(young));
  const isThere = (field: string) => !doubtful.has(field) || kept.some((name) => ofPage(name).includes(field));
  return [...new Set([...old.filter(isThere), ...young])].sort();
}

function mergeFilters(
  old: readonly Filter[],
  young: readonly Filter[],
  fromOld: readonly number[],
  fromYoung: readonly number[],
): Filter[] | null {
  if (old.length > 1 || young.length > 1 || (old[0] && young[0] && old[0][0] !== young[0][0])) return null;
  const name = (old[0] ?? young[0])?.[0];
  const values = new Map<string, number[]>();
  for (const [filter, from] of [[old[0], fromOld] as const, [young[0], fromYoung] as const]) {
    for (const [value, pages] of filter?.[1] ?? []) {
      const own = pages.map((page) => from[page]!).filter((page) => page !== GONE);
      if (own.length > 0) values.set(value, [...(values.get(value) ?? []), ...own]);
    }
  }
  if (name === undefined || values.size === 0) return [];
  return [[name, [...values].map(([value, pages]) => [value, pages.sort((a, b) => a - b)] as const)]];
}

/** The words of an index by the numbers that pages and fields have now. */
function wordsOf({ meta, chunks }: LanguageIndex, from: readonly number[], fields: readonly string[]): Word[] {
  const isSame = meta.fields.length === fields.length && meta.fields.every((field, index) => field === fields[index]);
  const numberOf = (field: number) => fields.indexOf(meta.fields[field]!);
  const now = ({ page, rest, size }: Postings): Postings => {
    const left: Postings = { page: [], rest: [], size: [] };
    for (const [index, number] of page.entries()) {
      if (from[number] === GONE) continue;
      left.page.push(from[number]!);
      left.rest.push(isSame ? rest[index]! : withFields(rest[index]!, numberOf));
      left.size.push(size[index]!);
    }
    return left;
  };
  return chunks.flatMap((bytes) =>
    readWords(bytes).map(({ stem, postings, forms }) => ({
      stem,
      postings: now(postings),
      forms: forms.map(({ form, postings: own }) => ({ form, postings: now(own) })),
    })),
  );
}

/** Both in the order of their bytes; so is the outcome. What stands on no page is left out. */
function mergeWords(a: readonly Word[], b: readonly Word[]): Word[] {
  const merged: Word[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const order = i === a.length ? 1 : j === b.length ? -1 : Buffer.compare(a[i]!.stem, b[j]!.stem);
    const both = [...(order <= 0 ? [a[i++]!] : []), ...(order >= 0 ? [b[j++]!] : [])];
    const forms = Map.groupBy(
      both.flatMap((word) => word.forms),
      ({ form }) => form.toString('latin1'),
    );
    const word: Word = {
      stem: both[0]!.stem,
      postings: mergePostings(both.map(({ postings }) => postings)),
      // A form stands behind those of earlier pages.
      forms: [...forms.values()]
        .map((own) => ({ form: own[0]!.form, postings: mergePostings(own.map(({ postings }) => postings)) }))
        .filter(({ postings }) => postings.page.length > 0)
        .sort((x, y) => x.postings.page[0]! - y.postings.page[0]! || Buffer.compare(x.form, y.form)),
    };
    if (word.postings.page.length > 0 || word.forms.length > 0) merged.push(word);
  }
  return merged;
}

function mergePostings(some: readonly Postings[]): Postings {
  const filled = some.filter(({ page }) => page.length > 0);
  if (filled.length === 1 && isRising(filled[0]!.page)) return filled[0]!;
  const page = filled.flatMap((one) => one.page);
  const rest = filled.flatMap((one) => one.rest);
  const size = filled.flatMap((one) => one.size);
  const order = page.map((_, index) => index).sort((a, b) => page[a]! - page[b]!);
  return {
    page: order.map((index) => page[index]!),
    rest: order.map((index) => rest[index]!),
    size: order.map((index) => size[index]!),
  };
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
}

/** Pagefind ends a chunk with the word that makes it this long. */
const CHUNK = 20_000;

function inChunks(words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  let chunk: Word[] = [];
  let length = 0;
  for (const word of words) {
    chunk.push(word);
    length += word.postings.size.reduce((sum, one) => sum + one, 0);
    if (length < CHUNK) continue;
    chunks.push(chunk);
    chunk = [];
    length = 0;
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks;
}

/** Where each chunk begins and ends: by as much of a word as tells it from the one on the other side. */
function boundsOf(chunks: readonly (readonly Word[])[]): Meta['chunks'] {
  const bounds = chunks.map((words) => [words[0]!, words.at(-1)!].map(({ stem }) => stem.toString()));
  for (const [index, bound] of bounds.entries()) {
    const next = bounds[index + 1];
    if (next) [bound[1], next[0]] = apart(bound[1]!, next[0]!);
  }
  return bounds.map(([from, to]) => [from!, to!, '']);
}

function apart(a: string, b: string): [string, string] {
  const [one, other] = [[...a], [...b]];
  let common = 0;
  while (common < one.length && common < other.length && one[common] === other[common]) common += 1;
  const start = (letters: string[]) => letters.slice(0, common + 1).join('');
  return [start(one), start(other)];
}
