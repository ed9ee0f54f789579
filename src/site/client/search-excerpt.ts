import { unspaced } from '../../model/spaceless.ts';
import { escapeHtml } from '../html.ts';

/** What Pagefind knows of a page that it found. Locations count the words of its content, from 0. */
export interface FoundText {
  /** Begins with the title. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly locations: readonly number[];
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

/** Of a longer sentence only so many words are shown, so many of them before the one that was found. */
const LONGEST = 48;
const BEFORE = 16;

/**
 * The sentence of the page that answers best, as HTML in which the words that were asked for are marked. The title stands
 * above it already: where nothing else answers, it is what follows the title.
 */
export function sentenceFound(found: FoundText, language: string): string {
  const title = found.meta.title?.match(/\S+/g)?.length ?? 0;
  const best = bestLocation(found, title) ?? title;
  // As Pagefind cuts them: its locations go by these.
  const words = [...found.content.matchAll(/\S+/g)].map(({ 0: word, index }, location) => ({ word, index, location }));
  const { index: from, segment } = sentenceAt(found.content, words[best]?.index ?? 0, language);
  const whole = words.filter(({ index }) => index >= from && index < from + segment.length);
  const before = whole.findIndex(({ location }) => location === best);
  const first = whole.length > LONGEST ? Math.min(Math.max(0, before - BEFORE), whole.length - LONGEST) : 0;
  const asked = new Set(found.locations);
  const set = whole
    .slice(first, first + LONGEST)
    .map(({ word, location }) => (asked.has(location) ? `<mark>${escapeHtml(word)}</mark>` : escapeHtml(word)));
  const shown = unspaced(`${first > 0 ? '… ' : ''}${set.join(' ')}${first + LONGEST < whole.length ? ' …' : ''}`);
  // Of a quotation of several sentences only one of its marks may be here.
  return shown.includes('“') === shown.includes('”') ? shown : shown.replace(/[“”]/g, '');
}

/** Where the best match stands, from a word on. */
export function bestLocation({ weighted_locations: all }: FoundText, from = 0): number | undefined {
  const [best] = all.filter(({ location }) => location >= from).sort((a, b) => b.balanced_score - a.balanced_score);
  return best?.location;
}

/** What differs from browser to browser here is only where an excerpt begins and ends. */
function sentenceAt(text: string, at: number, language: string): { index: number; segment: string } {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return sentences.containing(at) ?? { index: 0, segment: text };
}
