import { toMdast } from 'hast-util-to-mdast';
import type { PhrasingContent } from 'mdast';
import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { nestsTooDeep } from '../pipeline/documents/readers/html-limits.ts';
import { safeAddress } from '../pipeline/documents/readers/links.ts';
import { isLocal } from '../pipeline/documents/readers/wikilinks.ts';
import { FOOTNOTE_MARK, FOOTNOTE_WORDS } from './footnotes.ts';
import { Refusal } from './refusal.ts';

const parser = rehype().data('settings', { fragment: true });
const writer = remark()
  // Cells as wide as the widest would make gigabytes of one long cell above thousands of short ones.
  .use(remarkGfm, { tablePipeAlign: false })
  .data('settings', { bullet: '-', emphasis: '*', rule: '-', fences: true, listItemIndent: 'one' });

type Root = ReturnType<typeof parser.parse>;
type Parent = Extract<Root | Root['children'][number], { children: unknown[] }>;
type Element = Extract<Parent, { type: 'element' }>;

/**
 * HTML as Markdown: headings, paragraphs, lists, quotations, tables, code, emphasis and links. Pictures, scripts, forms
 * and links within the page are left out, their words kept. `base` makes relative links whole; without it they are words.
 * Throws a refusal for elements nested too deep to be walked.
 */
export function markdownFromHtml(html: string, base?: string): string {
  refuseDeep(html);
  const tree = parser.parse(html);
  tidy(tree, base);
  const markdown = writer.stringify(toMdast(tree, { handlers: HANDLERS }) as Parameters<typeof writer.stringify>[0]);
  return markdown.replace(/\n{3,}/g, '\n\n').trim();
}

/** Throws a refusal for elements nested too deep to be walked. */
export function refuseDeep(html: string): void {
  if (nestsTooDeep(html)) throw new Refusal('its elements are nested hundreds deep: save its text as .txt or .md');
}

/** Notes and their marks (`footnotes.ts`), and the small letters beside signs of which they tell the sound. */
const HANDLERS: NonNullable<Parameters<typeof toMdast>[1]>['handlers'] = {
  [FOOTNOTE_MARK]: (_, { properties: { id } }) => ({
    type: 'footnoteReference',
    identifier: String(id),
    label: String(id),
  }),
  [FOOTNOTE_WORDS]: (state, node) => ({
    type: 'footnoteDefinition',
    identifier: String(node.properties.id),
    label: String(node.properties.id),
    children: state.toFlow(state.all(node)),
  }),
  ruby: (state, node) => [
    { type: 'html', value: '<ruby>' },
    ...(state.all(node) as PhrasingContent[]),
    { type: 'html', value: '</ruby>' },
  ],
  rt: (state, node) => [
    { type: 'html', value: '<rt>' },
    ...(state.all(node) as PhrasingContent[]),
    { type: 'html', value: '</rt>' },
  ],
  rp: () => undefined,
};

function tidy(parent: Parent, base: string | undefined): void {
  parent.children = (parent.children as Element[]).flatMap((child) => {
    if ((child.type as string) === 'comment') return [];
    if (child.type !== 'element') return [child];
    if (LEFT_OUT.has(child.tagName) || child.properties.hidden === true) return [];
    tidy(child, base);
    if (INLINE.has(child.tagName)) return withoutSpacesAround(child, base);
    if (/^h[1-6]$/.test(child.tagName) && isBlank(child)) return [];
    if (child.tagName === 'pre') partLines(child);
    if (child.tagName === 'table') withHead(child);
    if (child.tagName === 'td' || child.tagName === 'th') child.children = onOneLine(child.children as Element[]);
    if (child.tagName === 'blockquote' && isBlank(child)) return [];
    return [child];
  });
}

function isBlank({ children }: Element): boolean {
  return children.every((inner) => inner.type === 'text' && inner.value.trim() === '');
}

/** Emphasis and links around words alone: a space at their edge cannot be written in Markdown, and a link without words says nothing. */
function withoutSpacesAround(element: Element, base: string | undefined): Root['children'] {
  const before = edgeSpace(element, 0);
  const after = edgeSpace(element, -1);
  const written = String(element.properties.href ?? '');
  const href = isSavedBeside(written) ? written : safeAddress(absolute(written, base));
  if (element.tagName === 'a') element.properties = href === null ? {} : { href };
  const isShown = element.children.length > 0 && (element.tagName !== 'a' || href !== null);
  const inner = isShown ? [element] : (element.children as Element[]);
  return [...before, ...inner, ...after];
}

/** Takes the white space at the beginning (0) or the end (-1) of an element out of it. */
function edgeSpace(element: Element, at: 0 | -1): { type: 'text'; value: string }[] {
  const edge = element.children.at(at);
  if (edge?.type !== 'text') return [];
  const trimmed = at === 0 ? edge.value.trimStart() : edge.value.trimEnd();
  if (trimmed === edge.value) return [];
  edge.value = trimmed;
  if (trimmed === '') element.children.splice(at, 1);
  return [{ type: 'text', value: ' ' }];
}

const INLINE = new Set(['a', 'em', 'i', 'strong', 'b']);

/** Lines of code that a style sheet alone sets below one another. */
function partLines(element: Element): void {
  const lines = element.children as Element[];
  const areLines =
    lines.length > 1 &&
    lines.every(({ properties }) => /(?:^|[ -])line\b/.test(String([properties?.className].flat().join(' '))));
  if (!areLines) for (const line of lines) if (line.type === 'element') partLines(line);
  if (areLines) element.children = lines.flatMap((line) => [line, { type: 'text', value: '\n' }]);
}

/** A table in Markdown has a head: where none is marked, its first row is. */
function withHead(table: Element): void {
  const cells = cellsIn(table);
  const [first] = cells;
  if (first === undefined || cells.some(({ cell }) => cell.tagName === 'th')) return;
  for (const { cell, row } of cells) if (row === first.row) cell.tagName = 'th';
}

function cellsIn(parent: Element, row: Element = parent): { readonly cell: Element; readonly row: Element }[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    if (child.tagName === 'td' || child.tagName === 'th') return [{ cell: child, row }];
    return cellsIn(child, child.tagName === 'tr' ? child : row);
  });
}

/** All of a cell stands on one line in Markdown: breaks part its paragraphs, which become spaces, and semicolons its points. */
function onOneLine(children: readonly Element[]): Element[] {
  const line: Element[] = [];
  let isParted = false;
  for (const child of children) {
    const isBlock = holdsBlock(child);
    if (!saysSomething(child)) {
      if (!isParted && !isBlock) line.push(child);
      continue;
    }
    if (line.some(saysSomething) && (isBlock || isParted))
      line.push(child.tagName === 'li' ? semicolon() : lineBreak());
    line.push(...(isBlock ? onOneLine(child.children as Element[]) : [child]));
    isParted = isBlock;
  }
  return line;
}

function holdsBlock(node: Element): boolean {
  return node.type === 'element' && (BLOCKS.has(node.tagName) || (node.children as Element[]).some(holdsBlock));
}

function saysSomething(node: Element): boolean {
  if (node.type !== 'element') return 'value' in node && String(node.value).trim() !== '';
  return node.tagName === FOOTNOTE_MARK || (node.children as Element[]).some(saysSomething);
}

const BLOCKS = new Set(
  'p div ul ol li dl dt dd h1 h2 h3 h4 h5 h6 pre blockquote table caption thead tbody tfoot tr td th section article figure figcaption details summary center'.split(
    ' ',
  ),
);
// Each is another one: what makes Markdown of them changes the white space in them.
const lineBreak = () => ({ type: 'element', tagName: 'br', properties: {}, children: [] }) as Element;
const semicolon = () => ({ type: 'text', value: '; ' }) as unknown as Element;

/**
 * Whether a link is to a page that was saved beside this one: the name that a browser gave the file ("A page – The
 * Site.html") and no path of a web site, which has no spaces in it.
 */
function isSavedBeside(href: string): boolean {
  return isLocal(href) && /^(?:\.\/)?[^/?#]*(?:%20| )[^/?#]*\.html?(?:#.*)?$/i.test(href);
}

function absolute(href: string, base: string | undefined): string {
  if (href === '' || href.startsWith('#')) return '';
  return base !== undefined && URL.canParse(href, base) ? new URL(href, base).href : href;
}

const LEFT_OUT = new Set(
  'script style template noscript head meta link iframe object embed svg canvas audio video img picture source select textarea button input form nav'.split(
    ' ',
  ),
);
