import { fold } from '../../text/fold.ts';
import { shownText } from '../../text/shown.ts';
import type { SegmentedDocument } from '../stages.ts';

/** The places within a document that links may lead to. */
export interface Anchors {
  /** What its headings say. */
  readonly headings: readonly string[];
  /** Id of the sentence that begins a heading (`Usage#Setup` is the one below the other) or a block; null where there is none. */
  heading(written: string): string | null;
  block(id: string): string | null;
}

interface Heading {
  readonly name: string;
  readonly key: string;
  readonly level: number;
  readonly sentence: string;
}

export function anchorsOf({ text, blocks, sentences, hidden, wikiSyntax }: SegmentedDocument): Anchors {
  const firstIn = new Map<number, string>();
  for (const { id, block } of sentences) if (!firstIn.has(block)) firstIn.set(block, id);
  const headings = blocks.flatMap((block, index): Heading[] => {
    const sentence = firstIn.get(index);
    if (block.kind !== 'heading' || sentence === undefined) return [];
    const name = shownText(text, block, hidden);
    return [{ name, key: keyOf(name), level: block.level, sentence }];
  });
  const ids = new Map<string, string>();
  for (const { id, at } of wikiSyntax?.blockIds ?? []) {
    // An id on a line of its own belongs to what stands before it.
    const sentence = firstIn.get(blocks.findLastIndex((block) => block.start <= at));
    if (sentence !== undefined && !ids.has(id.toLowerCase())) ids.set(id.toLowerCase(), sentence);
  }
  return {
    headings: headings.map(({ name }) => name),
    heading: (written) => headingAt(headings, written)?.sentence ?? ids.get(`#${written}`.toLowerCase()) ?? null,
    block: (id) => ids.get(id.toLowerCase()) ?? null,
  };
}

function headingAt(headings: readonly Heading[], written: string): Heading | undefined {
  const whole = headings.find(({ key }) => key === keyOf(written));
  if (whole !== undefined) return whole;
  // GitHub numbers the headings of one name: the second is "setup-1".
  const [, name, number] = /^(.+)-(\d+)$/.exec(written) ?? [];
  if (name !== undefined) return headings.filter(({ key }) => key === keyOf(name))[Number(number)];
  let among = headings;
  let found: Heading | undefined;
  for (const step of written.split('#').filter((part) => part.trim() !== '')) {
    found = among.find(({ key }) => key === keyOf(step));
    if (found === undefined) return undefined;
    const { level } = found;
    const below = among.slice(among.indexOf(found) + 1);
    const end = below.findIndex((heading) => heading.level <= level);
    among = end < 0 ? below : below.slice(0, end);
  }
  return found;
}

/** Letters and digits alone: `my-heading` of web addresses finds "My heading". */
function keyOf(name: string): string {
  const folded = fold(name).text;
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || folded.trim();
}
