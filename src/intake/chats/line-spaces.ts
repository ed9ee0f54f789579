import { append } from '../../model/append.ts';
import { dayOf } from './text-clocks.ts';

const SPACED = /^(\d{1,2}:\d{2}) (\S.*)$/;

/**
 * LINE for computers sets spaces where it sets tabs on phones: the same text with tabs, a name being what all messages share that
 * begin with one word. Who wrote only one is not told, and stands as "?". Null for any other text.
 */
export function withTabs(text: string): string | null {
  const lines = text.split('\n');
  const first =
    lines.find((line) => line.trim() !== '' && !line.startsWith('[LINE]') && !/^\S.{2,40}:/.test(line)) ?? '';
  if (!/^\d{4}\.\d{2}\.\d{2} \p{L}+$/u.test(first) || dayOf(first) === null) return null;
  if (lines.some((line) => /^\d{1,2}:\d{2}\t/.test(line))) return null;
  const groups = new Map<string, string[][]>();
  for (const line of lines) {
    const words = SPACED.exec(line)?.[2]?.split(' ');
    if (words !== undefined) append(groups, words[0]!, words);
  }
  const names = new Map([...groups].map(([word, own]) => [word, own.length > 1 ? shared(own) : null]));
  if (![...names.values()].some((name) => name !== null)) return null;
  return lines
    .map((line) => {
      const [, clock, words = ''] = SPACED.exec(line) ?? [];
      if (clock === undefined) return line;
      const name = names.get(words.split(' ')[0]!) ?? null;
      return name === null ? `${clock}\t?\t${words}` : `${clock}\t${name}\t${words.slice(name.length).trimStart()}`;
    })
    .join('\n');
}

/** The words, at most four, with which all begin; each says something after them. */
function shared(all: readonly string[][]): string {
  let count = 1;
  while (count < LONGEST && all.every((words) => words.length > count + 1 && words[count] === all[0]![count])) count++;
  return all[0]!.slice(0, count).join(' ');
}

const LONGEST = 4;
