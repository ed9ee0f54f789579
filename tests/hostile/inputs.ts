import { mulberry32 } from '../../src/graph/random.ts';
import type { Files } from '../pipeline/in-memory.ts';
import { ATTACKS } from './attacks.ts';
import { PIECES } from './shapes.ts';

const WORDS =
  'Scaling|Scaling laws|Ada Lovelace|x x x x y|GPT-4|the|and|said|is slow.|By 2030,|“so they say”|Ada:|wrote:|constructor|__proto__|toString'.split(
    '|',
  );
const BETWEEN = ['', '', ' ', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u2028'];
const EXTENSIONS = ['md', 'md', 'html', 'html', 'txt'] as const;

/** Hostile documents, the same for the same seed, by the name of each. */
export function hostileDocuments(seed: number, count: number): Files {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const piece = (extension: (typeof EXTENSIONS)[number]): string => {
    const kind = below(20);
    if (kind < 6) return one(PIECES[extension]);
    if (kind < 8) return one(PIECES[one(EXTENSIONS)]);
    if (kind < 11) return one(ATTACKS);
    if (kind < 15) return one(WORDS);
    if (kind < 16) return one(PIECES[extension]).repeat(1 + below(60));
    if (kind < 17) return String.fromCodePoint(...Array.from({ length: 1 + below(4) }, () => letter(below)));
    const whole = one([...ATTACKS, ...PIECES[extension]]);
    // A part of something, or the same with a letter changed.
    const at = below(whole.length);
    return kind < 19 ? whole.slice(0, at) : whole.slice(0, at) + one(SIGNS) + whole.slice(at + 1);
  };
  const text = (extension: (typeof EXTENSIONS)[number]): string => {
    let written = '';
    for (let left = 1 + below(16); left > 0; left--) written += piece(extension) + one(BETWEEN);
    return written.toWellFormed();
  };
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const extension = one(EXTENSIONS);
      return [`d${index}.${extension}`, text(extension)];
    }),
  );
}

const SIGNS = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '[',
  ']',
  '(',
  ')',
  '`',
  '\\',
  '\n',
  '\0',
  '*',
  '_',
  '|',
  ':',
  '=',
  '%',
  '^',
  '$',
  '#',
];

function letter(below: (limit: number) => number): number {
  const ranges = [
    [0, 0x80],
    [0x80, 0x2000],
    [0x300, 0x70],
    [0x2000, 0x70],
    [0x1f300, 0x400],
    [0xe000, 0x10],
    [0xfff0, 0x10],
  ] as const;
  const [from, size] = ranges[below(ranges.length)]!;
  return from + below(size);
}
