import { FOOTNOTE_MARK, FOOTNOTE_WORDS } from '../footnotes.ts';
import { escaped } from '../xml.ts';
import { Body, unescaped } from './body.ts';
import { codePageOfCharset, decoded } from './code-pages.ts';
import { tokensOf } from './tokens.ts';
import { READ, SIGNS, SKIPPED, type State } from './words.ts';

export interface RichText {
  readonly html: string;
  /** As the file states them: title, author, creation (YYYY-MM-DD). */
  readonly info: Readonly<Record<string, string>>;
  readonly comments: number;
}

/** The text of an RTF file as HTML: headings, lists, tables, notes, links, emphasis; what is hidden or was deleted is left out. */
export function readRichText(bytes: Uint8Array): RichText {
  return new Reader().read(bytes);
}

const SPACE = 0x20;
/** Sets of signs that a file names by the machine it was written on. */
const SETS: Readonly<Record<string, number>> = { mac: 10000, pc: 437, pca: 850 };

class Reader {
  readonly #info: Record<string, string> = {};
  readonly #notes: string[] = [];
  readonly #codePages = new Map<number, number>();
  readonly #levels = new Map<number, number>();
  #comments = 0;
  #codePage = 1252;
  #bytes: number[] = [];
  #toSkip = 0;
  #stack: State[] = [];
  #state: State = {
    purpose: 'text',
    name: '',
    isBold: false,
    isItalic: false,
    isHidden: false,
    font: 0,
    fallback: 1,
    end: undefined,
  };
  /** Words that are no text, until their group ends. */
  #aside = '';
  #commenter = '';
  #href = '';
  #body = new Body();

  read(bytes: Uint8Array): RichText {
    let isFirst = false;
    let mayIgnore = false;
    for (const token of tokensOf(bytes)) {
      if (token.kind === 'byte') {
        if (this.#toSkip > 0) this.#toSkip--;
        else if (this.#state.purpose !== 'skip') this.#bytes.push(token.value);
        // Some programs set a space before the word that says what a group is for.
        isFirst = isFirst && token.value === SPACE;
        continue;
      }
      if (token.kind === 'word' && token.name === '*') {
        mayIgnore = true;
        continue;
      }
      this.#flushBytes();
      if (token.kind === 'open') {
        this.#stack.push(this.#state);
        this.#state = { ...this.#state, end: undefined };
        this.#toSkip = 0;
        isFirst = true;
        continue;
      }
      if (token.kind !== 'word') {
        this.#toSkip = 0;
        this.#state.end?.();
        this.#state = this.#stack.pop() ?? this.#state;
        isFirst = false;
        continue;
      }
      if (this.#toSkip > 0 && token.name !== 'u') this.#toSkip--;
      else if (isFirst && this.#begin(token.name, mayIgnore)) mayIgnore = false;
      else this.#word(token.name, token.value);
      isFirst = isFirst && mayIgnore;
      mayIgnore = false;
    }
    this.#flushBytes();
    return { html: this.#body.html() + this.#notes.join(''), info: this.#info, comments: this.#comments };
  }

  /** The first word of a group says what it is for; false for those that say nothing of it. */
  #begin(name: string, mayIgnore: boolean): boolean {
    const state = this.#state;
    if (state.purpose === 'skip') return true;
    if (SKIPPED.test(name) || (mayIgnore && !READ.test(name))) state.purpose = 'skip';
    else if (name === 'fonttbl') state.purpose = 'fonts';
    else if (name === 'stylesheet') state.purpose = 'styles';
    else if (/^(?:title|author|creatim)$/.test(name) && state.purpose === 'info') state.end = this.#keep(name);
    else if (name === 'info') state.purpose = 'info';
    else if (name === 'listtext' || name === 'pntext') {
      state.purpose = 'marker';
      state.end = this.#asideTo((words) => {
        this.#body.marker = words.trim();
      });
    } else if (name === 'fldinst') {
      state.purpose = 'instruction';
      state.end = this.#asideTo((words) => {
        this.#href = /HYPERLINK\s+"([^"]+)"/i.exec(words)?.[1] ?? '';
      });
    } else if (name === 'fldrslt') {
      const href = this.#href;
      this.#href = '';
      if (/^(?:https?|mailto):/i.test(href)) {
        this.#put(`<a href="${escaped(href)}">`);
        state.end = () => this.#put('</a>');
      }
    } else if (name === 'atnauthor') {
      state.purpose = 'commenter';
      state.end = this.#asideTo((words) => {
        this.#commenter = words.trim();
      });
    } else if (name === 'footnote' || name === 'annotation') this.#note(name === 'annotation');
    else return false;
    return true;
  }

  #asideTo(use: (words: string) => void): () => void {
    const before = this.#aside;
    this.#aside = '';
    return () => {
      use(this.#aside);
      this.#aside = before;
    };
  }

  #keep(name: string): () => void {
    return this.#asideTo((words) => {
      if (words.trim() !== '') this.#info[name] = words.trim();
    });
  }

  /** A note has paragraphs of its own; the text goes on where its group ends. */
  #note(isComment: boolean): void {
    const outer = this.#body;
    this.#body = new Body();
    this.#state.purpose = 'text';
    const who = this.#commenter;
    this.#state.end = () => {
      const html = this.#body.html();
      this.#body = outer;
      if (html.replace(/<[^>]*>/g, '').trim() === '') return;
      if (isComment) this.#comments++;
      const id = isComment ? `comment-${this.#comments}` : String(this.#notes.length - this.#comments + 1);
      const said = isComment
        ? `<p>${who ? `Comment by ${escaped(who)}: ` : 'Comment: '}${html.replace(/^<p>/, '')}`
        : html;
      this.#notes.push(`<${FOOTNOTE_WORDS} id="${id}">${said}</${FOOTNOTE_WORDS}>`);
      outer.put(`<${FOOTNOTE_MARK} id="${id}"></${FOOTNOTE_MARK}>`);
    };
  }

  #word(name: string, value: number | undefined): void {
    const state = this.#state;
    const isOn = value !== 0;
    if (name === 'ansicpg' && value) this.#codePage = value;
    else if (SETS[name] !== undefined) this.#codePage = SETS[name];
    else if (name === 'uc') state.fallback = value ?? 1;
    else if (name === 'u' && value !== undefined) {
      this.#put(escaped(String.fromCharCode(value & 0xffff)));
      this.#toSkip = state.fallback;
    } else if (name === 'f' || name === 'deff') state.font = value ?? 0;
    else if (state.purpose === 'fonts') {
      const page =
        name === 'fcharset' ? codePageOfCharset(value ?? 0, this.#codePage) : name === 'cpg' ? value : undefined;
      if (page !== undefined) this.#codePages.set(state.font, page);
    } else if (state.purpose === 'styles') {
      if (name === 's') state.name = String(value);
      else if (name === 'outlinelevel' && value !== undefined && value < 6)
        this.#levels.set(Number(state.name), value + 1);
    } else if (state.purpose === 'info') {
      if (/^(?:yr|mo|dy)$/.test(name))
        this.#aside += `${name === 'yr' ? '' : '-'}${String(value ?? 0).padStart(2, '0')}`;
    } else if (state.purpose !== 'skip' && SIGNS[name] !== undefined) this.#put(escaped(SIGNS[name]));
    else if (state.purpose === 'text') this.#layout(name, value, isOn);
  }

  #layout(name: string, value: number | undefined, isOn: boolean): void {
    const state = this.#state;
    const body = this.#body;
    if (name === 'b') state.isBold = isOn;
    else if (name === 'i') state.isItalic = isOn;
    else if (name === 'v' || name === 'deleted') state.isHidden = isOn;
    else if (name === 'plain') Object.assign(state, { isBold: false, isItalic: false, isHidden: false });
    else if (name === 'line' || name === 'lbr') this.#put('<br>');
    else if (name === 'par' || name === 'sect') body.endParagraph();
    else if (name === 'pard') body.reset();
    else if (name === 's') body.level = this.#levels.get(value ?? 0);
    else if (name === 'outlinelevel') body.level = value !== undefined && value < 6 ? value + 1 : undefined;
    else if (name === 'ilvl') body.depth = value ?? 0;
    else if (name === 'intbl') body.isInTable = true;
    else if (name === 'cell' || name === 'nestcell') body.endCell();
    else if (name === 'row' || name === 'nestrow') body.endRow();
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const page = this.#codePages.get(this.#state.font) ?? this.#codePage;
    this.#put(escaped(decoded(this.#bytes, page)));
    this.#bytes = [];
  }

  /** Words or tags, to where the group has them. */
  #put(html: string): void {
    const { purpose, isHidden, isBold, isItalic } = this.#state;
    if (purpose === 'skip' || purpose === 'fonts' || purpose === 'styles' || isHidden) return;
    if (purpose !== 'text') this.#aside += unescaped(html);
    else {
      const isWord = !html.startsWith('<') && html.trim() !== '';
      const inner = isItalic && isWord ? `<em>${html}</em>` : html;
      this.#body.put(isBold && isWord ? `<strong>${inner}</strong>` : inner);
    }
  }
}
