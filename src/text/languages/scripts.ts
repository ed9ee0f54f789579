/** Which script most letters of a text are of, how many letters it has, and that script's share of them. */
export function scriptsIn(text: string): { script: string | null; letters: number; share: number } {
  const counts = new Map<string, number>();
  let letters = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const script = scriptOf(code);
    if (script === null) continue;
    // An ideograph stands for about as much as a short word.
    const weight = WEIGHTY.has(script) ? 3 : 1;
    letters += weight;
    counts.set(script, (counts.get(script) ?? 0) + weight);
  }
  const kana = counts.get('kana') ?? 0;
  const han = counts.get('han') ?? 0;
  counts.delete('kana');
  counts.delete('han');
  counts.set(kana > LEAST_KANA * (kana + han) ? 'japanese' : 'chinese', kana + han);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] === 0) return { script: null, letters, share: 0 };
  return { script: best[0], letters, share: best[1] / letters };
}

const LEAST_KANA = 0.05;
const WEIGHTY = new Set(['han', 'kana', 'hangul']);

/** Blocks of letters by their first and last code point (Unicode 17, Blocks.txt), in order; signs and digits are in none. */
const BLOCKS: readonly (readonly [number, number, string])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x587, 'armenian'],
  [0x5d0, 0x5f2, 'hebrew'],
  [0x620, 0x64a, 'arabic'],
  [0x66e, 0x6d3, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x904, 0x963, 'devanagari'],
  [0x980, 0x9ff, 'bengali'],
  [0xa00, 0xa7f, 'gurmukhi'],
  [0xa80, 0xaff, 'gujarati'],
  [0xb80, 0xbff, 'tamil'],
  [0xc00, 0xc7f, 'telugu'],
  [0xc80, 0xcff, 'kannada'],
  [0xd00, 0xd7f, 'malayalam'],
  [0xd80, 0xdff, 'sinhala'],
  [0xe01, 0xe4e, 'thai'],
  [0xe81, 0xedf, 'lao'],
  [0xf40, 0xfbc, 'tibetan'],
  [0x1000, 0x109f, 'myanmar'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x137f, 'ethiopic'],
  [0x1780, 0x17d3, 'khmer'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3041, 0x30ff, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0x20000, 0x323af, 'han'],
];

function scriptOf(code: number): string | null {
  let low = 0;
  let high = BLOCKS.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, script] = BLOCKS[middle] as (typeof BLOCKS)[number];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return script;
  }
  return null;
}
