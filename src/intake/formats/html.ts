import { parseHTML } from 'linkedom';
import { rehype } from 'rehype';
import { detectFormat } from '../../pipeline/documents/readers/detect.ts';
import { nestsTooDeep } from '../../pipeline/documents/readers/html-limits.ts';
import { articleDoubts } from '../articles/article-doubts.ts';
import { flattened } from '../articles/flattened.ts';
import { takeFormulas, withFormulas } from '../articles/formulas.ts';
import { withoutKnownLines } from '../articles/known-lines.ts';
import { mainArticle } from '../articles/main-article.ts';
import { countWords } from '../articles/measures.ts';
import { dropNotes, takeNotes, withNotes } from '../articles/note-marks.ts';
import { takeOutNotices } from '../articles/take-out-beside.ts';
import { isoDate } from '../dates.ts';
import { decodeText } from '../decode.ts';
import { discussionOf } from '../discussions/discussion.ts';
import { discussionDoubts, discussionFacts, unreadDiscussion } from '../discussions/discussion-page.ts';
import type { Page } from '../discussions/elements.ts';
import { doubt } from '../doubt.ts';
import type { Extracted } from '../extracted.ts';
import { merged, oneLine } from '../facts.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { shownByline } from '../names-of-people.ts';
import { bodyInData, pageFacts } from '../page-facts.ts';
import { textOfPosts } from '../posts.ts';
import { Refusal } from '../refusal.ts';
import { topLineFacts, topLineNotes } from '../top-lines.ts';
import { transcriptIn } from '../transcripts/spoken.ts';
import { encodingDoubts, encodingNotes, refuseEmpty } from './text.ts';

/**
 * A saved page: its main article as Markdown, without menus, advertisements and comments. Where no article can be told the
 * page is the seed as a whole.
 */
export function readPage(bytes: Uint8Array): Extracted {
  const decoded = decodeText(bytes, declaredCharset(bytes));
  const { encoding } = decoded;
  const isDeep = nestsTooDeep(decoded.text);
  const text = isDeep ? flattened(decoded.text) : decoded.text;
  if (isDeep && nestsTooDeep(text))
    throw new Refusal('its elements are nested hundreds deep: save its text as .txt or .md');
  // A page saved in one file carries its pictures with it, by the megabyte.
  const source = text.replace(/(["'(])data:[^"')\s]{200,}/g, '$1');
  const document = pageOf(source);
  const facts = pageFacts(document, source);
  const body = bodyInData(document);
  const formulas = takeFormulas(document);
  // What a program would show stands in `noscript` for those that run none.
  const discussion = discussionOf(document, facts.url);
  showTemplates(document);
  for (const unseen of document.querySelectorAll('script, style, template, noscript, svg')) unseen.remove();
  takeOutNotices(document);
  const whole = document.body?.textContent ?? document.documentElement?.textContent ?? '';
  showMost(document, countWords(whole));
  if (discussion === null) refuseWordless(whole, source);
  const doubts = encodingDoubts(encoding);
  if (isCutOff(text))
    doubts.push(doubt('text', 'The file ends in the middle of its markup: it may be cut off, so save the page again.'));
  const none = { notes: encodingNotes(encoding), doubts, chapters: [], isBook: false };
  if (discussion && !discussion.program.below) {
    const { posts } = discussion;
    const own = discussionFacts(discussion, facts, withoutSite(oneLine(document.title)));
    const taken = `${numbered(posts.length, 'post')} of the discussion (${discussion.program.name}) ${posts.length === 1 ? 'was' : 'were'} taken out of the page.`;
    return {
      ...none,
      text: withFormulas(textOfPosts(own.title, posts), formulas),
      extension: 'md',
      facts: own,
      notes: [...none.notes, taken],
      doubts: [...doubts, ...discussionDoubts(discussion)],
    };
  }
  const comments = discussion?.posts ?? [];
  for (const element of discussion?.elements ?? []) element.remove();
  if (discussion) doubts.push(...discussionDoubts(discussion));
  const notesBelow = takeNotes(document);
  dropNotes(notesBelow);
  const article = mainArticle(document, facts.url, body);
  if (article === null) {
    doubts.push(
      doubt('text', 'No main article could be told from the rest: the page is kept as a whole, menus and all.'),
    );
    const title = facts.title ?? oneLine(document.title);
    const seed = encoding === 'UTF-8' && !isDeep ? null : text;
    return { ...none, text: seed, extension: 'html', facts: { ...facts, title, format: 'article' } };
  }
  const unread = discussion ? { doubts: [], notes: [] } : unreadDiscussion(document, source, facts.url, article.words);
  doubts.push(...articleDoubts(article, formulas.lost), ...unread.doubts);
  const words = withFormulas(withNotes(markdownFromHtml(article.html, facts.url), notesBelow, facts.url), formulas);
  const markdown = withTitle(words, facts.title ?? withoutSite(oneLine(article.title)));
  const title = oneLine(/^# (.*)$/m.exec(markdown)?.[1]?.replace(/\\(.)/g, '$1'));
  const top = topLineFacts(markdown);
  const found = {
    published: facts.published ?? isoDate(article.published) ?? top.published,
    byline: facts.byline ?? shownByline(article.byline) ?? top.byline,
  };
  const notes = facts.published === undefined && facts.byline === undefined ? topLineNotes(top) : [];
  const known = merged({ title }, facts, found);
  const shown = withoutKnownLines(markdown, known);
  const format = comments.length > 0 ? 'article' : detectFormat(shown, 'a.md');
  const spoken = comments.length === 0 && format === 'article' ? transcriptIn(shown, 'markdown') : null;
  if (spoken !== null)
    return {
      ...none,
      text: spoken.text,
      extension: 'md',
      facts: { ...merged(known, spoken.facts), byline: undefined, format: 'thread' },
      notes: [...none.notes, ...spoken.notes, ...unread.notes],
      doubts: [...doubts, ...spoken.doubts],
    };
  if (comments.length > 0) notes.push(`${numbered(comments.length, 'comment')} below it stand in their turn.`);
  return {
    ...none,
    text: comments.length > 0 ? `${shown}\n${withFormulas(textOfPosts(undefined, comments), formulas)}` : shown,
    extension: 'md',
    facts: { ...known, format },
    notes: [...none.notes, 'The article was taken out of the page.', ...unread.notes, ...notes],
  };
}

/** "A question | A Forum": the title of a page without the name of its site. */
function withoutSite(title: string | undefined): string | undefined {
  return title?.replace(/(?<=\S.{8,}) [|–—-] [^|–—]{2,30}$/u, '');
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

function refuseWordless(words: string, source: string): void {
  if (/\S/.test(words.replace(/[\p{Z}\p{C}]/gu, '')) || !/<script[\s>]/i.test(source)) refuseEmpty(words);
  else
    throw new Refusal(
      'it holds no words, only a program that would fetch them: save it from the browser once it shows them',
    );
}

/** The text under its title, which is not said twice. */
export function withTitle(markdown: string, title: string | undefined): string {
  if (title === undefined) return `${markdown}\n`;
  const [line = '', ...rest] = markdown.split('\n');
  const heading = plain(/^#{1,6}\s+(.*)$/.exec(line)?.[1] ?? '');
  // A page's title often ends with the name of its site.
  const isSame = heading !== '' && plain(title).startsWith(heading);
  const shown = isSame ? line.replace(/^#+\s+/, '') : title.replace(/([\\`*_[\]<])/g, '\\$1');
  return `# ${shown}\n\n${(isSame ? rest.join('\n') : markdown).trim()}\n`;
}

function plain(words: string): string {
  return words
    .replace(/[\\*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function numbered(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return found?.[1] ?? null;
}
