import { LETTERS } from './english.ts';
import type { MatchRules, SentenceRules } from './rules.ts';

/**
 * German: endings of nouns and of the adjectives before them come by rule. A compound with a hyphen names its parts
 * ("KI-Modell"); one written as one word does not ("Sprachmodelltraining"), unless an alias says so.
 */
export const german: MatchRules = { language: 'de', inflect, hyphenAfter, hyphenBefore };

function inflect(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? '';
  if (!LETTERS.test(last) || words.join('').length < 3) return [];
  const nouns = [last, ...endingsOf(last).map(({ cut, add }) => last.slice(0, last.length - cut) + add)];
  const before = words.slice(0, -1);
  const fronts = before.some(isAdjective)
    ? ADJECTIVE_ENDINGS.map((ending) =>
        before.map((word) => (isAdjective(word) ? word.replace(ADJECTIVE_ENDING, ending) : word)),
      )
    : [before];
  return fronts.flatMap((front) => nouns.map((noun) => [...front, noun]));
}

/** The forms of a noun's plural and cases: all that its ending allows, for its gender is not known. */
function endingsOf(noun: string): { cut: number; add: string }[] {
  const add = (endings: string, cut = 0) => endings.split(' ').map((ending) => ({ cut, add: ending }));
  if (ACRONYM.test(noun)) return add('s');
  if (/(?:ung|heit|keit|schaft|ion|tät|ik|ur|enz|anz)$/.test(noun)) return add('en');
  if (/in$/.test(noun)) return add('nen s e en');
  if (/nis$/.test(noun)) return add('se sen ses');
  if (/um$/.test(noun)) return [...add('s'), ...add('en', 2)];
  if (/e$/.test(noun)) return add('n s');
  if (/(?:e[lr]|chen|lein)$/.test(noun)) return add('n s');
  if (/en$/.test(noun)) return add('s');
  if (/[aiouy]$/.test(noun)) return add('s');
  if (/[sßxz]$/.test(noun)) return add('e en es er ern');
  return add('e en es s er ern');
}

const ACRONYM = /\p{Lu}\P{Ll}*$/u;
const ADJECTIVE_ENDING = /e[nrsm]?$/;
const ADJECTIVE_ENDINGS = ['e', 'en', 'er', 'es', 'em'];

/** "künstliche", "neuronales", and "Künstliche" as in a title. */
function isAdjective(word: string): boolean {
  return /^\p{L}\p{Ll}{2,}$/u.test(word) && ADJECTIVE_ENDING.test(word);
}

/** The word after the hyphen is a noun, or as in "KI-gestützt"; a model's "GPT-4-Turbo" is another model. */
function hyphenAfter(word: string, kind: string): boolean {
  if (SUFFIX.test(word)) return true;
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word)) return false;
  return !(kind === 'model' || kind === 'product') || !MODEL_VARIANTS.has(word.toLowerCase());
}

/** The last part says what a compound is: an "Open-Source-KI" is a KI. */
function hyphenBefore(word: string, kind: string): boolean {
  return /^\p{L}{2,}$/u.test(word) && (kind === 'concept' || kind === 'technique' || PREFIXES.has(word.toLowerCase()));
}

const SUFFIX =
  /^(?:ähnlich|basiert|betrieben|fähig|frei|gebunden|generiert|gesteuert|gestützt|getrieben|kompatibel|lastig|nah|spezifisch|unterstützt)(?:e[mnrs]?)?$/;
const MODEL_VARIANTS = new Set(
  (
    'base chat code coder flash haiku instant instruct large lite long max medium micro mini nano next omni opus plus preview ' +
    'pro reasoner small sonnet thinking tiny turbo ultra vision'
  ).split(' '),
);
const PREFIXES = new Set('anti nach nicht noch pro quasi vor'.split(' '));

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const germanSentences: SentenceRules = {
  neverLast: words(
    'z.b d.h u.a o.ä u.ä s.o s.u v.a i.d.r i.e.s u.u z.t i.s.v m.e a.a.o e.v v.chr n.chr bzw ca dr prof dipl ing hr fr vgl ggf evtl inkl ' +
      'exkl sog insb bspw gem lt etwa mind max min resp st str geb gest ders dies hrsg ebd ing mag phil',
  ),
  beforeNumber: words('abb abs anm art bd jg kap nr s sp tab ziff jan feb apr jun jul aug sep sept okt nov dez'),
  beforeName: words('usw etc u.s.w u.v.m al co jr u.s u.s.a u.n e.u'),
  starters: words(
    'aber alle alles als also am an auch auf aus bei beide bis da dabei dafür dagegen daher damit danach dann darauf darin darum ' +
      'das dass davon dazu dem den denn dennoch der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort ' +
      'du durch ein eine einem einen einer eines einige er erst es etwas für ganz gegen gibt hat heute hier hinter ich ihr ihre im ' +
      'immer in ins ist ja jede jeder jedes jedoch jetzt kein keine man manche mehr mein mit nach nein nicht nichts noch nun nur ob ' +
      'obwohl oder ohne schon sehr sein seine seit sich sie so sobald sogar solche somit sondern sonst sowie trotz trotzdem über um ' +
      'und uns unser unter viele vielleicht vom von vor wann warum was weil welche wenn wenige wer wie wieder wir wird wo zu zudem zum ' +
      'zur zwar zwischen',
  ),
  hasOrdinals: true,
  isForeign: true,
};
