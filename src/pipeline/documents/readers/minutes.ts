import { type BodyElement, type BodyNode, type Leaf, stretch } from '../../../model/body.ts';
import { readBody } from '../body/read-body.ts';
import { attendeeKey, attendeesOf, INITIALS } from './attendees.ts';
import { sampleOf } from './detect-sample.ts';
import { type Head, sign, turnsOf } from './discussion.ts';
import { readMarkdown } from './markdown.ts';
import { isName, isRole } from './names.ts';
import type { Reading } from './reader.ts';

/**
 * Whether a note is the minutes of a meeting: it says who attends, and again and again a line begins with one of them and a
 * colon ("AP: I agree.", "**Ada Poe:** I agree.").
 */
export function isMinutes(text: string): boolean {
  const sample = sampleOf(text);
  const all = labelsOf(sample);
  if (all.length < FEWEST_TURNS) return false;
  // Who attended often stands at the end.
  const attendees = attendeesOf(text);
  const labels = all.filter((label) => attendees.has(attendeeKey(label)));
  return labels.length >= FEWEST_TURNS && new Set(labels.map((label) => attendees.get(attendeeKey(label)))).size >= 2;
}
const FEWEST_TURNS = 4;

/** Reads minutes in Markdown: a turn from each label to the next or to a heading, of the one whom the label stands for. */
export function readMinutes(text: string): Reading | null {
  const reading = isMinutes(text) ? readMarkdown(text) : null;
  if (reading === null) return null;
  const speakers = speakersOf(text);
  const heads: Head[] = [];
  const children = reading.body.children.flatMap((node): readonly BodyNode[] => {
    if (node.type !== 'element' || node.position === undefined) return [node];
    const { start, end } = node.position;
    if (/^h[1-6]$/.test(node.tagName)) heads.push({ start: start.offset, end: end.offset, name: null, role: 'author' });
    const label = node.tagName === 'p' ? LABEL.exec(text.slice(start.offset, end.offset)) : null;
    const name = label && speakers.get(attendeeKey(label[1]!));
    if (!name) return [node];
    heads.push({ start: start.offset, end: end.offset, name, role: 'comment' });
    return withoutLabel(node, start.offset, start.offset + label[0].length, end.offset);
  });
  const body = { ...reading.body, children };
  return { ...reading, body, turns: turnsOf(heads, readBody(body, text).blocks) };
}

/** Those who attend by their labels, and who only speak: again and again, by a name or by initials. */
function speakersOf(text: string): Map<string, string> {
  const speakers = attendeesOf(text);
  for (const [label, { length }] of Map.groupBy(labelsOf(text), (one) => one)) {
    const isPerson = INITIALS.test(label) || (isName(label) && !isRole(label));
    const key = attendeeKey(label);
    if (isPerson && length >= OFTEN && !speakers.has(key)) speakers.set(key, label);
  }
  return speakers;
}
const OFTEN = 3;

function labelsOf(text: string): string[] {
  return [...text.matchAll(LABELS)].map((found) => found[1]!);
}

/** A place in the recording, and the name between the signs of strong words. */
const LABEL_SOURCE =
  "(?:\\[\\d[\\d:.]*\\]\\([^()\\s]*\\)\\s+)?(?:\\*\\*|__)?(\\p{L}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}.'’-]+){0,4}) ?(?::(?:\\*\\*|__)?|(?:\\*\\*|__):)(?=\\s|$)";
const LABEL = new RegExp(`^${LABEL_SOURCE}`, 'u');
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
