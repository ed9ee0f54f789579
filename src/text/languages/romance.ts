import { borrowedPlural } from './other.ts';
import type { MatchRules, SentenceRules } from './rules.ts';

/**
 * French, Spanish, Portuguese and Italian put the head of a name first: "loi d'échelle" has the plural "lois d'échelle",
 * "donnée synthétique" has "données synthétiques". All words before the first preposition change.
 */
function romance(
  language: string,
  plural: (word: string) => string | null,
  more: Partial<MatchRules> = {},
): MatchRules {
  const inflect = (words: readonly string[], isCommon: boolean): string[][] => {
    const to = words.findIndex((word) => PREPOSITIONS.has(word.toLowerCase()));
    const head = to < 0 ? words.length : to;
    const isPlain = isCommon && words.slice(0, head).every((word) => /^\p{L}\p{Ll}+$/u.test(word));
    if (!isPlain) return borrowedPlural(words);
    const change = (each: (word: string) => string | null) =>
      words.map((word, index) => (index < head ? (each(word) ?? word) : word));
    const singular = (word: string) => singularOf(word, plural);
    return [change(plural), change(singular), ...borrowedPlural(words)];
  };
  return { language, inflect, ...more };
}

const PREPOSITIONS = new Set(
  'a à al au aux avec com con da de del della delle dello degli dei des di do dos du e em en et for in l la las le les los na no o of on or para par per por pour sans sem sin sobre sur y d'.split(
    ' ',
  ),
);

/** The singular whose plural a word is: the shortest cut from which the rule leads back to it. */
function singularOf(word: string, plural: (word: string) => string | null): string | null {
  for (const [cut, add] of CUTS) {
    if (word.length - cut < 2) continue;
    const candidate = word.slice(0, word.length - cut) + add;
    if (candidate !== word && plural(candidate) === word) return candidate;
  }
  return null;
}
const CUTS: readonly (readonly [number, string])[] = [
  [5, 'ión'],
  [3, 'z'],
  [3, 'ão'],
  [2, 'l'],
  [2, 'm'],
  [2, ''],
  [1, ''],
  [1, 'l'],
  [1, 'o'],
  [1, 'a'],
  [1, 'e'],
  [2, 'co'],
];

function frenchPlural(word: string): string | null {
  if (/[sxz]$/i.test(word)) return null;
  if (/al$/.test(word)) return `${word.slice(0, -1)}ux`;
  if (/(?:eau|eu)$/.test(word)) return `${word}x`;
  return `${word}s`;
}

function spanishPlural(word: string): string | null {
  if (/z$/.test(word)) return `${word.slice(0, -1)}ces`;
  const accented = /([áéíóú])([ns])$/.exec(word);
  if (accented) return `${word.slice(0, -2)}${PLAIN_VOWELS[accented[1] as string]}${accented[2]}es`;
  if (/[sx]$/.test(word)) return null;
  return /[aeiouáéó]$/.test(word) ? `${word}s` : `${word}es`;
}
const PLAIN_VOWELS: Record<string, string> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

function portuguesePlural(word: string): string | null {
  if (/ão$/.test(word)) return `${word.slice(0, -2)}ões`;
  if (/m$/.test(word)) return `${word.slice(0, -1)}ns`;
  if (/[aeou]l$/.test(word)) return `${word.slice(0, -1)}is`;
  if (/[rz]$/.test(word)) return `${word}es`;
  return /[sx]$/.test(word) ? null : `${word}s`;
}

function italianPlural(word: string): string | null {
  if (/[cg]a$/.test(word)) return `${word.slice(0, -1)}he`;
  if (/[cg]o$/.test(word)) return `${word.slice(0, -1)}hi`;
  if (/a$/.test(word)) return `${word.slice(0, -1)}e`;
  return /[oe]$/.test(word) ? `${word.slice(0, -1)}i` : null;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const french = romance('fr', frenchPlural, {
  elided: set('c d j jusqu l lorsqu m n puisqu qu quoiqu s t'),
});
export const spanish = romance('es', spanishPlural);
export const portuguese = romance('pt', portuguesePlural);
export const italian = romance('it', italianPlural, {
  elided: set('all c d dall dell gl l nell quell sull un'),
});
export const catalan = romance('ca', spanishPlural, { elided: set('d l m n s t') });

export const frenchSentences: SentenceRules = {
  neverLast: set(
    'm mm mme mmes mlle mlles dr pr me mgr st ste p.ex c.-à-d c.à.d ex cf env éd hab id op.cit vs av apr ap.j.-c av.j.-c j.-c i.e e.g ' +
      'janv févr avr juill sept oct nov déc resp',
  ),
  beforeNumber: set('art chap fig n no nos p pp t tabl vol §'),
  beforeName: set('etc al cie jr s.a s.a.r.l u.e u.s u.s.a'),
  starters: set(
    'à ainsi alors après au aucun aussi autre aux avant avec beaucoup bien ça car ce cela celle celui ces cet cette ceux chaque ' +
      'comme comment dans de depuis des donc du elle elles en encore enfin entre est et eux il ils je la le les leur leurs lors lorsque ' +
      "l'un mais malgré même moins mon ne ni non nos notre nous on or ou où oui par parce parfois pas pendant peu peut plus plusieurs pour " +
      'pourquoi pourtant puis quand que quel quelle quelques qui quoi sa sans selon ses si soit son sous souvent sur tandis tous tout ' +
      'toute toutefois toutes très tu un une voici vos votre vous y',
  ),
  isForeign: true,
};

export const spanishSentences: SentenceRules = {
  neverLast: set(
    'sr sra sres sras srta dr dra dres prof profa d dña don lic ing arq p.ej ej cf vs ee ud uds vd vds gral av avda apdo aprox dpto ' +
      'excmo ilmo mons sto sta i.e e.g ene febr abr ag sept oct nov dic',
  ),
  beforeNumber: set('art cap fig n no núm p pág págs pp t vol'),
  beforeName: set('etc al cía jr s.a s.l u.e ee.uu a.c d.c u.s u.s.a'),
  starters: set(
    'a además ahora al algo algunos ante antes aquel aquí así aun aún aunque bajo bien cada casi como cómo con contra cual cuando cuándo ' +
      'de del desde después donde dónde durante e el él ella ellas ello ellos en entonces entre era es esa esas ese eso esos está estas este ' +
      'esto estos fue ha hace hacia han hasta hay hoy incluso la las le les lo los luego más me menos mi mientras mucho muchos muy nada ni ' +
      'ningún no nos nosotros nuestra nuestro nunca o otra otro para pero poco por porque primero pues que qué quien quién se según ser si sí ' +
      'sin sino sobre solo sólo son su sus también tampoco tanto te tiene toda todas todo todos tras tu tú un una uno unos usted ustedes va ' +
      'y ya yo',
  ),
  isForeign: true,
};
