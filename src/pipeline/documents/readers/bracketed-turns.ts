import { type BodyElement, type BodyNode, PHRASING, stretch } from '../../../model/body.ts';
import { attendeeKey, listedAttendees } from './attendees.ts';
import { isRole } from './names.ts';

/** Whether items of lists begin again and again with the first name of somebody who attends: "* [ada] I agree." */
export function isBracketed(text: string): boolean {
  if (!text.includes('* [') && !text.includes('- [')) return false;
  const listed = firstNamesOf(text);
  const named = labelsIn(text).filter((label) => listed.has(label));
  return named.length >= FEWEST_TURNS && new Set(named).size >= 2;
}
const FEWEST_TURNS = 4;

/** By the words in brackets, folded, who is meant: one who attends and alone has the first name, else what stands there. Empty where nobody speaks so. */
export function speakersInBrackets(text: string): Map<string, string> {
  if (!isBracketed(text)) return new Map();
  const listed = firstNamesOf(text);
  const labels = new Set(labelsIn(text));
  return new Map(
    [...labels].flatMap((label): [string, string][] => {
      const name = listed.get(label) ?? label.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
      return isRole(label) ? [] : [[label, name]];
    }),
  );
}

/** Those who attend by their first and full names; of several with one first name none by that. */
function firstNamesOf(text: string): Map<string, string> {
  const people = new Set(listedAttendees(text).map(({ name }) => name));
  const byFirst = Map.groupBy(people, (name) => attendeeKey(name.split(' ')[0]!));
  const alone = [...byFirst].filter(([, names]) => names.length === 1).map(([key, names]) => [key, names[0]!] as const);
  return new Map([...alone, ...[...people].map((name) => [attendeeKey(name), name] as const)]);
}

function labelsIn(text: string): string[] {
  return [...text.matchAll(LABELS)].map(([, label]) => attendeeKey(label!));
}
const NAME = "\\[(\\p{L}[\\p{L}\\p{M}.'’-]+(?: [\\p{L}\\p{M}.'’-]+){0,2})\\](?=[ \\t])";
const LABELS = new RegExp(`^[ \\t]*(?:[-*+]|\\d{1,2}[.)])[ \\t]+${NAME}`, 'gmu');
const LABEL = new RegExp(`^${NAME}`, 'u');

/** The nodes with the items that begin so as paragraphs of their own, in order, each with what stands below it; other items stay in lists. */
export function outOfLists(nodes: readonly BodyNode[], text: string): BodyNode[] {
  return nodes.flatMap((node): readonly BodyNode[] => {
    if (node.type !== 'element' || !/^[uo]l$/.test(node.tagName)) return [node];
    if (!node.children.some((item) => isSaid(item, text))) return [node];
    return node.children.flatMap((item): readonly BodyNode[] => {
      if (item.type !== 'element') return [];
      return isSaid(item, text)
        ? outOfLists(asParagraphs(item), text)
        : [{ ...node, children: [item], position: item.position }];
    });
  });
}

function isSaid(item: BodyNode, text: string): boolean {
  const start = wordsOf(item);
  return start !== null && LABEL.test(text.slice(start, start + LONGEST_LABEL));
}
/** Code units. */
const LONGEST_LABEL = 80;

/** Where the words of an item begin. */
function wordsOf(item: BodyNode): number | null {
  if (item.type !== 'element') return item.position?.start.offset ?? null;
  const first = item.children.find((child) => child.type === 'element' || /\S/.test(child.value));
  return first === undefined
    ? null
    : first.type === 'element' && !PHRASING.has(first.tagName)
      ? wordsOf(first)
      : (first.position?.start.offset ?? null);
}

/** The children of an item, its own words as a paragraph. */
function asParagraphs({ children }: BodyElement): BodyNode[] {
  const found: BodyNode[] = [];
  let words: BodyNode[] = [];
  const close = () => {
    const from = words[0]?.position?.start.offset;
    const to = words.at(-1)?.position?.end.offset;
    if (from !== undefined && to !== undefined)
      found.push({ type: 'element', tagName: 'p', properties: {}, children: words, position: stretch(from, to) });
    words = [];
  };
  for (const child of children) {
    if (child.type === 'element' && !PHRASING.has(child.tagName)) {
      close();
      found.push(child);
    } else if (words.length > 0 || child.type === 'element' || /\S/.test(child.value)) words.push(child);
  }
  close();
  return found;
}
