import { parseHTML } from 'linkedom';
import { rehype } from 'rehype';
import { nestsTooDeep } from '../../pipeline/documents/readers/html-limits.ts';
import { decodeText } from '../decode.ts';
import type { Page } from '../discussions/elements.ts';
import { type Doubt, doubt } from '../doubt.ts';
import { encodingDoubts, encodingNotes, refuseEmpty } from '../formats/text.ts';
import { Refusal } from '../refusal.ts';
import { flattened } from './flattened.ts';
import { countWords } from './measures.ts';
import { openPanels, placeStreamed } from './shown-parts.ts';
import { takeOutNotices } from './take-out-beside.ts';

export interface OpenedPage {
  readonly page: Page;
  /** Its markup, without the pictures that it carries with it. */
  readonly source: string;
  /** Its markup as the seed of a page without an article; null where that is the file itself. */
  readonly asSeed: string | null;
  readonly doubts: readonly Doubt[];
  readonly notes: readonly string[];
}

/** A saved page, with every element that its bytes hold: what stands in it for programs too. */
export function openPage(bytes: Uint8Array): OpenedPage {
  const { encoding, text: saved } = decodeText(bytes, declaredCharset(bytes));
  const isDeep = nestsTooDeep(saved);
  const text = isDeep ? flattened(saved) : saved;
  if (isDeep && nestsTooDeep(text))
    throw new Refusal('its elements are nested hundreds deep: save its text as .txt or .md');
  // A page saved in one file carries its pictures with it, by the megabyte.
  const source = text.replace(/(["'(])data:[^"')\s]{200,}/g, '$1');
  const doubts = encodingDoubts(encoding);
  if (isCutOff(text))
    doubts.push(doubt('text', 'The file ends in the middle of its markup: it may be cut off, so save the page again.'));
  return {
    page: pageOf(source),
    source,
    asSeed: encoding === 'UTF-8' && !isDeep ? null : text,
    doubts,
    notes: encodingNotes(encoding),
  };
}

/** Leaves of a page what a reader sees or a program would show; gives its words. */
export function showWords(page: Page): string {
  showTemplates(page);
  placeStreamed(page);
  for (const unseen of page.querySelectorAll('script, style, template, noscript, svg')) unseen.remove();
  takeOutNotices(page);
  openPanels(page);
  const words = page.body?.textContent ?? page.documentElement?.textContent ?? '';
  showMost(page, countWords(words));
  return words;
}

/** A page saved while a box stood over it, or before a program had put its parts into place, hides what is most of it. */
function showMost(page: Page, words: number): void {
  for (const one of page.querySelectorAll('[aria-hidden="true"], [hidden]')) {
    if (countWords(one.textContent ?? '') < MOST_HIDDEN * words) continue;
    one.removeAttribute('aria-hidden');
    one.removeAttribute('hidden');
  }
}
const MOST_HIDDEN = 0.5;

/** Some pages keep their article in a template, which a program shows. */
function showTemplates(page: Page): void {
  for (const one of page.querySelectorAll(
    'article script[type="text/template"], .post-content script[type="text/template"]',
  )) {
    const shown = page.createElement('div');
    shown.innerHTML = (one.textContent ?? '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    one.replaceWith(shown);
  }
}

/** The page; the elements that HTML lets an author leave out, or write twice, stand as a browser has them. */
function pageOf(source: string): Page {
  const isFramed = /<head[\s>]/i.test(source) && /<body[\s>]/i.test(source);
  const page = isFramed ? parseHTML(source).document : null;
  return page && /\S/.test(page.body?.textContent ?? '')
    ? page
    : parseHTML(String(rehype().processSync(source))).document;
}

/** The last tag is never closed, or a page that closes its head ends among words or elements: its last tags some programs leave out. */
function isCutOff(text: string): boolean {
  if (/<[^>]*$/.test(text.slice(-2_000))) return true;
  if (!/<\/head>/i.test(text) || /<\/(?:html|body)>/i.test(text)) return false;
  return !/>\s*$/.test(text.slice(-200)) || hasOpenElements(text);
}

/** Elements whose last tag nobody leaves out; one that is never closed is a slip. */
function hasOpenElements(text: string): boolean {
  const tags = text.replace(/<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1>/gi, '');
  const count = (pattern: string) => tags.match(new RegExp(pattern, 'gi'))?.length ?? 0;
  return ['article', 'section', 'table', 'ul', 'ol', 'blockquote', 'div'].some(
    (name) => count(`<${name}\\b`) - count(`</${name}>`) > (name === 'div' ? 1 : 0),
  );
}

/** A page without words is no document; one that a program would fill is told apart. */
export function refuseWordless(words: string, source: string): void {
  if (/\S/.test(words.replace(/[\p{Z}\p{C}]/gu, '')) || !/<script[\s>]/i.test(source)) refuseEmpty(words);
  else
    throw new Refusal(
      'it holds no words, only a program that would fetch them: save it from the browser once it shows them',
    );
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return found?.[1] ?? null;
}
