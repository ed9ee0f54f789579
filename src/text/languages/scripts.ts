/** Which script most letters of a text are of, how many letters it has, and that script's share of them. */
export function scriptsIn(text: string): { script: string | null; letters: number; share: number } {
  const counts = new Map<string, number>();
  let letters = 0;
  let ascii = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      // Most letters of most texts: told from others without a look into a table.
      const lower = code | 32;
      if (lower >= A && lower <= Z) ascii++;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at)!);
    at += character.length - 1;
    const script = scriptOf(character);
    if (script === null) continue;
    // An ideograph stands for about as much as a short word.
    const weight = WEIGHTY.has(script) ? 3 : 1;
    letters += weight;
    counts.set(script, (counts.get(script) ?? 0) + weight);
  }
  letters += ascii;
  counts.set('latin', (counts.get('latin') ?? 0) + ascii);
  const kana = counts.get('kana') ?? 0;
  const han = counts.get('han') ?? 0;
  counts.delete('kana');
  counts.delete('han');
  counts.set(kana > LEAST_KANA * (kana + han) ? 'japanese' : 'chinese', kana + han);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] === 0) return { script: null, letters, share: 0 };
  return { script: best[0], letters, share: best[1] / letters };
}

const [A, Z] = [97, 122];
const LEAST_KANA = 0.05;
const WEIGHTY = new Set(['han', 'kana', 'hangul']);

/** The script of a letter or a mark, by the Unicode property; null for signs, digits and scripts that are not told apart. */
function scriptOf(character: string): string | null {
  let script = known.get(character);
  if (script === undefined) {
    script = /[\p{L}\p{M}]/u.test(character)
      ? (SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? null)
      : null;
    known.set(character, script);
  }
  return script;
}

/** By character: a text has few different ones. */
const known = new Map<string, string | null>();
const SCRIPTS = [
  ['kana', /[\p{scx=Hiragana}\p{scx=Katakana}]/u] as const,
  ...'Latin Greek Cyrillic Armenian Hebrew Arabic Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Hangul Ethiopic Khmer Han'
    .split(' ')
    .map((name) => [name.toLowerCase(), new RegExp(`\\p{Script=${name}}`, 'u')] as const),
];
