import { toMdast } from 'hast-util-to-mdast';
import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { nestsTooDeep } from '../pipeline/documents/readers/html-limits.ts';
import { safeAddress } from '../pipeline/documents/readers/links.ts';
import { isLocal } from '../pipeline/documents/readers/wikilinks.ts';
import { Refusal } from './refusal.ts';

const parser = rehype().data('settings', { fragment: true });
const writer = remark()
  .use(remarkGfm)
  .data('settings', { bullet: '-', emphasis: '_', rule: '-', fences: true, listItemIndent: 'one' });

type Root = ReturnType<typeof parser.parse>;
type Parent = Extract<Root | Root['children'][number], { children: unknown[] }>;
type Element = Extract<Parent, { type: 'element' }>;

/**
 * HTML as Markdown: headings, paragraphs, lists, quotations, tables, code, emphasis and links. Pictures, scripts, forms
 * and links within the page are left out, their words kept. `base` makes relative links whole; without it they are words.
 * Throws a refusal for elements nested too deep to be walked.
 */
export function markdownFromHtml(html: string, base?: string): string {
  if (nestsTooDeep(html)) throw new Refusal('its elements are nested hundreds deep: save its text as .txt or .md');
  const tree = parser.parse(html);
  tidy(tree, base);
  const markdown = writer.stringify(toMdast(tree) as Parameters<typeof writer.stringify>[0]);
  return markdown.replace(/\n{3,}/g, '\n\n').trim();
}

function tidy(parent: Parent, base: string | undefined): void {
  parent.children = (parent.children as Element[]).flatMap((child) => {
    if ((child.type as string) === 'comment') return [];
    if (child.type !== 'element') return [child];
    if (LEFT_OUT.has(child.tagName) || child.properties.hidden === true) return [];
    tidy(child, base);
    if (child.tagName !== 'a') return [child];
    const written = String(child.properties.href ?? '');
    const href = isSavedBeside(written) ? written : safeAddress(absolute(written, base));
    if (href === null || child.children.length === 0) return child.children as Element[];
    child.properties = { href };
    return [child];
  });
}

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
