import { append } from '../../model/append.ts';
import type { Candidate } from '../../pipeline/terms/candidate.ts';
import { suggestionKey } from '../../pipeline/terms/suggestion-key.ts';
import { termKey } from '../../pipeline/terms/term-key.ts';
import { editDistance } from '../../text/edit-distance.ts';
import type { OpenCandidates } from './entities.ts';
import type { Suggestion } from './suggestion.ts';
import type { AtlasView } from './view.ts';

/** Why a candidate may be another name of an entity, and how sure that is. */
interface AliasReason {
  readonly entity: string;
  readonly reason: string;
  readonly score: number;
}

/**
 * New names of known entities among the candidates: a short or long form that a text gives beside the other, the initials of
 * a name, the surname of a person, a spelling one letter away, and the last word of one entity's name alone.
 */
export function suggestAliases(view: AtlasView, { candidates, owners }: OpenCandidates): Suggestion[] {
  const names = nameIndex(view);
  return candidates.flatMap((candidate): Suggestion[] => {
    const found = reasonFor(candidate, owners, names);
    if (!found) return [];
    const { name } = view.entities.get(found.entity)!;
    return [
      {
        key: suggestionKey('alias', found.entity, candidate.key),
        kind: 'alias',
        score: found.score,
        title: `"${candidate.name}" for ${name}`,
        reason: found.reason,
        places: candidate.uses.slice(0, 3).map(({ document, sentence }) => view.place(document, sentence)),
        action: {
          write: 'alias',
          entity: found.entity,
          alias: candidate.name,
          isExact: candidate.isName && !/\s/.test(candidate.name),
        },
      },
    ];
  });
}

interface NameIndex {
  /** Entities by the last word of their name, folded: a person's surname, a product's own word. */
  readonly last: ReadonlyMap<string, readonly { id: string; isPerson: boolean }[]>;
  readonly initials: ReadonlyMap<string, readonly string[]>;
  /** Keys of names with one letter taken out, to find spellings a letter apart without comparing all (Symspell). */
  readonly shortened: ReadonlyMap<string, readonly { id: string; key: string }[]>;
}

function nameIndex({ content }: AtlasView): NameIndex {
  const last = new Map<string, { id: string; isPerson: boolean }[]>();
  const initials = new Map<string, string[]>();
  const shortened = new Map<string, { id: string; key: string }[]>();
  for (const { id, data } of content.entities.values()) {
    const words = data.name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
    const isProper = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
    if (isProper) append(last, termKey(words.at(-1)!), { id, isPerson: data.kind === 'person' });
    if (words.length > 1) append(initials, words.map((word) => word[0]!.toLowerCase()).join(''), id);
    const key = termKey(data.name);
    for (const short of [key, ...withoutOne(key)]) append(shortened, short, { id, key });
  }
  return { last, initials, shortened };
}

function reasonFor(
  { name, others, key, isName }: Candidate,
  owners: ReadonlyMap<string, string>,
  { last, initials, shortened }: NameIndex,
): AliasReason | null {
  for (const other of others) {
    const entity = owners.get(termKey(other));
    if (entity) return { entity, reason: `a text gives "${name}" and "${other}" for each other`, score: 0.95 };
  }
  const surnames = last.get(key);
  if (isName && surnames?.length === 1) {
    const [{ id, isPerson }] = surnames as [{ id: string; isPerson: boolean }];
    if (isPerson) return { entity: id, reason: 'the surname of the only known person who has it', score: 0.85 };
    // An acronym at the end of a name is what it is of: "Allen AI".
    if (!/^\p{Lu}+$/u.test(name)) return { entity: id, reason: 'the last word of one name alone', score: 0.55 };
  }
  if (/^\p{Lu}{2,6}s?$/u.test(name)) {
    const matching = initials.get(key);
    if (matching?.length === 1) return { entity: matching[0]!, reason: 'the initials of its name', score: 0.4 };
  }
  if (key.length < SHORTEST_SPELLING || /\d/.test(key)) return null;
  for (const short of [key, ...withoutOne(key)]) {
    for (const near of shortened.get(short) ?? []) {
      if (editDistance(near.key, key) === 1) return { entity: near.id, reason: 'spelt one letter apart', score: 0.7 };
    }
  }
  return null;
}

const SHORTEST_SPELLING = 6;

function withoutOne(key: string): string[] {
  return key.length < SHORTEST_SPELLING ? [] : Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1));
}
