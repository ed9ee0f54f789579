import { byCodeUnit } from '../../model/order.ts';
import { decodedAddress } from '../../text/decoded-address.ts';
import { fold } from '../../text/fold.ts';
import type { WikiLink } from '../documents/readers/wikilinks.ts';
import { folderNotes } from '../inputs/folder-notes.ts';
import type { Beside } from '../stages.ts';
import { Shelf } from './shelf.ts';

/** What a link means: a document, by id, or a file or a folder that has no page. */
export type Found = { readonly document: string } | { readonly beside: Beside };

interface Filed {
  readonly found: Found;
  readonly file: string;
  /** Other names: aliases, and the title that a note gives itself. */
  readonly names: readonly string[];
}

/** The files of a folder by name and path, to find what a link means. */
export class Library {
  readonly #files = new Shelf<Found>();
  /** By the folder that a note is the page of. */
  readonly #folders = new Shelf<Found>();
  /** By path without the ending, whatever it is: a page may have become a text since it was linked. */
  readonly #stems = new Shelf<Found>();
  readonly #names = new Map<string, Found>();
  readonly #top: string;
  /** What was found before: the same few names are linked again and again. */
  readonly #found = new Map<string, Found | null>();

  /** @param top name of the folder itself, by which a path from outside leads into it; empty where it is not known */
  constructor(
    documents: readonly { readonly id: string; readonly file: string; readonly names?: readonly string[] }[],
    beside: readonly Beside[] = [],
    top = '',
  ) {
    this.#top = keyOf(top);
    const all: Filed[] = [
      ...documents.map(({ id, file, names = [] }) => ({ found: { document: id }, file, names })),
      ...beside.map((one) => ({ found: { beside: one }, file: one.file, names: one.aliases })),
    ].sort((a, b) => a.file.length - b.file.length || byCodeUnit(a.file, b.file));
    for (const { found, file, names } of all) {
      const key = keyOf(file);
      this.#files.put(key, found);
      if (TEXT.test(key)) this.#stems.put(key.replace(TEXT, ''), found);
      for (const name of names) if (!this.#names.has(nameKey(name))) this.#names.set(nameKey(name), found);
    }
    const notes = folderNotes(
      documents.map(({ file }) => file),
      top,
    );
    for (const [folder, file] of notes) this.#folders.put(keyOf(folder), this.#files.at(keyOf(file))!);
    for (const { file } of all) {
      for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
        const folder = file.slice(0, end);
        this.#folders.put(keyOf(folder), { beside: { file: folder, aliases: [], isKeptBack: true } });
      }
    }
  }

  /**
   * What a link in the file `from` means, as Obsidian looks for it: a path from the file or from the top; else of all files of
   * the name, or whose path ends so, the one at exactly that path, then one below the linking file's own folder, then the
   * one with the shortest path. What is no file may be a folder that has a note, or another name of a note. Letters' case and
   * Unicode form do not count. Null where there is none.
   */
  find({ target, kind }: Pick<WikiLink, 'target' | 'kind'>, from: string): Found | null {
    const question = `${kind} ${from.slice(0, from.lastIndexOf('/') + 1)} ${target}`;
    const known = this.#found.get(question);
    if (known !== undefined) return known;
    const ways = new Set([target, target.replace(/\?.*$/, ''), decodedAddress(target)]);
    const answer = [...ways].reduce<Found | null>((found, way) => found ?? this.#search(way, kind, from), null);
    this.#found.set(question, answer);
    return answer;
  }

  #search(target: string, kind: WikiLink['kind'], from: string): Found | null {
    const written = keyOf(target.replaceAll('\\', '/').trim());
    const wanted = written.replace(/\/+$/, '');
    const folder = keyOf(from).replace(/[^/]*$/, '');
    const isRelative = /^\.{1,2}(?:\/|$)/.test(wanted);
    if (isRelative || written.startsWith('/'))
      return this.#at(isRelative ? this.#resolve(folder, wanted) : wanted.slice(1));
    if (wanted === '') return null;
    const beside = kind === 'address' ? this.#at(this.#resolve(folder, wanted)) : null;
    return (
      beside ??
      withEnding(wanted).reduce<Found | null>((found, key) => found ?? this.#files.search(key, folder), null) ??
      this.#folders.search(wanted, folder) ??
      this.#names.get(nameKey(target)) ??
      null
    );
  }

  /** What is at a path; of a page that is not there, the text that was made of it. */
  #at(key: string | null): Found | null {
    if (key === null) return null;
    const file = withEnding(key).reduce<Found | null>((found, each) => found ?? this.#files.at(each), null);
    const made = PAGE.test(key) ? this.#stems.at(key.replace(PAGE, '')) : null;
    return file ?? made ?? this.#folders.at(key);
  }

  /** Null where the path leads out of the folder, unless it leads back in by the folder's name. */
  #resolve(folder: string, path: string): string | null {
    const steps = folder.split('/').filter(Boolean);
    let out = 0;
    for (const step of path.split('/')) {
      if (step === '..') {
        if (steps.pop() === undefined) out++;
      } else if (step !== '.' && step !== '') {
        if (out === 0) steps.push(step);
        else if (out-- > 1 || step !== this.#top) return null;
      }
    }
    return out > 0 ? null : steps.join('/');
  }
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function nameKey(name: string): string {
  return fold(name).text.trim();
}

/** A file's whole name goes before one that a note's ending makes of it. */
function withEnding(key: string): string[] {
  return [key, `${key}.md`, `${key}.mdx`, `${key}.markdown`];
}

const PAGE = /\.html?$/;
const TEXT = /\.(?:mdx?|markdown|txt|html?)$/;
