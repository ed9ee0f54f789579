import type { EntityKind } from '../../model/vocabulary.ts';
import { isFirstName, isPersonalName } from './first-names.ts';

/** Patterns of names that leave no doubt about what they name, by language-independent or English, German, French and Spanish words. */
const PATTERNS: readonly (readonly [RegExp, EntityKind])[] = [
  [/ (?:Inc|Ltd|LLC|GmbH|AG|Corp|Corporation|S\.?A|PLC|N\.?V|B\.?V)\.?$/u, 'organization'],
  [/^(?:University|Institute|Ministry|Department|Bank|Bureau|Academy) of /u, 'organization'],
  [
    / (?:University|Institute|Foundation|Laboratories|Laboratory|Ministry|Association|Commission|Committee|Universität|Institut|Stiftung|Ministerium)$/u,
    'organization',
  ],
  [/^(?:Universität|Université|Universidad|Institut|Instituto|Ministère|Ministerio) /u, 'organization'],
  [/ (?:Conference|Workshop|Symposium|Summit)(?: (?:19|20)\d\d)?$/u, 'event'],
  [/ (?:Act|Regulation|Directive)$/u, 'work'],
  [/ (?:Benchmark|Leaderboard)$/u, 'benchmark'],
  [/ (?:Dataset|Corpus)$/u, 'dataset'],
];

/** The kind that the pattern of a name makes certain, else null. */
export function certainKind(name: string): EntityKind | null {
  for (const [pattern, kind] of PATTERNS) if (pattern.test(name)) return kind;
  return isPersonalName(name) ? 'person' : null;
}

/**
 * Whether a name of one word is a person's: a first name that is said to speak, or to do what only people do, wherever it
 * stands twice or more; once suffices where it seldom stands at all.
 *
 * @param uses where it stands: a text with the offsets of the name in it
 */
export function isPersonByDeed(
  name: string,
  uses: readonly { readonly text: string; readonly start: number; readonly end: number }[],
): boolean {
  if (!isFirstName(name)) return false;
  const deeds = uses.filter(
    ({ text, start, end }) =>
      SAID.test(text.slice(Math.max(0, start - AROUND), start)) || DOES.test(text.slice(end, end + AROUND)),
  );
  return deeds.length >= Math.min(2, uses.length / 2);
}

/** Code units on either side. */
const AROUND = 16;
const SPEECH =
  'said|says|asked|asks|replied|answered|cried|quoth|exclaimed|laughed|smiled|nodded|whispered|told|sagte|fragte|antwortete|rief|dit|demanda|répondit|dijo|preguntó|respondió';
const SAID = new RegExp(`(?<!\\p{L})(?:${SPEECH})\\s+$`, 'u');
const DOES = new RegExp(
  `^\\s+(?:${SPEECH}|sat|stood|was born|died|married|thought|wrote|smiling|laughing)(?!\\p{L})`,
  'u',
);
