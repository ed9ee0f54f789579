import { escapeHtml } from './html.ts';

/**
 * A sentence of the interface as HTML: `<name>words</name>` becomes a link to the address of that name, `<i>` and `<code>` are
 * what they are in HTML, all else is text.
 *
 * @throws Error where a name has no address
 */
export function phrase(of: string, links: Readonly<Record<string, string>>): string {
  let html = '';
  let from = 0;
  for (const { 0: whole, 1: name = '', 2: words = '', index } of of.matchAll(LINK)) {
    html += escapeHtml(of.slice(from, index)) + element(name, escapeHtml(words), links);
    from = index + whole.length;
  }
  return html + escapeHtml(of.slice(from));
}

function element(name: string, words: string, links: Readonly<Record<string, string>>): string {
  if (name === 'i' || name === 'code') return `<${name}>${words}</${name}>`;
  const address = links[name];
  if (address === undefined) {
    throw new Error(`Unexpected link "${name}", expected one of ${Object.keys(links).join(', ')}`);
  }
  return `<a href="${escapeHtml(address)}">${words}</a>`;
}

const LINK = /<([a-z]+)>(.*?)<\/\1>/g;
