import { byCodeUnit } from '../../model/order.ts';
import type { WikiLink } from '../documents/readers/wikilinks.ts';

interface FiledDocument {
  readonly id: string;
  /** Path below the folder of the documents. */
  readonly path: string;
  /** Path as it is compared, without the ending of a Markdown file. */
  readonly key: string;
}

/** The documents by name and path, to find what a link means. */
export class Library {
  readonly #byName = new Map<string, FiledDocument[]>();
  readonly #byKey = new Map<string, FiledDocument>();
  /** What was found before: the same few names are linked again and again. */
  readonly #found = new Map<string, string | null>();
  /** By path without the ending, whatever it is: a page may have become a text since it was linked. */
  readonly #byStem = new Map<string, FiledDocument>();

  constructor(documents: readonly { readonly id: string; readonly file: string }[]) {
    const all = documents.map(({ id, file }) => ({ id, path: file, key: keyOf(file) }));
    for (const filed of all.sort((a, b) => a.path.length - b.path.length || byCodeUnit(a.path, b.path))) {
      if (!this.#byKey.has(filed.key)) this.#byKey.set(filed.key, filed);
      if (!this.#byStem.has(stemOf(filed.key))) this.#byStem.set(stemOf(filed.key), filed);
      const name = lastName(filed.key);
      const namesakes = this.#byName.get(name);
      if (namesakes) namesakes.push(filed);
      else this.#byName.set(name, [filed]);
    }
  }

  /**
   * The document that a link in the file `from` means, as Obsidian looks for it: a path from the file or from the top; else
   * of all files of the name, or whose path ends so, the one at exactly that path, then one below the linking file's own
   * folder, then the one with the shortest path. Letters' case and Unicode form do not count. Null where there is none.
   */
  find({ target, kind }: Pick<WikiLink, 'target' | 'kind'>, from: string): string | null {
    const question = `${kind} ${from.slice(0, from.lastIndexOf('/') + 1)} ${target}`;
    let answer = this.#found.get(question);
    if (answer === undefined) {
      answer = this.#search({ target, kind }, from);
      this.#found.set(question, answer);
    }
    return answer;
  }

  #search({ target, kind }: Pick<WikiLink, 'target' | 'kind'>, from: string): string | null {
    const wanted = keyOf(target.replaceAll('\\', '/').trim());
    const folder = keyOf(from).replace(/[^/]*$/, '');
    if (/^\.{1,2}\//.test(wanted)) return this.#pageAt(resolvePath(folder, wanted));
    if (wanted.startsWith('/')) return this.#pageAt(wanted.slice(1));
    if (kind === 'address') {
      const beside = this.#pageAt(resolvePath(folder, wanted));
      if (beside !== null) return beside;
    }
    const namesakes = this.#byName.get(lastName(wanted)) ?? [];
    const fitting = namesakes.filter(({ key }) => key === wanted || key.endsWith(`/${wanted}`));
    const exact = fitting.find(({ key }) => key === wanted && wanted.includes('/'));
    return (exact ?? fitting.find(({ key }) => key.startsWith(folder)) ?? fitting[0])?.id ?? null;
  }

  /** The document at a path; of a page that is not there, the text that was made of it. */
  #pageAt(key: string): string | null {
    const found = this.#byKey.get(key) ?? (PAGE.test(key) ? this.#byStem.get(stemOf(key)) : undefined);
    return found?.id ?? null;
  }
}

function keyOf(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '');
}

const PAGE = /\.html?$/;

function stemOf(key: string): string {
  return key.replace(/\.(?:html?|txt)$/, '');
}

function lastName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

function resolvePath(folder: string, path: string): string {
  const steps = folder.split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
