import { isFirstName } from '../../text/first-names.ts';
import type { Draft, MatchedDocument } from '../stages.ts';

/**
 * Drafts of people whose first name alone is not taken for theirs where another family name follows: "Ada" of "Ada Poe" not in
 * "Ada Lind", whether she has a page or not.
 */
export function withOtherBearers(drafts: readonly Draft[], documents: readonly MatchedDocument[]): Draft[] {
  const owners = new Map(
    drafts.flatMap((draft) =>
      draft.kind === 'person'
        ? [draft.name, ...draft.aliases].filter(isFirst).map((first) => [first, draft] as const)
        : [],
    ),
  );
  if (owners.size === 0) return [...drafts];
  const full = new RegExp(
    `(?<![\\p{L}\\p{N}])(${[...owners.keys()].join('|')}) (?:\\p{Lu}\\. )?\\p{Lu}[\\p{L}’'-]*\\p{L}`,
    'gu',
  );
  const others = new Map<string, Set<string>>();
  for (const { text } of documents) {
    for (const [name, first] of text.matchAll(full)) {
      const draft = owners.get(first!)!;
      const other = name.replace(/['’]s$/u, '');
      if ([draft.name, ...draft.aliases].some((form) => form.toLowerCase() === other.toLowerCase())) continue;
      others.set(first!, (others.get(first!) ?? new Set()).add(other));
    }
  }
  return drafts.map((draft) => {
    if (draft.kind !== 'person' || ![draft.name, ...draft.aliases].some((form) => others.has(form))) return draft;
    const aliases = draft.entry.aliases.map((alias) => ({
      ...alias,
      not: [...alias.not, ...(others.get(alias.text) ?? [])],
    }));
    return { ...draft, entry: { ...draft.entry, aliases } };
  });
}

function isFirst(name: string): boolean {
  return /^\p{Lu}\p{L}+$/u.test(name) && isFirstName(name);
}
