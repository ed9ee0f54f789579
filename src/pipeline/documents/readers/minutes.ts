import { type BodyElement, type BodyNode, type Leaf, stretch } from '../../../model/body.ts';
import { isFirstName, isPersonalName } from '../../../text/first-names.ts';
import { readBody } from '../body/read-body.ts';
import { attendeeKey, attendeesOf, INITIALS } from './attendees.ts';
import { isBracketed, outOfLists, speakersInBrackets } from './bracketed-turns.ts';
import { sampleOf } from './detect-sample.ts';
import { type Head, sign, turnsOf } from './discussion.ts';
import { readMarkdown } from './markdown.ts';
import { isName, isRole } from './names.ts';
import type { Reading } from './reader.ts';

/**
 * Whether a note is what was said in a meeting: it says who attends, and again and again a line begins with one of them and a
 * colon ("AP: I agree.", "**Ada Poe:** I agree."); or nearly all that is set in bold at the beginning of lines are names, some of
 * people, who come again and again ("**Ada Poe** [12:27](…): I agree.", "**Ada**" on a line of its own); or items of lists begin
 * with their first names in brackets ("* [ada] I agree.").
 */
export function isMinutes(text: string): boolean {
  if (isBracketed(text)) return true;
  const sample = sampleOf(text);
  const all = labelsIn(sample);
  if (all.length < FEWEST_TURNS) return false;
  if (isTranscript(all)) return true;
  // Who attended often stands at the end.
  const attendees = attendeesOf(text);
  const labels = all.filter(({ name }) => attendees.has(attendeeKey(name)));
  return labels.length >= FEWEST_TURNS && new Set(labels.map(({ name }) => attendees.get(attendeeKey(name)))).size >= 2;
}
const FEWEST_TURNS = 4;

/** Labels of documentation come again too ("**Input:**"), but are no first names. */
function isTranscript(labels: readonly Label[]): boolean {
  const bold = labels.filter(({ isBold }) => isBold);
  const regulars = regularsOf(bold);
  const turns = bold.filter(({ name }) => regulars.has(name));
  const people = [...regulars].filter((name) => isFirstName(name.split(' ')[0]!));
  const arePeople = people.length >= 2 || (regulars.size >= 2 && people.some((name) => isPersonalName(name)));
  return arePeople && turns.length >= Math.max(FEWEST_BOLD_TURNS, bold.length * MOSTLY);
}
const FEWEST_BOLD_TURNS = 8;
const MOSTLY = 0.6;

/** Reads minutes in Markdown: a turn from each label to the next or to a heading, of the one whom the label stands for. */
export function readMinutes(text: string): Reading | null {
  const reading = isMinutes(text) ? readMarkdown(text) : null;
  if (reading === null) return null;
  const bracketed = speakersInBrackets(text);
  const speakers = new Map([...bracketed, ...speakersOf(text)]);
  const heads: Head[] = [];
  const nodes = bracketed.size === 0 ? reading.body.children : outOfLists(reading.body.children, text);
  const children = nodes.flatMap((node): readonly BodyNode[] => {
    if (node.type !== 'element' || node.position === undefined) return [node];
    const { start, end } = node.position;
    if (/^h[1-6]$/.test(node.tagName)) heads.push({ start: start.offset, end: end.offset, name: null, role: 'author' });
    const label = node.tagName === 'p' ? LABEL.exec(text.slice(start.offset, end.offset)) : null;
    const name = label?.index === 0 && speakers.get(attendeeKey(nameIn(label)));
    if (!label || !name) return [node];
    heads.push({ start: start.offset, end: end.offset, name, role: 'comment' });
    return withoutLabel(node, start.offset, start.offset + label[0].length, end.offset);
  });
  const body = { ...reading.body, children };
  return { ...reading, body, turns: turnsOf(heads, readBody(body, text).blocks) };
}

/** Those who attend by their labels, and who only speak: again and again, by a name or by initials; or by a first name in bold. */
function speakersOf(text: string): Map<string, string> {
  const speakers = attendeesOf(text);
  const labels = labelsIn(text);
  const regulars = regularsOf(labels);
  for (const { name, isBold } of labels) {
    const key = attendeeKey(name);
    const isPerson = regulars.has(name) || (isBold && isName(name) && isFirstName(name.split(' ')[0]!));
    if (isPerson && !speakers.has(key)) speakers.set(key, name);
  }
  return speakers;
}

/** Who speaks again and again. */
function regularsOf(labels: readonly Label[]): Set<string> {
  const isPerson = (name: string) => INITIALS.test(name) || (isName(name) && !isRole(name));
  const often = [...Map.groupBy(labels, ({ name }) => name)].filter(
    ([name, { length }]) => length >= OFTEN && isPerson(name),
  );
  return new Set(often.map(([name]) => name));
}
const OFTEN = 3;

interface Label {
  readonly name: string;
  readonly isBold: boolean;
}

function labelsIn(text: string): Label[] {
  return [...text.matchAll(LABELS)].map((label) => ({
    name: nameIn(label),
    isBold: label.groups!.bold !== undefined,
  }));
}

function nameIn({ groups }: RegExpExecArray): string {
  return (groups!.bold ?? groups!.bracketed ?? groups!.plain)!;
}

/**
 * A name and a colon, with the place in the recording before, within or behind it; of strong words also without the colon where
 * a dash, a place or nothing else stands on the line.
 */
const NAME = "\\p{L}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}.'’-]+){0,4}";
const TIME = '\\d{1,2}:\\d\\d(?::\\d\\d)?';
const PLACE = `(?:\\[\\d[\\d:.]*\\]\\([^()\\s]*\\)|[(\\[]${TIME}[)\\]]|${TIME})`;
const LABEL_SOURCE =
  `(?:\\[\\d[\\d:.]*\\]\\([^()\\s]*\\)\\s+)?` +
  `(?:(?:\\*\\*|__)(?<bold>${NAME})(?: ?${PLACE})?(?: ?[:–-])? ?(?:\\*\\*|__)(?:(?<=[:–\\d)-] ?(?:\\*\\*|__))| ?${PLACE} ?[:–-]?| ?[:–-]|(?=[ \\t]*$))` +
  `|(?<plain>${NAME}) ?:)(?=\\s|$)`;
const LABEL = new RegExp(`^(?:${LABEL_SOURCE}|\\[(?<bracketed>${NAME})\\](?=\\s|$))`, 'mu');
const LABELS = new RegExp(`^${LABEL_SOURCE}`, 'gmu');

/** A paragraph in two: the label as a sign, and the words behind it. */
function withoutLabel(node: BodyElement, start: number, labelEnd: number, end: number): BodyNode[] {
  const label: BodyNode[] = [];
  const words: BodyNode[] = [];
  for (const child of node.children) {
    const place = child.position;
    if (place === undefined || place.end.offset <= labelEnd) (words.length > 0 ? words : label).push(child);
    else if (place.start.offset < labelEnd && child.type === 'text') {
      const length = labelEnd - place.start.offset;
      label.push(leaf(child.value.slice(0, length), place.start.offset, labelEnd));
      const space = /^\s*/.exec(child.value.slice(length))![0].length;
      words.push(leaf(child.value.slice(length + space), labelEnd + space, place.end.offset));
    } else words.push(child);
  }
  const byline = sign('byline', label, start, labelEnd);
  const isSaid = words.some((one) => one.type === 'element' || /\S/.test(one.value));
  const from = words[0]?.position?.start.offset ?? labelEnd;
  return isSaid ? [byline, { ...node, children: words, position: stretch(from, end) }] : [byline];
}

function leaf(value: string, start: number, end: number): Leaf {
  return { type: 'text', value, position: stretch(start, end) };
}
