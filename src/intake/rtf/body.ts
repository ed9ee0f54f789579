import { escaped } from '../xml.ts';
import { type Block, htmlOfBlocks } from './blocks.ts';

/** The paragraphs and tables of a text or of a note, as they come. */
export class Body {
  /** What stands before the paragraph that is open. */
  marker: string | undefined;
  /** Of its list, from 0. */
  depth = 0;
  /** Of the heading that it is, from 1. */
  level: number | undefined;
  isInTable = false;
  readonly #blocks: Block[] = [];
  #words = '';
  #cell = '';
  #row: string[] = [];

  /** Words and tags of the paragraph that is open. */
  put(html: string): void {
    this.#words += html;
  }

  /** The next paragraph is like no other. */
  reset(): void {
    this.depth = 0;
    this.level = undefined;
    this.isInTable = false;
  }

  endParagraph(): void {
    // Twice: what is strong and emphasised is joined from the outside in.
    const joined = (words: string) => words.replace(/<\/(strong|em)>(\s*)<\1>/g, '$2');
    const html = joined(joined(this.#words));
    const { marker, level } = this;
    this.#words = '';
    this.marker = undefined;
    if (html.replace(/<(?!note)[^>]*>/g, '').trim() === '') return;
    if (this.isInTable) {
      this.#cell += `${this.#cell === '' ? '' : '<br>'}${marker ? `${escaped(marker)} ` : ''}${html}`;
      return;
    }
    this.#endTable();
    const shown = level === undefined ? html : html.replace(/<\/?strong>/g, '');
    this.#blocks.push({ html: shown, level, marker: level === undefined ? marker : undefined, depth: this.depth });
  }

  endCell(): void {
    this.isInTable = true;
    this.endParagraph();
    this.#row.push(this.#cell);
    this.#cell = '';
  }

  endRow(): void {
    if (this.#row.length === 0) return;
    const last = this.#blocks.at(-1);
    if (last && 'rows' in last) last.rows.push(this.#row);
    else this.#blocks.push({ rows: [this.#row] });
    this.#row = [];
  }

  /** All of it; nothing comes after. */
  html(): string {
    this.endParagraph();
    this.#endTable();
    return htmlOfBlocks(this.#blocks);
  }

  #endTable(): void {
    if (this.#cell !== '') this.#row.push(this.#cell);
    this.#cell = '';
    this.endRow();
  }
}

export function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
