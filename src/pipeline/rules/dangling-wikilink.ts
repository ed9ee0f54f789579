import type { Place } from '../../model/diagnostic.ts';
import { didYouMean } from '../../text/edit-distance.ts';
import { lastName } from '../../text/last-name.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

const other = { 'seeds/Entropy.md': 'A measure of what is not known.\n' };

export const danglingWikilink = {
  id: 'dangling-wikilink',
  severity: 'warning',
  summary:
    'A link in a document, `[[so]]` or `[so](so.md)` or in its front matter, names another document, a part of one, a file beside it, or an entity. A note that is not there becomes a draft, so that it is not lost.',
  mend: 'Write the note, correct the name, or curate an entity of the name.',
  examples: {
    ok: { ...other, 'seeds/note.md': 'It grows: [[Entropy]].\n' },
    notOk: { ...other, 'seeds/note.md': 'It grows: [[Entropie]].\n' },
    at: 'seeds/note.md:1:11',
    message: 'Unexpected link to "Entropie", expected the name of a note',
  },
} as const satisfies Rule;

/** A name that no document has. `names` are those that may be meant. */
export function linkToNothing(place: Place, target: string, names: readonly string[]): Finding {
  return {
    rule: danglingWikilink,
    place,
    message: `Unexpected link to "${target}", expected the name of a note`,
    actual: target,
    note: didYouMean(nameIn(target), names) || 'It becomes a draft until there is a note of the name.',
  };
}

/** A picture, or a file of another kind, that is not there. */
export function linkToNoFile(place: Place, target: string, names: readonly string[]): Finding {
  return {
    rule: danglingWikilink,
    place,
    message: `Unexpected link to "${target}", expected a file of the folder`,
    actual: target,
    note: didYouMean(nameIn(target), names) || 'Its words are shown, and lead nowhere.',
  };
}

function nameIn(target: string): string {
  return lastName(target).replace(/\.(?:mdx?|markdown)$/i, '');
}

/** A link to a heading or a block that the document which it names does not have. */
export function linkIntoNothing(
  place: Place,
  part: { readonly heading: string } | { readonly block: string },
  file: string,
  headings: readonly string[],
): Finding {
  const [what, name, known] =
    'heading' in part ? ['heading', part.heading, headings] : ['block', `^${part.block}`, [] as string[]];
  return {
    rule: danglingWikilink,
    place,
    message: `Unexpected ${what} "${name}", expected one of ${file}`,
    actual: name,
    note: didYouMean(name, known) ?? 'The link leads to the beginning of the note.',
  };
}
