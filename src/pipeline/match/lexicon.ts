import type { AliasRule } from '../../model/content.ts';
import { byCodeUnit } from '../../model/order.ts';
import type { EntityKind } from '../../model/vocabulary.ts';
import { digest } from '../../text/digest.ts';
import { fold } from '../../text/fold.ts';
import type { MatchRules } from '../../text/languages/language.ts';
import { matchRulesOf } from '../../text/languages/rules-of.ts';
import type { AliasConflict, LexiconEntry } from '../stages.ts';
import { findConflicts } from './conflicts.ts';
import { compareSpecificity, type Name } from './name.ts';
import { type Phrase, type Variant, variantsOf } from './phrases.ts';
import { buildTable, type Form, type FormTable } from './table.ts';

/** Everything that is sought in a text, compiled. Built from plain data alone; see `buildLexicon`. */
export interface Lexicon {
  /** Changes whenever the same text could match otherwise. */
  readonly hash: string;
  /** Of the documents that it is for. */
  readonly rules: MatchRules;
  /** Forms are owned by `names`, by index; in each entry the most specific comes first. */
  readonly table: FormTable;
  readonly names: readonly Name[];
  /** Forms of the `near` and `not` phrases, owned by phrase index. */
  readonly phrases: FormTable;
  /** Entity of an announced speaker's name, folded; null where two claim it equally. */
  readonly speakers: ReadonlyMap<string, string | null>;
}

/** Owner of the forms that begin a web address. */
export const ADDRESS = -1;

/** Part of every lexicon's hash: raise it when the same lexicon would match a text otherwise than before. */
const MATCHER_VERSION = 3;

/**
 * Compiles entries, in any order, into a lexicon for documents of a language, and finds the names that two entities claim
 * with nothing to choose by.
 */
export function buildLexicon(
  entries: readonly LexiconEntry[],
  language = 'en',
): { lexicon: Lexicon; conflicts: AliasConflict[] } {
  const rules = matchRulesOf(language);
  const { sorted, names, forms, phrases } = formsOf(entries, rules);
  const addresses = ['http', 'https', 'www'].map((key) => ({
    key,
    cased: key,
    joints: [],
    before: '',
    after: '',
    derived: false,
    lead: 0,
    trail: 0,
    isExact: false,
    owner: ADDRESS,
  }));
  const lexicon = {
    rules,
    hash: digest(
      JSON.stringify([
        MATCHER_VERSION,
        rules.language,
        sorted.map(({ entity, kind, aliases }) => [entity, kind, aliases.map(plainOf)]),
      ]),
    ),
    table: buildTable([...addresses, ...forms]),
    names,
    phrases: buildTable(phrases.forms(rules)),
    speakers: speakersOf(sorted, rules),
  };
  return { lexicon, conflicts: findConflicts(forms, names, sorted) };
}

/** The names that two entities claim with nothing to choose by: those of {@link buildLexicon}, without a lexicon. */
export function conflictsIn(entries: readonly LexiconEntry[], language: string): AliasConflict[] {
  const { forms, names, sorted } = formsOf(entries, matchRulesOf(language));
  return findConflicts(forms, names, sorted);
}

/** All the ways to write the names of entries, the most specific first. */
function formsOf(entries: readonly LexiconEntry[], rules: MatchRules) {
  const sorted = [...entries].sort((a, b) => byCodeUnit(a.entity, b.entity));
  const names: Name[] = [];
  const forms: Form[] = [];
  const phrases = new PhraseList();
  for (const entry of sorted) {
    const { entity, kind, aliases } = entry;
    const variants = variantsOfEntry(entry, rules);
    for (const [index, alias] of aliases.entries()) {
      if (variants[index]!.length === 0) continue;
      const owner = names.length;
      const around = { near: phrases.indicesOf(alias.near), not: phrases.indicesOf(alias.not) };
      names.push({ entity, kind, alias, isExact: alias.case === 'exact', ...around });
      for (const variant of variants[index]!) forms.push({ ...variant, owner });
    }
  }
  forms.sort(
    (a, b) =>
      compareSpecificity(names[a.owner] as Name, names[b.owner] as Name) || Number(a.derived) - Number(b.derived),
  );
  return { sorted, names, forms, phrases };
}

/** The ways to write each alias of an entry; none for what only speakers are called. Drafts are looked at again and again until none is in the way of another. */
function variantsOfEntry(entry: LexiconEntry, rules: MatchRules): readonly (readonly Variant[])[] {
  const known = VARIANTS.get(entry)?.get(rules);
  if (known !== undefined) return known;
  const found = entry.aliases.map(({ text, only }) =>
    only === 'speaker' ? [] : variantsOf(text, rules, (phrase) => isCommonNoun(entry.kind, phrase)),
  );
  const of = VARIANTS.get(entry) ?? new Map<MatchRules, typeof found>();
  VARIANTS.set(entry, of.set(rules, found));
  return found;
}
const VARIANTS = new WeakMap<LexiconEntry, Map<MatchRules, readonly (readonly Variant[])[]>>();

/** The entity that an announced name ("Nathan Lambert") is an alias of, or null. Folded, but otherwise the whole name. */
export function entityForSpeaker(name: string, lexicon: Lexicon): string | null {
  return lexicon.speakers.get(speakerKey(name, lexicon.rules)) ?? null;
}

/** Names of ideas have a singular behind their plural; "Interconnects" and "Pleias" are no plurals. */
function isCommonNoun(kind: EntityKind, phrase: Phrase): boolean {
  const last = phrase.cased.slice(phrase.joints.at(-1)?.at ?? 0);
  return kind === 'concept' || kind === 'technique' || /^\p{Ll}/u.test(last);
}

function plainOf({ text, case: letters, near, not, only }: AliasRule) {
  return [text, letters, near, not, only ?? ''];
}

/** The distinct `near` and `not` phrases of a lexicon, numbered as they come. */
class PhraseList {
  readonly #indices = new Map<string, number>();

  indicesOf(texts: readonly string[]): number[] {
    return texts.map((text) => {
      const index = this.#indices.get(text) ?? this.#indices.size;
      this.#indices.set(text, index);
      return index;
    });
  }

  forms(rules: MatchRules): Form[] {
    return [...this.#indices].flatMap(([text, owner]) =>
      variantsOf(text, rules, () => true).map((variant) => ({ ...variant, owner })),
    );
  }
}

function speakersOf(entries: readonly LexiconEntry[], rules: MatchRules): Map<string, string | null> {
  const speakers = new Map<string, { entity: string | null; rank: number }>();
  for (const { entity, kind, aliases } of entries) {
    for (const { text, only } of aliases) {
      const rank = only === 'speaker' ? 2 : kind === 'person' ? 1 : 0;
      const key = speakerKey(text, rules);
      const known = speakers.get(key);
      if (known === undefined || rank > known.rank) speakers.set(key, { entity, rank });
      else if (rank === known.rank && entity !== known.entity) speakers.set(key, { entity: null, rank });
    }
  }
  return new Map([...speakers].map(([name, { entity }]) => [name, entity]));
}

function speakerKey(name: string, { letters, lower }: MatchRules): string {
  const written = letters === undefined ? name : letters(name);
  return fold(lower === undefined ? written : lower(written)).text.trim();
}
