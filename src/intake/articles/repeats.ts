import { type Doubt, doubt } from '../doubt.ts';
import { wordsOf } from './compared-words.ts';

/**
 * The Markdown of an article without what stands in it a second time, block for block: pages keep their text once for each width of
 * a window, or for printing. Fewer than some paragraphs in a row may be said again.
 */
export function withoutRepeats(markdown: string): string {
  const blocks = markdown.split(/\n{2,}/);
  const first = new Map<string, number>();
  const kept: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    const before = first.get(blocks[at]!);
    const run = before === undefined ? 0 : repeated(blocks, before, at);
    if (before !== undefined && run > 0) {
      // Its heading too, which may stand before other text as well.
      for (let above = before - 1; above >= 0 && kept.at(-1) === blocks[above]; above--) kept.pop();
      at += run;
      continue;
    }
    if (before === undefined && isProse(blocks[at]!)) first.set(blocks[at]!, at);
    kept.push(blocks[at]!);
    at++;
  }
  return kept.join('\n\n');
}

/** That much of a text stands there twice, line for line in any order or form, which `withoutRepeats` cannot take out. */
export function repeatDoubts(markdown: string): Doubt[] {
  const seen = new Set<string>();
  let [all, again] = [0, 0];
  for (const line of markdown.split('\n')) {
    const words = wordsOf(line);
    all += words.length;
    if (words.length < SHORTEST) continue;
    const own = words.join(' ');
    if (seen.has(own)) again += words.length;
    seen.add(own);
  }
  return again > Math.max(FEWEST_AGAIN, MOST_AGAIN * all)
    ? [doubt('text', 'Much of the text stands there twice: see which copy has to be taken out.')]
    : [];
}

/** How many blocks from one on are those from an earlier one on; 0 where too few of them are prose. */
function repeated(blocks: readonly string[], from: number, at: number): number {
  let run = 0;
  let prose = 0;
  while (from + run < at && blocks[at + run] !== undefined && blocks[at + run] === blocks[from + run]) {
    if (isProse(blocks[at + run]!)) prose++;
    run++;
  }
  return prose >= FEWEST ? run : 0;
}

const isProse = (block: string) => block.split(/\s+/, SHORTEST).length >= SHORTEST;

const FEWEST = 5;
/** Words. */
const FEWEST_AGAIN = 150;
const MOST_AGAIN = 0.25;
/** Words. */
const SHORTEST = 8;
