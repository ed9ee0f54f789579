import { text } from '#interface';
import type { Page, Sentence } from '../model/artefact.ts';
import { element, type Hypertext } from './hypertext.ts';
import { pageAnchor } from './page-numbers.ts';

/** The number of a sentence, which is its address. */
export function verseOf({ id }: Sentence): Hypertext {
  const number = id.replace(/^s/, '');
  const verse = { class: 'verse', href: `#${id}`, 'aria-label': text.ofSentence(number) };
  return element('a', verse, [number]);
}

/** The number of a page of the source, where it begins: in the margin, and an address. */
export function pageMark({ label }: Page): Hypertext {
  const id = pageAnchor(label);
  const name = { href: `#${id}`, 'aria-label': text.page(label), 'data-pagefind-ignore': '' };
  return element('a', { class: 'page-mark', id, ...name }, [label]);
}
