import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import * as pagefind from 'pagefind';
import { hasSpaceless, spaced } from '../../src/model/spaceless.ts';
import { packedIn, readSearchFiles, writeSearchFiles } from './search-files.ts';
import { mergeIndexes } from './search-merge.ts';
import type { SiteFiles } from './site-files.ts';

/** A full-text index in the making, by a program of its own, which works beside the one that makes the pages. */
export interface SearchIndex {
  /**
   * Takes in what is searched of a page. Does not wait for it.
   *
   * @param key tells whether it is what it was in the last index @param content asked for only where it is not
   */
  add(path: string, key: string, content: () => string): void;
  /** Lays the files of the last one where they belong if they are the same in this one, one at a time. */
  layOut(site: SiteFiles): Generator<void>;
  /**
   * Writes the index into the site; the same pages in the same order give the same bytes, whatever the last index was.
   *
   * @returns what the next index is to be given; null where that is what this one was given
   * @throws what the indexer complains of
   */
  write(site: SiteFiles): Promise<Uint8Array | null>;
}

interface Asked {
  readonly path: string;
  readonly key: string;
  content(): string;
}

/** What is kept of an index: its pages, in order, and its files. */
interface Kept {
  readonly pages: readonly { readonly path: string; readonly key: string }[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What these looked like in the site. */
  readonly looks: ReadonlyMap<string, string | null>;
}

/** @param last what the last index gave for this one */
export function openSearchIndex(last: Uint8Array | null): SearchIndex {
  const kept = last === null ? null : (deserialize(last) as Kept);
  const keyOf = new Map(kept?.pages.map(({ path, key }) => [path, key]));
  const asked: Asked[] = [];
  const fresh = new Indexer();
  return {
    add(path, key, content) {
      asked.push({ path, key, content });
      if (keyOf.get(path) !== key) fresh.add(path, content());
    },
    *layOut(site) {
      for (const [path, content] of kept?.files ?? []) {
        site.expect(join(FOLDER, path), content, kept?.looks.get(path));
        yield;
      }
    },
    async write(site) {
      const pages = asked.map(({ path, key }) => ({ path, key }));
      const isSame = kept !== null && JSON.stringify(kept.pages) === JSON.stringify(pages);
      const files = isSame ? kept.files : await indexOf(kept, fresh, asked);
      if (!isSame) await pagefind.close();
      for (const [path, content] of files) site.put(join(FOLDER, path), content);
      if (isSame) return null;
      const looks = new Map([...files.keys()].map((path) => [path, site.lookOf(join(FOLDER, path))]));
      return serialize({ pages, files, looks } satisfies Kept);
    },
  };
}

/** In the site. */
const FOLDER = 'pagefind';

/** Out of the last one and what is new, else of all pages. */
async function indexOf(kept: Kept | null, fresh: Indexer, asked: readonly Asked[]): Promise<Map<string, Uint8Array>> {
  const made = readSearchFiles(await fresh.files());
  if (kept === null) return writeSearchFiles(made);
  const last = readSearchFiles(kept.files);
  const merged = mergeIndexes(
    { pages: kept.pages.map(({ path }) => path), files: last },
    { pages: fresh.paths, files: made },
    asked.map(({ path }) => path),
  );
  if (merged !== null) return writeSearchFiles(merged, packedIn(kept.files, last));
  const whole = new Indexer();
  for (const { path, content } of asked) whole.add(path, content());
  return writeSearchFiles(readSearchFiles(await whole.files()));
}

/** Pagefind, which is given pages while others are made. */
class Indexer {
  readonly paths: string[] = [];
  #index: ReturnType<typeof pagefind.createIndex> | null = null;
  readonly #added: Promise<{ errors: string[] }>[] = [];

  add(path: string, content: string): void {
    this.paths.push(path);
    this.#added.push(
      this.#opened().then((index) => index.addHTMLFile({ sourcePath: path.replaceAll('\\', '/'), content })),
    );
  }

  async files(): Promise<Map<string, Uint8Array>> {
    const said = (await Promise.all(this.#added)).flatMap((one) => one.errors);
    const made = await (await this.#opened()).getFiles();
    if (said.length + made.errors.length > 0) throw failure([...said, ...made.errors]);
    return new Map(made.files.map(({ path, content }) => [path, content]));
  }

  async #opened(): Promise<pagefind.PagefindIndex> {
    this.#index ??= pagefind.createIndex({ excludeSelectors: NOT_SEARCHED });
    const { index, errors } = await this.#index;
    if (!index) throw failure(errors);
    return index;
  }
}

/**
 * What pages have around their words again and again, by class: an attribute at each would make pages longer. What stands
 * within words says itself that it is left out, or would part them.
 */
const NOT_SEARCHED =
  '.overline .facts .card-only .part>header .plate .cite .reader-options .claim-line .notes .verse .margin-notes .quotation>figcaption'.split(
    ' ',
  );

function failure(errors: readonly string[]): Error {
  return new Error(`the search index could not be made: ${errors.join('; ')}`);
}

/**
 * What of a page is searched, its article; null where it has none. Pagefind cuts words at spaces in a site of a language that
 * has them: each letter of Chinese, Japanese, Thai and their like is made a word for the index, as the search page does with
 * what is asked for; its own cutting into words would need another index for each language, of which a page loads one.
 */
export function searchable(html: string): string | null {
  const start = html.search(SEARCHED);
  const end = html.lastIndexOf('</article>');
  if (start < 0) return null;
  const [head = ''] = html.match(/<html[^>]*>/) ?? [];
  const article = `${head}${html.slice(start, end).replace(UNREAD, '')}</article></html>`;
  return hasSpaceless(article) ? article.replace(TEXT, (text) => spaced(text)) : article;
}
const SEARCHED = /<article[^>]*\sdata-pagefind-body/;
/**
 * What is left out anyway, and holds nothing of its own kind: most of a page of a large atlas. The words around a link, as all
 * that other pages say, are found where they stand.
 */
const UNREAD =
  /<svg class="atlas-map[\s\S]*?<\/svg>|<ul class="(?:connection|link)-rows">[\s\S]*?<\/ul>|<a class="verse"[^>]*>[^<]*<\/a>/g;
/** What stands between tags. */
const TEXT = /(?<=>)[^<>]+(?=<)/g;
