import { isFirstName } from '../../text/first-names.ts';
import { UNLISTED } from '../../text/languages/language.ts';
import { stableId } from '../inputs/stable-id.ts';
import type { Draft } from '../stages.ts';
import { familiarityOf } from './familiar.ts';
import { KNOWN_NAMES, sameThingKey } from './known-names.ts';
import { termKey } from './term-key.ts';

/**
 * Drafts for the places, firms and tools that everybody knows, with a score of 0: for notes that name most themselves, where
 * nothing else is sought. Only names that in their own letters are nothing else, no word and nobody's first name.
 */
export function knownDrafts(): Draft[] {
  const sure = KNOWN_NAMES.filter(({ name, kind }) => KINDS.has(kind) && isSure(name));
  const things = Map.groupBy(sure, ({ name }) => sameThingKey(termKey(name)));
  return [...things.values()].map((all) => {
    const { name, kind } = all[0]!;
    const [id, aliases] = [stableId(name), all.slice(1).map((other) => other.name)];
    const rules = [name, ...aliases].map((text) => ({ text, case: 'exact' as const, near: [], not: [] }));
    return {
      ...{ id, name, kind, aliases, isName: true, score: 0, summary: null },
      entry: { entity: id, kind, aliases: rules },
    };
  });
}

const KINDS = new Set(['place', 'organization', 'product', 'event']);

function isSure(name: string): boolean {
  if (/[ .-]/.test(name) || /^\p{Lu}{2,}$/u.test(name)) return true;
  return familiarityOf(name.toLowerCase(), 'en')! <= UNLISTED && !isFirstName(name) && /^\p{Lu}\p{L}{2,}/u.test(name);
}
