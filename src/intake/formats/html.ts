import { detectFormat } from '../../pipeline/documents/readers/detect.ts';
import { numbered } from '../../text/numbered.ts';
import { articleDoubts } from '../articles/article-doubts.ts';
import { takeFormulas, withFormulas } from '../articles/formulas.ts';
import { withoutKnownLines } from '../articles/known-lines.ts';
import { type MainArticle, mainArticle } from '../articles/main-article.ts';
import { dropNotes, takeNotes, withNotes } from '../articles/note-marks.ts';
import { openPage, refuseWordless, showWords } from '../articles/opened-page.ts';
import { takeOutOtherArticles } from '../articles/other-articles.ts';
import { recipeInData } from '../articles/recipe.ts';
import { repeatDoubts, withoutRepeats } from '../articles/repeats.ts';
import { isoDate } from '../dates.ts';
import { discussionOf } from '../discussions/discussion.ts';
import { discussionDoubts, discussionFacts, pictureNotes, unreadDiscussion } from '../discussions/discussion-page.ts';
import { doubt } from '../doubt.ts';
import type { Extracted, Facts } from '../extracted.ts';
import { merged, oneLine } from '../facts.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { shownByline } from '../names-of-people.ts';
import { bodyInData, pageFacts } from '../page-facts.ts';
import { textOfPosts } from '../posts.ts';
import { topLineFacts, topLineNotes } from '../top-lines.ts';
import { transcriptIn } from '../transcripts/spoken.ts';

/**
 * A saved page: its main article as Markdown, without menus, advertisements and comments. Where no article can be told the
 * page is the seed as a whole.
 */
export function readPage(bytes: Uint8Array): Extracted {
  const opened = openPage(bytes);
  const { page, source } = opened;
  const facts = pageFacts(page, source);
  const data = { body: bodyInData(page), recipe: recipeInData(page) };
  const formulas = takeFormulas(page);
  // What a program would show stands in `noscript` for those that run none.
  const discussion = discussionOf(page, facts.url);
  const shown = showWords(page);
  if (discussion === null) refuseWordless(shown, source);
  const doubts = [...opened.doubts, ...(discussion ? discussionDoubts(discussion) : [])];
  const none = { extension: 'md', notes: opened.notes, doubts, chapters: [], isBook: false } as const;
  const comments = discussion?.posts ?? [];
  if (discussion && !discussion.program.below) {
    const own = discussionFacts(discussion, facts, withoutSite(oneLine(page.title)));
    const taken = `${numbered(comments.length, 'post')} of the discussion (${discussion.program.name}) ${comments.length === 1 ? 'was' : 'were'} taken out of the page.`;
    const text = withFormulas(textOfPosts(own.title, comments), formulas);
    return { ...none, text, facts: own, notes: [...none.notes, taken, ...pictureNotes(discussion)] };
  }
  for (const element of discussion?.elements ?? []) element.remove();
  const notesBelow = takeNotes(page);
  dropNotes(notesBelow);
  const others = takeOutOtherArticles(page);
  const article = mainArticle(page, facts.url, data);
  if (article === null) {
    doubts.push(
      doubt('text', 'No main article could be told from the rest: the page is kept as a whole, menus and all.'),
    );
    const title = facts.title ?? oneLine(page.title);
    return { ...none, text: opened.asSeed, extension: 'html', facts: { ...facts, title, format: 'article' } };
  }
  const unread = discussion ? { doubts: [], notes: [] } : unreadDiscussion(page, source, facts.url, article.words);
  doubts.push(...articleDoubts(article, formulas.lost), ...unread.doubts);
  const found = withoutRepeats(markdownFromHtml(article.html, facts.url));
  const words = withFormulas(withNotes(found, notesBelow, facts.url), formulas);
  const seed = seedOf(withTitle(words, facts.title ?? withoutSite(oneLine(article.title))), article, facts);
  const taken = [...none.notes, ...articleNotes(article, others), ...unread.notes, ...seed.notes];
  if (comments.length > 0) {
    const text = `${seed.text}\n${withFormulas(textOfPosts(undefined, comments), formulas)}`;
    const notes = [...taken, `${numbered(comments.length, 'comment')} below it stand in their turn.`];
    return {
      ...none,
      text,
      facts: { ...seed.facts, format: 'article' },
      notes,
      doubts: [...doubts, ...repeatDoubts(text)],
    };
  }
  const format = detectFormat(seed.text, 'a.md');
  const spoken = format === 'article' ? transcriptIn(seed.text, 'markdown') : null;
  if (spoken === null) {
    const all = [...doubts, ...repeatDoubts(seed.text)];
    return { ...none, text: seed.text, facts: { ...seed.facts, format }, notes: taken, doubts: all };
  }
  return {
    ...none,
    text: spoken.text,
    facts: { ...merged(seed.facts, spoken.facts), byline: undefined, format: 'thread' },
    notes: [...none.notes, ...spoken.notes, ...unread.notes],
    doubts: [...doubts, ...spoken.doubts],
  };
}

function articleNotes({ isFromData }: MainArticle, others: number): string[] {
  const notes = ['The article was taken out of the page.'];
  if (others > 0)
    notes.push(`${numbered(others, 'other article')} below it ${others === 1 ? 'was' : 'were'} left out.`);
  if (isFromData) notes.push('Lines of the recipe are from the data of the page, which does not show them.');
  return notes;
}

/** The text of an article without the lines that say what is known of it, and what those say. */
function seedOf(
  markdown: string,
  { published, byline }: MainArticle,
  facts: Facts,
): { text: string; facts: Facts; notes: string[] } {
  const title = oneLine(/^# (.*)$/m.exec(markdown)?.[1]?.replace(/\\(.)/g, '$1'));
  const top = topLineFacts(markdown);
  const known = merged({ title }, facts, {
    published: facts.published ?? isoDate(published) ?? top.published,
    byline: facts.byline ?? shownByline(byline) ?? top.byline,
  });
  const notes = facts.published === undefined && facts.byline === undefined ? topLineNotes(top) : [];
  return { text: withoutKnownLines(markdown, known), facts: known, notes };
}

/** "A question | A Forum": the title of a page without the name of its site. */
function withoutSite(title: string | undefined): string | undefined {
  return title?.replace(/(?<=\S.{8,}) [|–—-] [^|–—]{2,30}$/u, '');
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
