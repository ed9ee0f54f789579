import { escapeHtml } from './html.ts';

/**
 * A sentence of the interface as HTML: `<name>words</name>` becomes a link to the address of that name, `<i>` and `<code>` are
 * what they are in HTML, all else is text: a title that stands in the sentence can hold any markup.
 */
export function phrase(of: string, links: Readonly<Record<string, string>>): string {
  let html = '';
  let from = 0;
  for (const { 0: whole, 1: name = '', 2: words = '', index } of of.matchAll(LINK)) {
    html += escapeHtml(of.slice(from, index)) + (element(name, escapeHtml(words), links) ?? escapeHtml(whole));
    from = index + whole.length;
  }
  return html + escapeHtml(of.slice(from));
}

function element(name: string, words: string, links: Readonly<Record<string, string>>): string | null {
  if (name === 'i' || name === 'code') return `<${name}>${words}</${name}>`;
  return Object.hasOwn(links, name) ? `<a href="${escapeHtml(links[name]!)}">${words}</a>` : null;
}

const LINK = /<([a-z]+)>(.*?)<\/\1>/g;
