import { digital } from './english-everyday.ts';
import { general as english } from './english-words.ts';
import { everyday } from './german-everyday.ts';
import { type LanguageWords, LETTERS, type MatchRules, type SentenceRules, wordSet } from './language.ts';

/**
 * German: endings of nouns and of the adjectives before them come by rule. A compound with a hyphen names its parts
 * ("KI-Modell"); one written as one word does not ("Sprachmodelltraining"), unless an alias says so.
 */
export const match: MatchRules = { language: 'de', inflect, hyphenAfter, hyphenBefore };

function inflect(words: readonly string[], isCommon: boolean): string[][] {
  const last = words.at(-1) ?? '';
  if (!LETTERS.test(last) || words.join('').length < 3) return [];
  const nouns = [
    last,
    ...endingsOf(last).map(({ cut, add }) => last.slice(0, last.length - cut) + add),
    ...(isCommon ? umlautPlurals(last) : []),
  ];
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

/** "Datensätze", "Wörtern": a noun's last vowel changes in the plural of many that end in a consonant. */
function umlautPlurals(noun: string): string[] {
  const [, start, vowel, end] = /^(.+?)(au|[aou])([b-df-hj-np-tv-zß]{1,4})$/iu.exec(noun) ?? [];
  if (start === undefined || NO_UMLAUT.test(noun)) return [];
  const front = `${start}${UMLAUTS[vowel!.toLowerCase()]}${end}`;
  return ['e', 'en', 'er', 'ern'].map((ending) => front + ending);
}
const UMLAUTS: Record<string, string> = { a: 'ä', o: 'ö', u: 'ü', au: 'äu' };
const NO_UMLAUT = /(?:ung|schaft|ion|tum|um|us|as|os|or|on|an|at|al|ar|at|ent|ant)$/iu;

/** What a noun in the plural or another case may be a form of: "Modellen" of "Modell", "Datensätze" of "Datensatz". */
function singulars(noun: string): string[] {
  return ['e', 'en', 'n', 's', 'es', 'ern', 'er', 'nen'].flatMap((ending) => {
    const stem = noun.endsWith(ending) ? noun.slice(0, -ending.length) : '';
    if (stem.length < SHORTEST_PART) return [];
    const at = Math.max(stem.lastIndexOf('ä'), stem.lastIndexOf('ö'), stem.lastIndexOf('ü'));
    const plain = at < 0 ? [] : [stem.slice(0, at) + PLAIN[stem[at]!] + stem.slice(at + 1)];
    // "Drucker" is no form of "Druck".
    return /^ern?$/.test(ending) ? plain : [stem, ...plain];
  });
}
const PLAIN: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u' };

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
const MODEL_VARIANTS = wordSet(
  'base chat code coder flash haiku instant instruct large lite long max medium micro mini nano next omni opus plus preview ' +
    'pro reasoner small sonnet thinking tiny turbo ultra vision',
);
const PREFIXES = wordSet('anti nach nicht noch pro quasi vor');

export const sentences: SentenceRules = {
  neverLast: wordSet(
    'z.b d.h u.a o.ä u.ä s.o s.u v.a i.d.r i.e.s u.u z.t i.s.v m.e a.a.o e.v v.chr n.chr bzw ca dr prof dipl ing hr fr vgl ggf evtl inkl ' +
      'exkl sog insb bspw gem lt etwa mind max min resp st str geb gest ders dies hrsg ebd ing mag phil',
  ),
  beforeNumber: wordSet('abb abs anm art bd jg kap nr s sp tab ziff jan feb apr jun jul aug sep sept okt nov dez'),
  beforeName: wordSet('usw etc u.s.w u.v.m al co jr u.s u.s.a u.n e.u'),
  starters: wordSet(
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

const pronouns = `ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen man wer was wem wen dies das
 jemand niemand etwas nichts alles einander`;
const modals = `kann kannst können könnt konnte konnten könnte könnten darf dürfen durfte muss müssen musste mussten müsste
 soll sollen sollte sollten will wollen wollte wollten mag mögen möchte würde würden wird werden werde wurde wurden
 worden geworden`;

export const words: LanguageWords = {
  language: 'de',
  stop: wordSet(
    pronouns,
    modals,
    `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses
 diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem welcher welche welches welchen welchem mein
 meine meinen meinem meiner meines dein deine sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser
 unsere unseren unserem unserer unseres euer eure alle allen allem aller viele vielen vieler viel mehr meist meisten
 wenig wenige weniger einige einigen einiger manche mancher beide beiden andere anderen anderer anderes solche solcher
 weitere weiterer weiteres weiteren weiterem folgende folgender folgendes folgenden folgendem bestimmte bestimmter bestimmtes
 bestimmten bestimmtem gewisse gewisser gewissen mehrere mehrerer mehreren verschiedene verschiedener verschiedenes verschiedenen
 verschiedenem sämtliche sämtlicher sämtlichen sonstige sonstiger sonstigen jeweilige jeweiliger jeweiligen jeweils einzelne einzelner
 einzelnen zahlreiche zahlreicher zahlreichen derartige derartiger derartigen etliche etlicher etlichen übrige übriger übrigen
 eigene eigener eigenes eigenen eigenem gesamte gesamter gesamtes gesamten gesamtem ganze ganzer ganzes ganzen
 ab am an auf aus außer bei beim bis durch entlang für gegen gegenüber hinter in im ins innerhalb außerhalb mit nach neben
 ohne seit statt trotz über um unter von vom vor während wegen wie zu zum zur zwischen und oder aber denn sondern doch
 jedoch weil da dass daß ob wenn falls als während bevor nachdem obwohl obgleich damit sodass so also daher deshalb
 dazu dabei dafür dagegen darauf daraus darin darüber davon wo wann warum wieso woher wohin hier dort dann nun jetzt
 heute morgen gestern immer nie niemals oft manchmal schon noch nur auch sogar sehr ganz fast etwa eher wieder nicht
 ja nein vielleicht bereits allerdings außerdem zudem etwa bzw usw z.b d.h ca sowie sowohl weder noch je desto
 bin bist ist sind seid war warst waren wart gewesen sei seien wäre wären habe hast hat haben habt hatte hatten hätte
 hätten gehabt tun tut tat getan macht machen machte gemacht geht gehen ging gegangen kommt kommen kam gekommen sagt
 sagen sagte gesagt gibt geben gab gegeben lässt lassen ließ steht stehen stand liegt liegen lag heißt zeigt zeigen
 erste ersten erster zweite zweiten dritte letzte letzten nächste nächsten zwei drei vier fünf sechs sieben acht neun
 zehn hundert tausend prozent letzt letzter letztes letztem jahr jahre jahren tag tage tagen zeit teil weise beispiel neue neuen neuer neues große
 großen großer gute guten kleine kleinen`,
  ),
  general: wordSet(
    english,
    digital,
    everyday,
    `mensch menschen leute welt land länder stadt haus leben arbeit frage fragen antwort problem probleme weg ende anfang
 ziel grund gründe fall fälle seite seiten punkt idee ideen ding dinge sache sachen stelle art form zahl zahlen bild
 wort worte name geld woche wochen monat monate stunde minute ergebnis ergebnisse möglichkeit bereich thema themen`,
  ),
  basesOf: (word) =>
    ['en', 'n', 'e', 's', 'es', 'er', 'ern', 'nen'].flatMap((end) =>
      word.endsWith(end) ? [word.slice(0, -end.length)] : [],
    ),
  beforeVerb: wordSet(pronouns, 'zu nicht'),
  beforeNoun: wordSet(
    `der die das dem den des ein eine einen einem einer eines kein keine keinen im am zum zur beim vom ins dieser diese dieses diesem diesen
 jeder jede jedes mein meine sein seine ihr ihre unser unsere`,
  ),
  calendar: wordSet(
    `januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag`,
  ),
  connective: wordSet('von der des für und zu am'),
  notLast: /(?:.{3}lich|.{3}isch|.{3}ig|.{3}bar|.{3}haft|.{3}sam|.{4}ierte?[nrs]?)$/u,
  notFirst: /(?:.{3}erweise)$/u,
  capitalNouns: true,
  partsOf: compoundParts,
  singulars,
};

/** The ways to part a compound in two, less what joins them: "Entwurfsmuster" is a "Muster" for an "Entwurf". */
function compoundParts(word: string): [string, string][] {
  const parts: [string, string][] = [];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    parts.push([first, last]);
    const joined = /(?:es|en|er|s|n|e)$/.exec(first)?.[0] ?? '';
    if (joined !== '' && at - joined.length >= SHORTEST_PART) parts.push([first.slice(0, -joined.length), last]);
  }
  return parts;
}
const SHORTEST_PART = 3;

/** Frequent little words, by which a text is told from those of other languages in its script. */
export const frequentWords =
  'der die das und in zu den ist nicht ein eine einen einem einer von mit sich auf für dem des im es auch als an werden aus er hat dass sie nach wird bei um am sind noch wie über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wenn kann gegen vom können schon ihr ihre wir ich diese dieser was mich mir uns sehr alle keine';
