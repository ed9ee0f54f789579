import type { EntityKind } from '../../model/vocabulary.ts';
import { UNLISTED } from '../../text/languages/language.ts';
import { familiarityOf } from './familiar.ts';

/** How much a name means one thing: several words more than one, a word of everyday less. */
export function precision(name: string): number {
  const words = name.toLowerCase().split(/[\s-]+/);
  if (words.length > 1) return /\d/.test(name) ? OF_VERSION : OF_SEVERAL;
  const share = Math.max(...[name.toLowerCase(), words[0]!.replace(/s$/, '')].map((one) => familiarityOf(one, 'en')!));
  return share > 2e-5 ? 0.3 : share > 8e-6 ? 0.5 : share > UNLISTED ? 0.8 : 1;
}
const OF_SEVERAL = 1.2;
/** "Rust 1.78", "Tier 2": one of several. */
const OF_VERSION = 0.4;

/** How much what a region is about is rather a thought than somebody or something in it. */
const THEME: Readonly<Record<EntityKind, number>> = {
  ...{ concept: 1, technique: 1, event: 1, product: 0.6, model: 0.6, benchmark: 0.6, dataset: 0.6, work: 0.6 },
  ...{ organization: 0.4, place: 0.4, person: 0.05 },
};
/** The same of a name of which nobody knows what it names, and of the title of a text. */
const [NAME, TITLE] = [0.5, 0.02];

/** What may name a region. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly score: number | null;
  readonly kind: EntityKind;
  readonly aliases?: readonly string[];
  readonly isName?: boolean;
  /** What it is called is the title of a text rather than the name of a thing. */
  readonly isTitle?: boolean;
}

/** How much something is a theme. */
export function themeOf(one: Nameable): number {
  const { kind, isName, isTitle } = one;
  return (isTitle ? TITLE : isName && kind === 'concept' ? NAME : THEME[kind]) * (isOpaque(one) ? OPAQUE : 1);
}
const OPAQUE = 0.6;

/** Whether a region of the one is told more closely by the other: "TensorFlow and PyTorch", but not "Ballast and Norland". */
export function goesWith(first: Nameable, second: Nameable): boolean {
  return (second.kind === first.kind || themeOf(second) >= NAME) && !isOpaque(second);
}

/** Letters that nothing tells the meaning of. */
function isOpaque({ name, aliases = [] }: Nameable): boolean {
  return /^\p{Lu}{2,4}s?$/u.test(name) && !aliases.some((alias) => /\s/.test(alias));
}

/** "Ordinary differential equations" rather than "ODE": what a reader can say the meaning of, where it is not too long. */
export function saidName({ name, aliases = [] }: Nameable): string {
  const long = /^\p{Lu}[\p{L}\d]{1,4}$/u.test(name) ? aliases.find((alias) => isShortFor(name, alias)) : undefined;
  return long === undefined || long.length > LONGEST_SAID ? name : `${long.charAt(0).toUpperCase()}${long.slice(1)}`;
}
const LONGEST_SAID = 36;

/** "Video model" and "Video generation", "WPT" and "Web Platform Test" say little more than one of them. */
export function saysTheSame(a: string, b: string): boolean {
  return sharesWord(a, b) || isShortFor(a, b) || isShortFor(b, a);
}

/** "WPT" for "Web Platform Tests". */
function isShortFor(short: string, long: string): boolean {
  const letters = long.replace(/(?<![\p{L}\p{N}])(.)[^\s-]*|[\s-]+/gu, '$1').toLowerCase();
  return letters.length > 1 && [letters, `${letters}s`].includes(short.toLowerCase());
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(
    a
      .toLowerCase()
      .split(/[\s-]+/)
      .map(stemOf),
  );
  return b
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => words.has(stemOf(word)));
}

function stemOf(word: string): string {
  return word.replace(/s$/, '').slice(0, 6);
}

/** z-score of how much likelier a name is in a part than in the rest; the prior is the name's share of the whole, as one sentence of it. */
export function logOdds(inPart: number, part: number, inAll: number, all: number): number {
  const prior = inAll / Math.max(1, all);
  const a = inPart + prior;
  const b = inAll - inPart + prior;
  const ratio = Math.log(a / (part + 1 - a)) - Math.log(b / (all - part + 1 - b));
  return ratio / Math.sqrt(1 / a + 1 / b);
}
