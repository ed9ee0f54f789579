import { FOOTNOTE_MARK, FOOTNOTE_WORDS } from '../footnotes.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  elementsOf,
  escaped,
  nameOf,
  textOf,
  type XmlDocument,
  type XmlElement,
} from '../xml.ts';

/** What an object within a file is: a formula as it is written, a chart; null for others. */
export type ObjectOf = (place: string) => string | XmlElement | null;

/** The body of an OpenDocument text or presentation as HTML. `sources` hold its styles. */
export function openDocumentHtml(body: XmlElement, sources: readonly XmlDocument[], objectOf: ObjectOf): string {
  const writer = new Writer(stylesOf(sources), numberedLists(sources), objectOf);
  const html =
    nameOf(body) === 'presentation'
      ? childrenOf(body)
          .map((page, index) => writer.slide(page, index))
          .join('')
      : writer.blocks(body);
  return `${html}${writer.notes.join('')}`;
}

interface Style {
  readonly parent: string | undefined;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

function stylesOf(sources: readonly XmlDocument[]): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const style of sources.flatMap((source) => elementsOf(source, 'style'))) {
    const letters = childOf(style, 'text-properties');
    styles.set(attributeOf(style, 'style:name') ?? '', {
      parent: attributeOf(style, 'style:parent-style-name'),
      isBold: letters !== undefined && attributeOf(letters, 'fo:font-weight') === 'bold',
      isItalic: letters !== undefined && attributeOf(letters, 'fo:font-style') === 'italic',
    });
  }
  return styles;
}

/** Names of the styles of lists with numbers, each with the level at which it has them. */
function numberedLists(sources: readonly XmlDocument[]): ReadonlySet<string> {
  const numbered = sources
    .flatMap((source) => elementsOf(source, 'list-style'))
    .flatMap((style) =>
      childrenOf(style)
        .filter((level) => nameOf(level) === 'list-level-style-number' && attributeOf(level, 'style:num-format') !== '')
        .map((level) => `${attributeOf(style, 'style:name')} ${attributeOf(level, 'text:level')}`),
    );
  return new Set(numbered);
}

/** What holds paragraphs of its own, wherever it stands. */
const BOXES = new Set(
  'text-box custom-shape rect ellipse circle line connector polygon polyline path caption'.split(' '),
);

/** What stands in a text that is not of it: lists of contents, what was deleted, comments. */
const LEFT_OUT = new Set(
  'tracked-changes table-of-content alphabetical-index illustration-index table-index object-index user-index bibliography-source forms sequence-decls variable-decls user-field-decls annotation annotation-end bookmark bookmark-start bookmark-end note-citation settings event-listeners'.split(
    ' ',
  ),
);

class Writer {
  /** Notes in the order of their marks. */
  readonly notes: string[] = [];
  readonly #styles: ReadonlyMap<string, Style>;

  readonly #numbered: ReadonlySet<string>;
  readonly #objectOf: ObjectOf;
  /** Of the lists that are open, from the outermost. */
  readonly #lists: string[] = [];

  constructor(styles: ReadonlyMap<string, Style>, numbered: ReadonlySet<string>, objectOf: ObjectOf) {
    this.#objectOf = objectOf;
    this.#styles = styles;
    this.#numbered = numbered;
  }

  /** The title first, then its points, then what is to be said. */
  slide(page: XmlElement, index: number): string {
    if (nameOf(page) !== 'page') return '';
    const frames = childrenOf(page).filter((child) => nameOf(child) !== 'notes');
    const isTitle = (frame: XmlElement) => attributeOf(frame, 'presentation:class') === 'title';
    const title = frames
      .filter(isTitle)
      .map((frame) => textOf(frame).replace(/\s+/g, ' ').trim())
      .join(' · ');
    const level = index === 0 && title !== '' ? 1 : 2;
    const said = childOf(page, 'notes');
    const notes = said
      ? elementsOf(said, 'frame')
          .filter((frame) => attributeOf(frame, 'presentation:class') === 'notes')
          .map((frame) => this.blocks(frame))
          .join('')
      : '';
    const points = frames
      .filter((frame) => !isTitle(frame))
      .map((frame) => this.#block(frame))
      .join('');
    return `<h${level}>${escaped(title) || `Slide ${index + 1}`}</h${level}>${points}${textIn(notes) ? `<h3>Notes</h3>${notes}` : ''}`;
  }

  blocks(parent: XmlElement): string {
    return childrenOf(parent)
      .map((child) => this.#block(child))
      .join('');
  }

  #block(element: XmlElement): string {
    const name = nameOf(element);
    if (LEFT_OUT.has(name)) return '';
    if (name === 'h') {
      const level = Math.min(6, Number(attributeOf(element, 'text:outline-level') ?? 1) || 1);
      return `<h${level}>${this.#inline(element)}</h${level}>`;
    }
    if (name === 'p') return this.#paragraph(element);
    if (name === 'list') return this.#list(element);
    if (name === 'table') return this.#table(element);
    if (name === 'object') return `<p>${this.#formula(element)}</p>${this.#chart(element)}`;
    // Sections, frames, boxes, groups.
    return this.blocks(element);
  }

  #list(list: XmlElement): string {
    this.#lists.push(attributeOf(list, 'text:style-name') ?? this.#lists.at(-1) ?? '');
    const tag = this.#numbered.has(`${this.#lists.at(-1)} ${this.#lists.length}`) ? 'ol' : 'ul';
    const items = childrenOf(list)
      .filter((child) => /^list-(?:item|header)$/.test(nameOf(child)))
      .map((item) => this.blocks(item));
    this.#lists.pop();
    // Headings are items of the list that numbers them.
    if (items.every((item) => item.startsWith('<h'))) return items.join('');
    return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
  }

  #paragraph(element: XmlElement): string {
    const words = this.#inline(element);
    const boxes = boxesIn(element)
      .map((box) => (nameOf(box) === 'object' ? this.#chart(box) : this.blocks(box)))
      .join('');
    const style = this.#named(attributeOf(element, 'text:style-name'));
    if (!textIn(words)) return boxes;
    if (style === 'Title') return `<h1>${words}</h1>${boxes}`;
    if (/^(?:Quotations?|Block_20_Quot\w*)$/.test(style)) return `<blockquote><p>${words}</p></blockquote>${boxes}`;
    return `<p>${words}</p>${boxes}`;
  }

  /** A formula. */
  #formula(object: XmlElement): string {
    const found = this.#objectOf(attributeOf(object, 'xlink:href') ?? '');
    return typeof found === 'string' ? found : '';
  }

  /** A chart as the table of its figures. */
  #chart(object: XmlElement): string {
    const found = this.#objectOf(attributeOf(object, 'xlink:href') ?? '');
    if (found === null || typeof found === 'string') return '';
    const title = childOf(found, 'title');
    const tables = elementsOf(found, 'table').map((table) => this.#table(table));
    return `${title ? this.blocks(title) : ''}${tables.join('')}`;
  }

  /** The name of a style, or of the one on which a style without a name is built. */
  #named(name = ''): string {
    const style = this.#styles.get(name);
    return /^P\d+$/.test(name) && style?.parent !== undefined ? style.parent : name;
  }

  #inline(parent: XmlElement): string {
    return parent.children
      .map((child) => {
        if (!('attribs' in child))
          return 'data' in child && child.type === 'text' ? escaped(child.data.replace(/\s+/g, ' ')) : '';
        const name = nameOf(child);
        if (LEFT_OUT.has(name) || BOXES.has(name)) return '';
        if (name === 'object') return this.#formula(child);
        if (name === 's') return ' '.repeat(Math.min(8, Number(attributeOf(child, 'text:c') ?? 1) || 1));
        if (name === 'tab') return ' ';
        if (name === 'line-break') return '<br>';
        if (name === 'note') return this.#note(child);
        if (name === 'ruby')
          return `<ruby>${escaped(childText(child, 'ruby-base'))}<rt>${escaped(childText(child, 'ruby-text'))}</rt></ruby>`;
        const words = this.#inline(child);
        if (name === 'a') return `<a href="${escaped(attributeOf(child, 'xlink:href') ?? '')}">${words}</a>`;
        const style = name === 'span' ? this.#styles.get(attributeOf(child, 'text:style-name') ?? '') : undefined;
        const italic = style?.isItalic ? `<em>${words}</em>` : words;
        return style?.isBold ? `<strong>${italic}</strong>` : italic;
      })
      .join('');
  }

  #note(note: XmlElement): string {
    const body = childOf(note, 'note-body');
    const id = this.notes.length + 1;
    this.notes.push('');
    this.notes[id - 1] = `<${FOOTNOTE_WORDS} id="${id}">${body ? this.blocks(body) : ''}</${FOOTNOTE_WORDS}>`;
    return `<${FOOTNOTE_MARK} id="${id}"></${FOOTNOTE_MARK}>`;
  }

  /** The paragraphs of a cell, those of its lists too. */
  #lines(parent: XmlElement): string[] {
    return childrenOf(parent).flatMap((child) =>
      /^list(?:-item|-header)?$/.test(nameOf(child)) ? this.#lines(child) : [this.#inline(child)],
    );
  }

  #table(table: XmlElement): string {
    const rows = elementsOf(table, 'table-row').map((row) =>
      childrenOf(row)
        .filter((cell) => /^(?:covered-)?table-cell$/.test(nameOf(cell)))
        .map((cell) => {
          // What a wider or higher cell covers keeps its place, so that the others stay below their heads.
          const isCovered = nameOf(cell) === 'covered-table-cell';
          const words = isCovered ? '' : this.#lines(cell).filter(textIn).join('<br>');
          const times = Math.min(20, Number(attributeOf(cell, 'table:number-columns-repeated') ?? 1) || 1);
          return `<td>${words}</td>`.repeat(words === '' && !isCovered ? 1 : times);
        })
        .join(''),
    );
    return `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  }
}

/** The outermost boxes in a paragraph, and charts, which are as large. */
function boxesIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    const name = nameOf(child);
    if (LEFT_OUT.has(name) || name === 'note') return [];
    return BOXES.has(name) || name === 'object' ? [child] : boxesIn(child);
  });
}

function childText(parent: XmlElement, name: string): string {
  const child = childOf(parent, name);
  return child ? textOf(child) : '';
}

function textIn(html: string): boolean {
  return html.replace(/<[^>]*>/g, '').trim() !== '' || html.includes(`<${FOOTNOTE_MARK}`);
}
