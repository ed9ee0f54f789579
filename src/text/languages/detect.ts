import { isLanguageTag, primaryLanguage } from '../../model/language.ts';
import { LANGUAGES_OF } from './frequent-words.ts';
import { scriptsIn } from './scripts.ts';

/** What a text shows of its language: what it says itself (`lang` of an HTML page), and what its letters and words tell. */
export interface DetectedLanguage {
  readonly inFile: string | null;
  readonly found: string | null;
}

export function detectLanguages(text: string): DetectedLanguage {
  return { inFile: languageInFile(text), found: detectLanguage(text) };
}

/**
 * The language of a document (BCP 47) for which none is declared: the one its letters and its little words show, where they do
 * so clearly; else what the file says of itself; else the site's. The file's or the site's tag of the language that was found
 * lends its script and region: in an `en-GB` atlas an English text is `en-GB`.
 */
export function languageOf({ inFile, found }: DetectedLanguage, site: string): string {
  const fuller = [inFile, site].find((tag) => tag !== null && (found === null || primaryLanguage(tag) === found));
  return fuller ?? found ?? site;
}

/** `lang` of the root of an HTML page. */
function languageInFile(text: string): string | null {
  const [, tag] = /<html\b[^>]{0,500}?\slang\s*=\s*["']?([A-Za-z0-9-]{2,35})/i.exec(text.slice(0, 2_000)) ?? [];
  return tag !== undefined && isLanguageTag(tag) ? tag : null;
}

/**
 * The language that a text is written in by its script and its most frequent words, as a primary subtag; null where it is
 * too short or too mixed to say. Reads at most {@link SAMPLE} code units from the start, the middle and the end each, outside of
 * fenced code: that is English in any language.
 */
export function detectLanguage(text: string): string | null {
  const sample = sampleOf(withoutFences(text)).replace(NO_PROSE, ' ');
  const { script, letters, share } = scriptsIn(sample);
  if (script === null || share < CLEAR_SHARE || letters < FEWEST_LETTERS) return null;
  const sure = OF_SCRIPT[script];
  if (typeof sure === 'string') return sure;
  if (script === 'arabic') return ofArabicLetters(sample);
  return ofStopWords(sample, sure);
}

const SAMPLE = 8_000;
/** Markup and addresses: English words in texts of any language. */
const NO_PROSE = /<[^<>]{0,2000}>|https?:\S+|\bwww\.\S+/g;
const CLEAR_SHARE = 0.6;
const FEWEST_LETTERS = 10;
const FEWEST_STOP_WORDS = 6;
const LEAST_SHARE = 0.12;
/** How many times as often the language's words must stand as the next one's. */
const CLEARER = 1.1;

/** The language of a script that one language is written in by far the most; the candidates of one that many share. */
const OF_SCRIPT: Record<string, string | readonly string[]> = {
  chinese: 'zh',
  japanese: 'ja',
  hangul: 'ko',
  hebrew: 'he',
  greek: 'el',
  thai: 'th',
  lao: 'lo',
  khmer: 'km',
  myanmar: 'my',
  georgian: 'ka',
  armenian: 'hy',
  bengali: 'bn',
  tamil: 'ta',
  telugu: 'te',
  gujarati: 'gu',
  kannada: 'kn',
  malayalam: 'ml',
  gurmukhi: 'pa',
  sinhala: 'si',
  ethiopic: 'am',
  tibetan: 'bo',
  latin: 'en de fr es pt it ca ro nl sv da nb fi pl cs hu tr az id vi'.split(' '),
  cyrillic: 'ru uk bg sr'.split(' '),
  devanagari: 'hi mr ne'.split(' '),
};

function withoutFences(text: string): string {
  const prose: string[] = [];
  let from = 0;
  for (let at = text.indexOf(FENCE); at >= 0; at = text.indexOf(FENCE, from)) {
    const end = text.indexOf(FENCE, at + FENCE.length);
    if (end < 0) break;
    prose.push(text.slice(from, at));
    from = end + FENCE.length;
  }
  return from === 0 ? text : `${prose.join(' ')} ${text.slice(from)}`;
}
const FENCE = '```';

function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE) return text;
  const middle = (text.length - SAMPLE) >> 1;
  return [text.slice(0, SAMPLE), text.slice(middle, middle + SAMPLE), text.slice(-SAMPLE)].join(' ');
}

/** Urdu and Persian have letters that Arabic has not. */
function ofArabicLetters(text: string): string {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const few = text.length / 400;
  if (count(/[ٹڈڑںےھ]/g) > few) return 'ur';
  return count(/[پچژگیک]/g) > few ? 'fa' : 'ar';
}

function ofStopWords(text: string, candidates: readonly string[] = []): string | null {
  const counts = new Map(candidates.map((language) => [language, 0]));
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const times = new Map<readonly string[], number>();
  for (const word of words) {
    const languages = LANGUAGES_OF.get(word);
    if (languages) times.set(languages, (times.get(languages) ?? 0) + 1);
  }
  for (const [languages, count] of times)
    for (const language of languages) {
      const known = counts.get(language);
      if (known !== undefined) counts.set(language, known + count);
    }
  const [best, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < FEWEST_STOP_WORDS || best[1] < words.length * LEAST_SHARE) return null;
  return best[1] >= CLEARER * (next?.[1] ?? 0) ? best[0] : null;
}
