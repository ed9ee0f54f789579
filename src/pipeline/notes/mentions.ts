import type { BodyElement } from '../../model/body.ts';
import type { Content, MatchedDocument, SegmentedDocument } from '../stages.ts';
import { leadsToFile } from './files.ts';
import type { Resolve } from './linked-body.ts';
import { type FoundLink, isAttachment } from './links.ts';
import type { Notes } from './notes.ts';
import { topicId } from './tags.ts';

/** All documents with the names found in each and what their links add. */
export function addLinks(
  documents: readonly SegmentedDocument[],
  mentions: readonly MatchedDocument['mentions'][],
  notes: Notes,
): MatchedDocument[] {
  return documents.map((document, index) => withLinkedMentions(document, mentions[index]!, notes));
}

/**
 * Adds the links of a note to the names found in it: a link is a mention of what it means, whatever it shows. A name that
 * was found in the same place gives way to it. Mentions stay in text order and never overlap.
 */
export function withLinkedMentions(
  document: SegmentedDocument,
  mentions: MatchedDocument['mentions'],
  notes: Notes,
): MatchedDocument {
  const links = notes.links.get(document.id) ?? [];
  const { text, sentences } = document;
  const linked: MatchedDocument['mentions'][number][] = [];
  const subject = notes.entityOf.get(document.id) ?? null;
  let sentence = 0;
  for (const { typed, document: target } of links) {
    if (target === document.id) continue;
    const entity = target === null ? notes.entityNamed(typed.target) : (notes.entityOf.get(target) ?? null);
    const { start, end } = typed.name;
    if (entity === null || (target === null && typed.kind === 'address')) continue;
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= start) sentence++;
    const around = sentences[sentence];
    if (around === undefined || around.start > start || start < (linked.at(-1)?.end ?? 0)) continue;
    const surface = text.slice(start, end);
    linked.push({ document: document.id, passage: around.passage, entity, start, end, surface, sentence });
  }
  // The name of a picture names nothing else.
  const taken = [...linked, ...links.filter(({ typed }) => isAttachment(typed)).map(({ typed }) => typed)].sort(
    (a, b) => a.start - b.start,
  );
  if (taken.length === 0) return { ...document, mentions, subject };
  const found = mentions.filter(
    (() => {
      let next = 0;
      return ({ start, end }: { start: number; end: number }) => {
        while (next < taken.length && taken[next]!.end <= start) next++;
        return next === taken.length || taken[next]!.start >= end;
      };
    })(),
  );
  return {
    ...document,
    mentions: [...found, ...linked].sort((a, b) => a.start - b.start),
    subject,
    linkedSentences: new Set(linked.map((mention) => mention.sentence)),
  };
}

/** The document with its tags taken for signs of the format: they name topics, not things. */
export function withoutTags(document: MatchedDocument): MatchedDocument {
  const tags = (document.wikiSyntax?.tags ?? []).map(({ start, end }) => ({ kind: 'label' as const, start, end }));
  return { ...document, furniture: [...document.furniture, ...tags].sort((a, b) => a.start - b.start) };
}

/**
 * What the links and tags of a note lead to. A link to a note as a whole is its name, and leads where names lead; one to a
 * file that is not there, or to a picture, is neither.
 */
export function leadsOfNote(document: SegmentedDocument, notes: Notes, content: Content): Resolve {
  const links = new Map((notes.links.get(document.id) ?? []).map((link) => [link.typed.at, link]));
  return (element) => {
    const { dataLink, dataTag } = element.properties;
    if (dataTag !== undefined) {
      const topic = topicId(String(dataTag));
      return content.topics.has(topic) ? { dataTopic: topic } : {};
    }
    const link = links.get(Number(dataLink));
    if (link === undefined) return dataLink === undefined ? {} : null;
    const { typed, document: target, fragment, file, part } = link;
    if (file !== null) return leadsToFile(file, element);
    if (target === null) return isAttachment(typed) ? { dataMissing: true, ...missingName(typed, element) } : null;
    const isName = typed.kind === 'wikilink' && fragment === null && notes.entityOf.has(target);
    return isName
      ? null
      : {
          dataDocument: target,
          ...(fragment !== null && { dataFragment: fragment }),
          ...(part && { dataFrom: part.start, dataTo: part.end }),
        };
  };
}

/** A picture that is not there shows its name. */
function missingName({ target }: FoundLink['typed'], { tagName, properties }: BodyElement): { alt?: string } {
  return tagName === 'img' && !properties.alt ? { alt: target.slice(target.lastIndexOf('/') + 1) } : {};
}
