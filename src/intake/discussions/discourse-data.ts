import { fieldAt, fieldOf, type Json, listOf, numberOf, wordsOf } from '../chats/json.ts';
import { isoDate } from '../dates.ts';
import { oneLine } from '../facts.ts';
import type { Post } from '../posts.ts';
import type { Page, PageElement } from './elements.ts';
import type { Discussion } from './found.ts';
import { postWords } from './post-words.ts';

/**
 * A topic of Discourse whose posts stand in the data of the page only, for its program to show (`data-preloaded`): the page as it
 * comes from the server. Null where there are none.
 */
export function discourseData(page: Page, base: string | undefined): Discussion | null {
  const topic = topicIn(page.querySelector('[data-preloaded]')?.getAttribute('data-preloaded') ?? '');
  const found = listOf(fieldAt(topic, 'post_stream', 'posts'));
  const byNumber = new Map(found.map((post) => [fieldOf(post, 'post_number'), post]));
  const posts = found.flatMap((post): Post[] => {
    const element = page.createElement('div') as unknown as PageElement;
    element.innerHTML = wordsOf(fieldOf(post, 'cooked'));
    const words = postWords(element, BESIDE, base);
    const name = nameOf(post);
    // What closed or moved a topic is of the program.
    if (words === '' || (numberOf(fieldOf(post, 'post_type')) ?? 1) === SMALL_ACTION) return [];
    const answered = byNumber.get(fieldOf(post, 'reply_to_post_number'));
    const answers = oneLine(fieldAt(post, 'reply_to_user', 'username')) ?? (answered ? nameOf(answered) : null);
    const at = isoDate(wordsOf(fieldOf(post, 'created_at'))) ?? null;
    return [{ name, at, answers: answers === name ? null : answers, words }];
  });
  if (posts.length === 0) return null;
  return {
    program: { name: 'Discourse', post: '.topic-post', speaker: [], time: [], words: [] },
    title: oneLine(fieldOf(topic, 'title')),
    posts,
    missed: 0,
    pictures: 0,
    isPart: listOf(fieldAt(topic, 'post_stream', 'stream')).length > found.length,
    elements: [],
  };
}

const BESIDE = '.lightbox .meta, .clicks';
const SMALL_ACTION = 3;

/** The data are JSON, in which each value is a text in JSON again. */
function topicIn(data: string): unknown {
  try {
    const all = JSON.parse(data) as Json;
    const key = Object.keys(all).find((name) => /^topic_\d+$/.test(name));
    return key === undefined ? null : JSON.parse(wordsOf(all[key]));
  } catch {
    return null;
  }
}

function nameOf(post: unknown): string | null {
  return oneLine(fieldOf(post, 'username')) ?? oneLine(fieldOf(post, 'name')) ?? null;
}
