import { markdownWords } from '../markdown-words.ts';

/** Stand for signs of Markdown while the words around them are escaped. Of the private use area: no words of anybody. */
const [OPEN, CLOSE] = ['\ue0f0', '\ue0f1'];
const OWN = /[\ue0f0\ue0f1]/g;
const TOKEN = /\ue0f0(\d+)\ue0f1/g;

/** Puts plain words and the emphasis, code and links of a chat together as Markdown. */
export class MarkdownMarks {
  readonly #kept: string[] = [];

  /** Plain words as they come from a file. */
  static plain(words: string): string {
    return words.replace(OWN, '');
  }

  /** Markdown that stays as it is. */
  keep(markdown: string): string {
    return `${OPEN}${this.#kept.push(markdown) - 1}${CLOSE}`;
  }

  /** Words between two signs, line by line; the signs stand close to the words. */
  between(sign: string, words: string): string {
    return words.replace(/[^\n]+/g, (line) => {
      const inner = line.trim();
      const [before, after] = line.split(inner) as [string, string];
      return inner === '' ? line : `${before}${this.keep(sign)}${inner}${this.keep(sign)}${after}`;
    });
  }

  code(words: string): string {
    if (words.trim() === '') return words;
    const fence = '`'.repeat(Math.max(0, ...(words.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
    const space = /^`|`$/.test(words) ? ' ' : '';
    return this.keep(`${fence}${space}${words.replace(/\s*\n\s*/g, ' ')}${space}${fence}`);
  }

  block(words: string, language = ''): string {
    const fence = '`'.repeat(Math.max(2, ...(words.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
    return `\n\n${this.keep(`${fence}${language.replace(/[^\w+#-]/g, '')}\n${words.replace(/^\n+|\s+$/g, '')}\n${fence}`)}\n\n`;
  }

  link(words: string, href: string): string {
    if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(href)) return words;
    if (words === '' || words === href) return this.keep(`<${href.replace(/[<>]/g, encodeURIComponent)}>`);
    return `${this.keep('[')}${words}${this.keep(`](<${href.replace(/[<>]/g, encodeURIComponent)}>)`)}`;
  }

  /** All of it as Markdown. */
  finish(words: string): string {
    const shown = markdownWords(words.replace(/\n{3,}/g, '\n\n').trim());
    // A block stands on lines of its own, and needs no sign that the line breaks there.
    return this.fill(shown.replace(/\\?\n(?=\ue0f0\d+\ue0f1$)/gm, '\n'));
  }

  /** Markdown in which only the kept pieces are still to be put into their places. */
  fill(words: string): string {
    return words.replace(TOKEN, (_, index: string) => this.#kept[Number(index)] ?? '');
  }
}
