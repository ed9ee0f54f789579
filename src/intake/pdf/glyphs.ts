/** One sign of a page, its letters as a text has them. Lengths are points, `y` is the height of its baseline. */
export interface Glyph {
  /** A ligature is its letters; a white sign is one space; empty for what is nothing. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Runs the way of most of the page's text. */
  readonly isUpright: boolean;
  /** The library takes the gap before it for a space. */
  readonly isApart: boolean;
}

/** A page as it is drawn. Lengths are points, `y` grows upwards; all is turned so that most of its text runs to the right. */
export interface DrawnPage {
  /** In the order in which the file draws them, after all that stand upright those that are turned. */
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Share of the page that its largest picture takes; only told where it has little text. */
  readonly pictured: number;
}

/** Ligatures, forms of Arabic letters, radicals of characters that only a drawing tells apart from the character. */
const SHAPES = /[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefe\u2f00-\u2fdf\uf900-\ufaff\u0132\u0133\u01c4-\u01cc]/u;

/** The radicals that Unicode gives no compatible character, and the one that they are forms of (EquivalentUnifiedIdeograph). */
const RADICALS =
  '⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const IDEOGRAPHS = [
  ...'厂乛乚乙亻冂𠘨刀刂卜㔾小尐兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爬丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艺艻虎衤覀西见角𧢲讠贝𧾷车辶辷辸邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];
const ideographOf = new Map([...RADICALS].map((radical, index) => [radical, IDEOGRAPHS[index] as string]));

/** The letters of a code: shapes as what they are shapes of, white and invisible ones as a space or nothing. */
export function lettersOf(code: number): string {
  if (code < 0x80) return code <= 0x20 || code === 0x7f ? ' ' : String.fromCharCode(code);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  const letter = String.fromCodePoint(code);
  if (SHAPES.test(letter)) return letter.normalize('NFKC');
  if (/[\u0080-\u009f\u00a0\u2000-\u200a\u202f\u205f\u3000]/u.test(letter)) return ' ';
  if (/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\uffff]/u.test(letter))
    return letter === '\ufffd' ? letter : '';
  return ideographOf.get(letter) ?? letter;
}

/** Two letters that are one sign. Where they run to the left they come turned round: no letter joins an alef before it. */
export function joined(glyph: Glyph, next: Glyph): Glyph {
  const isTurned = /^(?:[اأإآٱ]+\p{M}*ل|\p{M}+\p{L})/u.test(glyph.text + next.text);
  const text = isTurned ? next.text + glyph.text : glyph.text + next.text;
  const isCut = Math.min(Math.abs(next.left - glyph.right), Math.abs(glyph.left - next.right)) < 0.01;
  // The place of a mark says nothing of that of its letter, unless both are cut out of one sign.
  if (!isCut && /^\p{M}/u.test(next.text)) return { ...glyph, text };
  if (!isCut && /^\p{M}/u.test(glyph.text)) return { ...next, text };
  return { ...glyph, text, left: Math.min(glyph.left, next.left), right: Math.max(glyph.right, next.right) };
}

/** Where TeX's first fonts (OT1) and its later ones (T1) have what ASCII keeps for control. */
const OT1: Readonly<Record<number, string>> = {
  11: 'ff',
  12: 'fi',
  13: 'fl',
  14: 'ffi',
  15: 'ffl',
  16: 'ı',
  17: 'ȷ',
  18: '`',
  19: '´',
  20: 'ˇ',
  21: '˘',
  22: '¯',
  23: '˚',
  24: '¸',
  25: 'ß',
  26: 'æ',
  27: 'œ',
  28: 'ø',
  29: 'Æ',
  30: 'Œ',
  31: 'Ø',
  34: '”',
  92: '“',
  123: '–',
  124: '—',
  125: '˝',
  127: '¨',
};
const T1: Readonly<Record<number, string>> = {
  16: '“',
  17: '”',
  21: '–',
  22: '—',
  25: 'ı',
  26: 'ȷ',
  27: 'ff',
  28: 'fi',
  29: 'fl',
  30: 'ffi',
  31: 'ffl',
};

/**
 * Letters by code of a font of TeX that says nothing of its letters, told by the codes that a page uses of it: ligatures where
 * there should be controls, beside plain letters. Undefined for all other fonts.
 */
export function oldTexFont(codes: ReadonlySet<number>): Readonly<Record<number, string>> | undefined {
  const has = (from: number, to: number) => [...codes].some((code) => code >= from && code <= to);
  if (!has(0x61, 0x7a)) return undefined;
  if (has(11, 15)) return OT1;
  return has(27, 31) ? T1 : undefined;
}
