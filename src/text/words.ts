import type { FoldedText } from './folded-text.ts';
import { countLeading } from './span.ts';

/** The words of a folded text as numbers: the same word has the same number. */
export interface Words {
  readonly count: number;
  readonly ids: Uint32Array;
  /** By number: how the word is written, folded. */
  readonly spelling: readonly string[];
  /** Where each begins and ends in the original text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Letters and digits that stand together; an East Asian character is a word of its own. Linear. */
export function wordsOf(folded: FoldedText): Words {
  const { text } = folded;
  const most = (text.length >> 1) + 1;
  const ids = new Uint32Array(most);
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  const known = new Map<string, number>();
  let count = 0;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found !== null && count < most; found = WORD.exec(text)) {
    const word = found[0];
    let id = known.get(word);
    if (id === undefined) {
      id = known.size;
      known.set(word, id);
    }
    ids[count] = id;
    starts[count] = folded.start(found.index);
    ends[count] = folded.end(found.index + word.length - 1);
    count++;
  }
  return { count, ids, spelling: [...known.keys()], starts, ends };
}

/** Index of the first word that begins at or after an offset of the original. */
export function firstWordFrom(words: Words, offset: number): number {
  return countLeading(words.count, (index) => (words.starts[index] as number) < offset);
}

const WORD =
  /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[a-z0-9]+(?![\p{L}\p{M}\p{N}])|(?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])[\p{L}\p{M}\p{N}])+/gu;
