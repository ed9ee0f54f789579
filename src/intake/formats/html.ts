import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { detectFormat } from '../../pipeline/readers/detect.ts';
import { nestsTooDeep } from '../../pipeline/readers/html-limits.ts';
import { decodeText } from '../decode.ts';
import type { Extracted, Facts } from '../extracted.ts';
import { merged, oneLine } from '../facts.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { pageFacts } from '../page-facts.ts';
import { Refusal } from '../refusal.ts';
import { encodingDoubts, encodingTold, refuseEmpty } from './text.ts';

/** An article has at least so many characters. */
const SHORTEST_ARTICLE = 200;
/** Below this share of the page's words something may be missing. */
const LEAST_SHARE = 0.3;
/** Elements that are named for comments, from which on the page has a discussion. */
const FEWEST_COMMENTS = 5;

/**
 * A saved page: its main article as Markdown, without menus, advertisements and comments (Mozilla's Readability). Where
 * no article can be told the page is the seed as a whole.
 */
export function readPage(bytes: Uint8Array): Extracted {
  const { text, encoding } = decodeText(bytes, declaredCharset(bytes));
  if (nestsTooDeep(text)) throw new Refusal('its elements are nested hundreds deep: save its text as .txt or .md');
  // A page saved in one file carries its pictures with it, by the megabyte.
  const { document } = parseHTML(text.replace(/(["'(])data:[^"')\s]{200,}/g, '$1'));
  const facts = pageFacts(document, text);
  const whole = wordsOf(document.body?.textContent ?? '');
  refuseEmpty(document.documentElement?.textContent ?? '');
  const comments = document.querySelectorAll(
    '[id^="comment-"], [class~="comment"], [class~="Comment"], [class~="comtr"]',
  ).length;
  const article = new Readability(document as unknown as Document, { charThreshold: SHORTEST_ARTICLE }).parse();
  const words = wordsOf(article?.textContent ?? '');
  const doubts = encodingDoubts(encoding);
  if (comments >= FEWEST_COMMENTS) {
    doubts.push(
      'The page has comments, which are left out: to have them too, copy them into a .txt file and add that.',
    );
  }
  if (!article?.content || (article.textContent ?? '').trim().length < SHORTEST_ARTICLE) {
    return {
      text: encoding === 'UTF-8' ? null : text,
      extension: 'html',
      facts: { ...facts, format: 'article' },
      told: encodingTold(encoding),
      doubts: [...doubts, 'No main article could be told from the rest: the page is kept as a whole, menus and all.'],
      chapters: [],
      isBook: false,
    };
  }
  if (words < LEAST_SHARE * whole) {
    doubts.push(`The article is ${words} of the ${whole} words of the page: see whether something is missing.`);
  }
  const known: Facts = merged(facts, {
    title: oneLine(article.title),
    language: facts.language,
  });
  const markdown = withTitle(markdownFromHtml(article.content, facts.url), known.title);
  return {
    text: markdown,
    extension: 'md',
    facts: { ...known, format: detectFormat(markdown, 'a.md') },
    told: [...encodingTold(encoding), 'The article was taken out of the page.'],
    doubts,
    chapters: [],
    isBook: false,
  };
}

/** The text under its title, which is not said twice. */
export function withTitle(markdown: string, title: string | undefined): string {
  if (title === undefined) return `${markdown}\n`;
  const [line = '', ...rest] = markdown.split('\n');
  const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
  const isSame = heading !== undefined && plain(heading) === plain(title);
  return `# ${title.replace(/([\\`*_[\]<])/g, '\\$1')}\n\n${(isSame ? rest.join('\n') : markdown).trim()}\n`;
}

function plain(words: string): string {
  return words
    .replace(/[\\*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function wordsOf(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  return (
    (/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
      /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head))?.[1] ?? null
  );
}
