import type { EntityKind } from '../../model/vocabulary.ts';
import { isFirstName, isNoPerson, isOrdinaryPair, isPersonalName, withoutTitle } from '../../text/first-names.ts';
import { isWordToo, knownKind } from './known-names.ts';
import { linkedKind } from './linked-kinds.ts';
import { isBeforePlace, type Standing, saidKind } from './said-of.ts';

/** Patterns of names that leave no doubt about what they name, by language-independent or English, German, French and Spanish words. */
const PATTERNS: readonly (readonly [RegExp, EntityKind])[] = [
  [/ (?:Inc|Ltd|LLC|GmbH|AG|Corp|Corporation|S\.?A|PLC|N\.?V|B\.?V)\.?$/u, 'organization'],
  [
    /^(?:University|Institute|Ministry|Department|Bank|Bureau|Academy|Board|Council|House|Society|Office) of /u,
    'organization',
  ],
  [
    /^\p{Lu}.* (?:Society|Office|Council|Agency|Authority|Company|Museum|Motors|Board|Club|Orchestra)$/u,
    'organization',
  ],
  [/^\p{Lu}.* (?:Island|Islands|River|Bay|Sea|Ocean|Mountains|Valley|Street|Square|Harbour|Airport)$/u, 'place'],
  [/^(?:Cape|Mount|Lake|Fort|Port) \p{Lu}\p{Ll}+$/u, 'place'],
  [
    / (?:University|Institute|Foundation|Laboratories|Laboratory|Ministry|Association|Commission|Committee|Universität|Institut|Stiftung|Ministerium)$/u,
    'organization',
  ],
  [/^\p{Lu}.* (?:[Tt]eam|Project Group|Task Force|WG)$/u, 'organization'],
  [/^(?:Universität|Université|Universidad|Institut|Instituto|Ministère|Ministerio) /u, 'organization'],
  [
    /^(?:Agence|Académie|Banque|Bureau|Centre|Chambre|Comité|Conseil|Cour|Direction|École|Fabrique|Fondation|Mairie|Observatoire|Office|Préfecture|Société|Syndicat|Tribunal) (?:de|du|des|d'|l'|national|nationale|inter|général|générale|régional|régionale|numérique|supérieur)/u,
    'organization',
  ],
  [
    /^(?:Agentur|Amt|Bundesamt|Bundesministerium|Gesellschaft|Hochschule|Landesamt|Ministerium|Stiftung|Verband|Verein|Zentrum) (?:für|der|des|zur) /u,
    'organization',
  ],
  [
    /^\p{Lu}.* (?:e\.V|eV|gGmbH|Verein|Verband|Hochschule|Foundation|Federation|Collective|Initiative|User Group)$/u,
    'organization',
  ],
  [/^(?:\p{Lu}.* )?(?:Working|Work|Study|Interest|Steering|Community|Focus) Group$/u, 'organization'],
  [/ (?:Conference|Workshop|Symposium|Summit)(?: (?:19|20)\d\d)?$/u, 'event'],
  [
    /^\p{Lu}.* (?:Wars?|Revolution|Rebellion|Revolt|Uprising|Mutiny|Massacre|Genocide|Famine|Crusades?|Restoration|Crisis|Olympics)$/u,
    'event',
  ],
  [/^(?:Battle|Siege|Treaty|Peace|Fall|War|Reign) of (?:the )?\p{Lu}/u, 'event'],
  [/^\p{Lu}.* (?:Empire|Kingdom|Republic|Peninsula|Desert|Canal|Strait|Coast)$/u, 'place'],
  [/^(?:Kingdom|Republic|Empire|Duchy|Gulf|Strait|Isle|City|State) of (?:the )?\p{Lu}/u, 'place'],
  [/ (?:Act|Regulation|Directive)$/u, 'work'],
  [/ (?:Benchmark|Leaderboard)$|^\p{Lu}[\p{L}\p{N}-]*-?[Bb]ench(?: .{1,12})?$/u, 'benchmark'],
  [/[ -]v?\d+(?:\.\d+)?[BM](?:-[\w.]+)*$/u, 'model'],
  [/^\p{Lu}[\p{L}\p{N}]+(?: AI)? Lab$/u, 'organization'],
  [/^\p{Lu}[\p{L}\p{N}]+ (?:Labs|Ventures|Capital|Robotics|Technologies)$/u, 'organization'],
  [/ (?:Dataset|Corpus)$/u, 'dataset'],
];

/** Whether a word, folded, stands in any text. */
export type IsOrdinary = (word: string) => boolean;

/** The kind that the pattern of a name makes certain, else null. */
export function certainKind(name: string, isOrdinary: IsOrdinary = () => false): EntityKind | null {
  if (isAnybodysTeam(name) || isStreetOrFirm(name)) return null;
  for (const [pattern, kind] of PATTERNS) if (pattern.test(name)) return kind;
  // "Harrow AI", "Harrow Research", not "Constitutional AI", "Deep Research", "AI Research".
  const firm = /^(\p{Lu}[\p{L}\p{N}]+) (?:AI|Research)$/u.exec(name)?.[1];
  if (firm !== undefined && !isOrdinary(firm.toLowerCase()) && !/(?:al|ic|ive|^..)$/.test(firm)) return 'organization';
  // "Louis XIV", "Pope Paul III".
  const ruler = /^(\p{Lu}\p{Ll}+) [IVX]+$/u.exec(withoutTitle(name))?.[1];
  if (ruler !== undefined && isFirstName(ruler)) return 'person';
  return isPersonalName(name) && !isOrdinaryPair(name, isOrdinary) ? 'person' : null;
}

/** "AI teams", "ML team": some who do what the field does, wherever. */
function isAnybodysTeam(name: string): boolean {
  const of = /^(.*) [Tt]eams?$/.exec(name)?.[1];
  return of !== undefined && knownKind(of) === 'concept';
}

/** "Jane Street" is the one or the other. */
function isStreetOrFirm(name: string): boolean {
  const first = /^(\p{Lu}\p{Ll}+) Street$/u.exec(name)?.[1];
  return first !== undefined && isFirstName(first);
}

/**
 * What a name or term is: by what it is known as or made like, by what the texts say it is, by who does what it does; or null.
 *
 * @param forms how it is written, the commonest first; a long form beside its short one
 */
export function kindOf(
  forms: readonly string[],
  isName: boolean,
  uses: readonly Standing[],
  isOrdinary: IsOrdinary,
): EntityKind | null {
  const [name] = forms as [string];
  const toldFirst = isName && isWordToo(name) ? (linkedKind(name, uses) ?? saidKind(uses, 'model')) : null;
  if (toldFirst !== null && toldFirst !== 'person') return toldFirst;
  // "[Phoenix](https://github.com/arize-ai/phoenix)" is no town.
  const linked = isName && knownKind(name) === 'place' ? linkedKind(name, uses) : null;
  if (linked !== null) return linked;
  for (const tell of [(form: string) => knownKind(form), certainKind]) {
    for (const form of isName ? forms : []) {
      const kind = tell(form, isOrdinary);
      if (kind !== null) return kind;
    }
  }
  if (isHandle(uses)) return 'person';
  if (forms.some((form) => PROCEDURE.test(form))) return 'technique';
  if (forms.some((form) => GROUP.test(form) && !isAnybodysTeam(form))) return 'organization';
  // Where nouns have a capital no name is told by its own.
  const said = isName || /^\p{Lu}\p{Ll}[^ ]*$/u.test(name) ? (linkedKind(name, uses) ?? saidKind(uses)) : null;
  if (said !== null) return said === 'person' && !looksPersonal(name) && !isFirstName(name) ? null : said;
  if (isName && isPersonByDeed(name, uses)) return 'person';
  return isName && /^\p{Lu}[\p{L} .'’-]+$/u.test(name) && isBeforePlace(uses) ? 'place' : null;
}

/** Whether it stands mostly behind an at sign, as what people are called on the web: "@ada-p"; not the scope of a package, "@types/node". */
function isHandle(uses: readonly Standing[]): boolean {
  const handles = uses.filter(
    ({ text, start, end }) =>
      /(?<![\p{L}\p{N}.])@$/u.test(text.slice(Math.max(0, start - 2), start)) && text[end] !== '/',
  );
  return handles.length >= Math.max(2, uses.length / 2);
}

/** Some who work together, whatever its letters: "compiler team", "async working group". */
const GROUP = /^(?:[\p{L}\p{N}.-]+ ){1,3}(?:team|working group|project group|task force|steering committee)$/iu;

/** Something that is done: "Direct Preference Optimization", "rejection sampling". */
const PROCEDURE =
  / (?:[Oo]ptimi[sz]ation|[Ss]ampling|[Dd]istillation|[Rr]egulari[sz]ation|[Qq]uanti[sz]ation|[Tt]uning|[Ff]ine-?tuning|[Dd]ecoding|[Pp]runing|[Ll]earning|[Dd]escent|[Ss]earch|[Pp]rompting|[Cc]lustering)$/u;

/**
 * Whether a name is a person's by what is said beside it, where its words alone do not tell: a first name that is said to
 * speak, or to do what only people do; a name of two or three words that sentences go on about as "he" or "she".
 *
 * @param uses where it stands: a text with the offsets of the name in it
 */
export function isPersonByDeed(name: string, uses: readonly Standing[]): boolean {
  if (!/\s/.test(name)) {
    if (!isFirstName(name)) return false;
    return deedsIn(uses) >= Math.min(2, uses.length / 2);
  }
  if (!looksPersonal(name)) return false;
  if (hasProfile(uses) || writesIn(uses) >= Math.max(2, uses.length / 5)) return true;
  let [personal, other] = [0, 0];
  for (const { text, end } of uses) {
    const after = text.slice(end, end + SENTENCE).split(/[.!?](?=\s)|\n\s*\n/)[0]!;
    if (PERSONAL.test(after)) personal++;
    if (IMPERSONAL.test(after)) other++;
  }
  return personal >= Math.max(2, uses.length / 4) && personal > 2 * other;
}

/** Whether the name is a link to the page of somebody on a site where people have one. */
function hasProfile(uses: readonly Standing[]): boolean {
  return uses.some(({ text, end }) => PROFILE.test(text.slice(end, end + 120)));
}
const PROFILE =
  /^\]\(<?https?:\/\/(?:(?:www\.|mobile\.)?(?:twitter|x|github)\.com\/[\w-]+|(?:[\w-]+\.)*linkedin\.com\/in\/[^\s)/]+|(?:[\w-]+\.)+[a-z]+\/(?:u\/|@|~)[\w.-]+(?:\/summary)?)\/?>?\)/;

/** How often it does what one person does and firms hardly do. */
function writesIn(uses: readonly Standing[]): number {
  return uses.filter(({ text, end }) => WRITES.test(text.slice(end, end + AROUND))).length;
}
const WRITES =
  /^[*_]*(?:\]\([^)\s]*\))? (?:wrote|writes|argues|argued|thinks|believes|tweeted|talks|talked|spoke|recalls|recalled|pitched|tells|told|explains|explained)(?!\p{L})/u;

/** How often a name is said to speak, or to do what hardly anything but people does. */
export function deedsIn(uses: readonly Standing[]): number {
  return uses.filter(
    ({ text, start, end }) =>
      SAID.test(text.slice(Math.max(0, start - AROUND), start)) || DOES.test(text.slice(end, end + AROUND)),
  ).length;
}

/** Whether a name has the form of a person's, first name and family name, and not the ending of something else. */
export function looksPersonal(name: string): boolean {
  if (!PERSONAL_FORM.test(name) || certainKind(name) !== null || isNoPerson(name)) return false;
  // "GitHub Explore": what a firm has.
  const first = name.split(' ')[0]!;
  const kind = isFirstName(first) ? null : knownKind(first);
  return kind !== 'organization' && kind !== 'product';
}

const SENTENCE = 160;
const PERSONAL_FORM = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: (?:van|von|de|der|da|di|al|bin))? \p{Lu}[\p{L}’'-]+$/u;
const PERSONAL = /(?<!\p{L})(?:he|she|his|her|himself|herself)(?!\p{L})/u;
const IMPERSONAL = /(?<!\p{L})(?:it|its|they|their)(?!\p{L})/u;

/** Code units on either side. */
const AROUND = 16;
const SPEECH =
  'said|says|asked|asks|replied|answered|cried|quoth|exclaimed|laughed|smiled|nodded|whispered|told|sagte|fragte|antwortete|rief|dit|demanda|répondit|dijo|preguntó|respondió';
const SAID = new RegExp(`(?<!\\p{L})(?:${SPEECH})\\s+$`, 'u');
const DOES = new RegExp(
  `^\\s+(?:${SPEECH}|sat|stood|was born|died|married|thought|wrote|smiling|laughing)(?!\\p{L})`,
  'u',
);
