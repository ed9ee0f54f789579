import type { DocumentFile } from '../model/artefact.ts';
import type { Connection, ConnectionEvidence } from '../model/atlas.ts';
import { quotation } from '../text/quotation.ts';

/** The text of a document, by its id. */
export type TextOf = (id: string) => Pick<DocumentFile, 'text'>;
type Evidence = Connection['evidence'];
type Words = ReturnType<typeof quotation>;
type Place = Omit<ConnectionEvidence, keyof Words>;

/**
 * Gives connections their evidence out of lines of JSON that have no words, which are parts of the texts of documents. Both are
 * read when they are asked for: most evidence is on no page that is made, and most of what is needs no words.
 *
 * @param connections changed: each gets `evidence`, in the order of the lines
 */
export function giveEvidence(
  connections: readonly Omit<Connection, 'evidence'>[],
  lines: ReadonlyMap<object, string>,
  document: TextOf,
): Connection[] {
  const words = wordsFrom(document);
  const read = new Map<object, Evidence>();
  const evidence: PropertyDescriptor = {
    enumerable: true,
    get(this: object) {
      const known = read.get(this);
      if (known) return known;
      const places = JSON.parse(lines.get(this) ?? '[]') as Place[];
      const made = places.map((place) => quoting(place, words));
      read.set(this, made);
      return made;
    },
  };
  return connections.map((one) => Object.defineProperty(one, 'evidence', evidence) as Connection);
}

function quoting({ document, passage, start, end, ...rest }: Place, words: PropertyDescriptorMap): ConnectionEvidence {
  const quoted = Object.defineProperties({ document, passage, start, end }, words);
  return Object.assign(quoted, rest) as ConnectionEvidence;
}

/** The same properties for all: what they say is looked up in the document that each names. */
function wordsFrom(document: TextOf): PropertyDescriptorMap {
  const word = (part: keyof Words): PropertyDescriptor => ({
    enumerable: true,
    get(this: Place) {
      return quotation(document(this.document).text, this.start, this.end)[part];
    },
  });
  return { quote: word('quote'), prefix: word('prefix'), suffix: word('suffix') };
}
