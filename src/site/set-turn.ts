import { text, voices } from '#interface';
import type { DocumentFile } from '../model/artefact.ts';
import type { Claim, Evidence, Passage } from '../model/atlas.ts';
import { element, type Hypertext, type HypertextElement } from './hypertext.ts';
import type { LanguageAttributes } from './language.ts';
import { routes } from './routes.ts';
import { setSpeaker } from './voice.ts';
import { CLAIM_NAMES, capital } from './wording.ts';

/** A claim whose evidence begins in a sentence. */
export interface ClaimHere {
  readonly claim: Claim;
  readonly evidence: Evidence;
}

/** How the turns of a document are set. */
export interface TurnSetting {
  /** Whether a turn is headed by its speaker. */
  isAnnounced(passage: Passage): boolean;
  readonly words?: Words;
  /** What stands in the margin beside sentences. */
  lineOf(sentences: readonly string[]): {
    readonly quoted: readonly Passage[];
    readonly claims: readonly ClaimHere[];
    readonly notes: readonly (readonly Hypertext[])[];
  };
}

/** A stretch by one speaker, with the quotations inside it. */
export function setTurn(
  passage: Passage,
  id: { readonly id?: string },
  content: readonly Hypertext[],
  setting: TurnSetting,
): HypertextElement {
  const { role, repeats, speaker, speakerName } = passage;
  const { words = SAME } = setting;
  const quoted = role === 'quote';
  const names = ['turn', role, repeats ? 'repeated' : ''].filter(Boolean).join(' ');
  const said = [setSpeaker(speaker, speakerName)];
  if (quoted) said.push(element('span', { class: 'turn-role' }, roleOf(repeats)));
  const theirs = quoted ? {} : words.theirs;
  const ours = quoted ? {} : words.ours;
  return element(quoted ? 'blockquote' : 'div', { class: names, ...id }, [
    ...(setting.isAnnounced(passage) ? [element('p', { class: 'turn-speaker', ...ours }, said)] : []),
    element(
      'div',
      { class: 'turn-lines', ...theirs },
      content.flatMap((piece) => setLine(piece, setting)),
    ),
  ]);
}

/**
 * Where nobody is named there is nobody to tell apart. In a note what is quoted from nobody is what its author set apart, and the
 * head of its page names the author.
 */
export function announcedIn({
  passages,
  record,
}: Pick<DocumentFile, 'passages' | 'record'>): TurnSetting['isAnnounced'] {
  const isNamed = ({ speaker, speakerName }: Passage) => speaker !== null || speakerName !== null;
  const isNobodys = passages.every((passage) => passage.role === 'quote' || !isNamed(passage));
  const isNote = record.entity !== undefined;
  const isAlone = passages.length === 1;
  return (passage) => {
    if (isAlone || isNamed(passage)) return isNamed(passage) && !(isAlone && isNote);
    return passage.role === 'quote' ? !isNote : !isNobodys;
  };
}

/** The language of a document's words and, within them, of ours: attributes for where it changes. */
export interface Words {
  readonly theirs: LanguageAttributes;
  readonly ours: LanguageAttributes;
}
const SAME: Words = { theirs: {}, ours: {} };

function roleOf(repeats: string | null): Hypertext[] {
  return repeats ? [`${text.repeats} `, element('a', { href: `#${repeats}` }, [text.earlierTurn])] : [text.quoted];
}

/** A block of a turn with what belongs into the margin beside it; the items of a list each with their own. */
function setLine(piece: Hypertext, setting: TurnSetting): Hypertext[] {
  if (typeof piece === 'string') return piece.trim() === '' ? [] : [piece];
  const { tag, attributes, content } = piece;
  const names = (attributes.class ?? '').split(' ');
  if (names.includes('turn')) return [piece];
  if (names.includes('items')) return [{ ...piece, content: content.flatMap((item) => setLine(item, setting)) }];
  const margin = marginOf(sentencesIn(piece, tag !== 'li'), setting);
  if (tag === 'li') {
    const lists = content.map((part) => (isList(part) ? setLine(part, setting)[0]! : part));
    const look = margin.length > 0 ? `${attributes.class} has-notes` : String(attributes.class);
    return [element(tag, { ...attributes, class: look }, [...margin, ...lists])];
  }
  if (names.includes('sign')) return [element(tag, { ...attributes, 'data-pagefind-ignore': '' }, content)];
  const isCode = tag === 'pre' && setting.words?.ours.dir !== undefined;
  const isTitle = names.includes('is-title');
  const look = [
    'line',
    tag === 'p' ? 'paragraph' : '',
    tag === 'pre' ? 'code' : '',
    ...(/^h\d$/.test(tag) ? ['heading', ...names.filter((name) => name.startsWith('level-'))] : []),
    margin.length > 0 ? 'has-notes' : '',
    // What stands in the margin beside it would be hidden with it.
    isTitle && margin.length === 0 ? 'is-title' : '',
  ];
  const aligned = names.filter((name) => name.startsWith('align-'));
  const inner =
    tag === 'p' || tag === 'pre'
      ? { ...attributes, class: ['words', ...aligned].join(' ') }
      : { ...attributes, ...(isTitle && { class: 'words' }) };
  return [
    element('div', { class: look.filter(Boolean).join(' ') }, [
      ...margin,
      element(tag, { ...inner, ...(isCode && { dir: 'ltr' }) }, content),
    ]),
  ];
}

function marginOf(sentences: readonly string[], { lineOf, words = SAME }: TurnSetting): HypertextElement[] {
  const { quoted, claims, notes } = lineOf(sentences);
  const all = [
    ...quoted.map((passage) => [text.quotedHere(passage.speakerName ?? voices.nobody)]),
    ...claims.map(noteOf),
    ...notes,
  ];
  if (all.length === 0) return [];
  const set = all.map((note) => element('p', { class: 'margin-note' }, note));
  return [element('div', { class: 'margin-notes', role: 'note', ...words.ours }, set)];
}

function isList(piece: Hypertext): boolean {
  return typeof piece !== 'string' && piece.attributes.class === 'items';
}

/** The ids of the sentences in a block; of an item without those of the lists in it. */
function sentencesIn(piece: Hypertext, withLists: boolean): string[] {
  if (typeof piece === 'string') return [];
  const { attributes, content } = piece;
  if (attributes.class === 's') return attributes.id === undefined ? [] : [attributes.id];
  return content.flatMap((part) => (!withLists && isList(part) ? [] : sentencesIn(part, withLists)));
}

function noteOf({ claim, evidence }: ClaimHere): Hypertext[] {
  const number = evidence.sentence.slice(1);
  const place = { class: 'margin-number', href: `#${evidence.sentence}`, 'aria-label': text.ofSentence(number) };
  const type =
    claim.type === 'assertion'
      ? []
      : [element('span', { class: 'claim-type' }, [`${capital(CLAIM_NAMES[claim.type].one)}. `])];
  const link = { class: 'claim-link', href: routes.claim(claim.id) };
  return [element('a', place, [number]), ' ', element('a', link, [...type, claim.statement])];
}
