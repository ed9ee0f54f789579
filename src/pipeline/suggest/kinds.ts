import type { EntityKind } from '../../model/vocabulary.ts';

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
  return null;
}
