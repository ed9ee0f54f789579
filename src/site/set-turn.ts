import { text, voices } from '#interface';
import { element, type Hypertext, type HypertextElement } from './hypertext.ts';
import type { LanguageAttributes } from './language.ts';
import type { FurnitureLine, Turn } from './reader.ts';
import type { Line } from './reader-line.ts';
import { routes } from './routes.ts';
import { setSpeaker } from './voice.ts';
import { CLAIM_NAMES, capital } from './wording.ts';

/** A stretch by one speaker, with the quotations inside it. `announced` is false where the document has one speaker. */
export function setTurn({ passage, parts }: Turn, announced: boolean, words: Words = SAME): HypertextElement {
  const quoted = passage.role === 'quote';
  const isInner = words.theirs.lang === undefined;
  const names = ['turn', passage.role, passage.repeats ? 'repeated' : ''].filter(Boolean).join(' ');
  const said = [setSpeaker(passage.speaker, passage.speakerName)];
  if (quoted) said.push(element('span', { class: 'turn-role' }, roleOf(passage.repeats)));
  const lines = parts.map((part) => {
    if ('passage' in part) return setTurn(part, announced, { ...words, theirs: {} });
    if ('items' in part) {
      return element(
        'ul',
        { class: 'items' },
        part.items.map((item) => setLine(item, 'li', words.ours)),
      );
    }
    if ('furniture' in part) return setFurniture(part);
    return setLine(part, 'div', words.ours);
  });
  return element(quoted ? 'blockquote' : 'div', { class: names, id: passage.id }, [
    ...(announced ? [element('p', { class: 'turn-speaker', ...(isInner ? words.ours : {}) }, said)] : []),
    element('div', { class: 'turn-lines', ...words.theirs }, lines),
  ]);
}

/** The language of a document's words and, within them, of ours: attributes for where it changes. */
export interface Words {
  readonly theirs: LanguageAttributes;
  readonly ours: LanguageAttributes;
}
const SAME: Words = { theirs: {}, ours: {} };

/** Furniture of the format, as it stands. */
export function setFurniture({ furniture, text }: FurnitureLine, language: LanguageAttributes = {}): HypertextElement {
  return element('p', { class: `sign ${furniture}`, 'data-pagefind-ignore': '', ...language }, [text]);
}

function roleOf(repeats: string | null): Hypertext[] {
  return repeats ? [`${text.repeats} `, element('a', { href: `#${repeats}` }, [text.earlierTurn])] : [text.quoted];
}

/** One paragraph, heading or item of a document with the claims that rest on it in the margin. */
function setLine(line: Line, tag: 'div' | 'li', ours: LanguageAttributes): HypertextElement {
  const notes = [
    ...line.quoted.map((passage) => [text.quotedHere(passage.speakerName ?? voices.nobody)]),
    ...line.claims.map(noteOf),
    ...line.notes,
  ].map((note) => element('p', { class: 'margin-note' }, note));
  const names = [
    'line',
    line.kind,
    `level-${line.level}`,
    notes.length > 0 ? 'has-notes' : '',
    line.isNumbered ? 'numbered' : '',
    // What stands in the margin beside it would be hidden with it.
    line.isTitle && notes.length === 0 ? 'is-title' : '',
  ];
  const inner = line.kind === 'heading' ? `h${line.depth}` : line.kind === 'code' ? 'pre' : tag === 'li' ? 'div' : 'p';
  const margin = { class: 'margin-notes', role: 'note', 'data-pagefind-ignore': '', ...ours };
  return element(tag, { class: names.filter(Boolean).join(' ') }, [
    ...(notes.length > 0 ? [element('div', margin, notes)] : []),
    element(inner, { class: 'words', ...(line.kind === 'code' && ours.dir ? { dir: 'ltr' } : {}) }, line.content),
  ]);
}

function noteOf({ claim, evidence }: Line['claims'][number]): Hypertext[] {
  const number = evidence.sentence.slice(1);
  const place = { class: 'margin-number', href: `#${evidence.sentence}`, 'aria-label': text.ofSentence(number) };
  const type =
    claim.type === 'assertion'
      ? []
      : [element('span', { class: 'claim-type' }, [`${capital(CLAIM_NAMES[claim.type].one)}. `])];
  const link = { class: 'claim-link', href: routes.claim(claim.id) };
  return [element('a', place, [number]), ' ', element('a', link, [...type, claim.statement])];
}
