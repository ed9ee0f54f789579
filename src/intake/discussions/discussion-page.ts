import { countWords } from '../articles/measures.ts';
import { type Doubt, doubt } from '../doubt.ts';
import type { Facts } from '../extracted.ts';
import type { Post } from '../posts.ts';
import type { Page } from './elements.ts';
import type { Discussion } from './found.ts';
import { turnsOfPeople } from './turns-of-people.ts';

/** What a page that is a discussion says of itself: its title is the thread's, its day that of the earliest post. */
export function discussionFacts(
  { program, title, posts }: Discussion,
  facts: Facts,
  pageTitle: string | undefined,
): Facts {
  return {
    ...facts,
    title: title ?? facts.title ?? pageTitle,
    published: earliest(posts) ?? facts.published,
    byline: undefined,
    format: program.isChat ? 'thread' : 'comments',
  };
}

/** What is not sure of a discussion: posts that were not understood or are not in the page, and nobody named. */
export function discussionDoubts({ program, posts, missed, isPart }: Discussion): Doubt[] {
  const doubts: Doubt[] = [];
  const unnamed = posts.filter(({ name }) => name === null).length;
  if (missed > 0) {
    doubts.push(
      doubt(
        'text',
        `Of ${missed} of the ${posts.length + missed} posts the words could not be told (${program.name}): compare with the page.`,
      ),
    );
  }
  if (program.post === '') {
    doubts.push(
      doubt(
        'speakers',
        'Who speaks was told by how the posts are laid out, in a markup that is not known: compare a few names with the page.',
      ),
    );
  }
  if (isPart) {
    doubts.push(
      doubt(
        'text',
        'The page does not hold all of the discussion, it fetches more when asked: show the rest, save the page again, and add that.',
      ),
    );
  }
  if (unnamed > 0 && unnamed >= MOST_UNNAMED * posts.length) {
    doubts.push(
      doubt(
        'speakers',
        `Who speaks could not be told for ${unnamed} of ${posts.length} posts: write the names into the text, or leave them unnamed.`,
      ),
    );
  }
  return doubts;
}

/** What is no loss and yet left out. */
export function pictureNotes({ pictures }: Discussion): string[] {
  if (pictures === 0) return [];
  return [pictures === 1 ? 'One picture or sticker was left out.' : `${pictures} pictures and stickers were left out.`];
}

/** Posts of people who have left have no name. */
const MOST_UNNAMED = 0.3;

function earliest(posts: readonly Post[]): string | undefined {
  return posts.flatMap(({ at }) => at ?? []).sort()[0];
}

/** A page on which several speak in a markup that is not known; `words` counts those of the article that was taken. */
export function unreadDiscussion(
  page: Page,
  source: string,
  address: string | undefined,
  words: number,
): { doubts: Doubt[]; notes: string[] } {
  const generator = page.querySelector('meta[name="generator"]')?.getAttribute('content') ?? '';
  const isForum = SAYS_SO.test(source) || page.querySelector(FORUM_DATA) !== null || OF_FORUMS.test(address ?? '');
  const forum = FORUMS.exec(generator)?.[0] ?? (isForum ? 'a forum' : undefined);
  const turns = TURNS.map((place) =>
    [...page.querySelectorAll(place)].filter(
      (one) => countWords(one.textContent ?? '') >= SHORTEST_TURN && !one.closest('form'),
    ),
  );
  const [most = []] = [...turns, turnsOfPeople(page)].sort((a, b) => b.length - a.length);
  if (forum === undefined && most.length < FEWEST_TURNS) return { doubts: [], notes: [] };
  const said = most.reduce((sum, one) => sum + countWords(one.textContent ?? ''), 0);
  const what = most.length >= FEWEST_TURNS ? `have ${most.length} comments or posts` : `be a page of ${forum}`;
  const says = `It seems to ${what}, in a form that is not known: who says what is not told apart, and some may be left out. Copy them into a .txt file, each below a line “Name wrote:”, and add that.`;
  const isGrave = forum !== undefined || said > words;
  return isGrave ? { doubts: [doubt('speakers', says)], notes: [] } : { doubts: [], notes: [says] };
}

/** What a page says of itself in its data, and where forums stand. */
const SAYS_SO = /"@type"\s*:\s*\[?\s*"(?:DiscussionForumPosting|QAPage)"/;
const FORUM_DATA = '[itemtype$="/DiscussionForumPosting"], [itemtype$="/QAPage"]';
const OF_FORUMS =
  /^https?:\/\/(?:(?:forums?|boards?|bbs)\.[^/]+\/.|[^?#]*\/(?:showthread|viewtopic|threads?|forums?|boards?)(?:\.php|\/).|[^?#]*\/(?:ShowTopic-|posts\/list\/|jforum\b|t\/\d{2,})|[^?#]*\/discussions\/\d)/i;
const SHORTEST_TURN = 3;
const FORUMS =
  /vBulletin|SMF|Simple Machines|MyBB|Flarum|NodeBB|Invision|IP\.Board|Vanilla|FluxBB|punBB|YaBB|bbPress|Discourse|phpBB|XenForo/i;
const FEWEST_TURNS = 3;
const TURNS = [
  '[id^="comment-"]',
  '[class~="comment"]',
  '[class~="Comment"]',
  '[class~="comment-item"]',
  '[class~="reply"]:has(p)',
  '[id^="post_message_"]',
  '[class~="postbit"]',
  '[class~="postbody"]',
  '[class~="post_body"]',
  '[data-testid="comment"]',
  '[class~="forum-post"]',
];
