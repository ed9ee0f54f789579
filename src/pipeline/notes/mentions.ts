import type { BodyElement } from '../../model/body.ts';
import type { Resolve } from '../../model/packed-body.ts';
import { lastName } from '../../text/last-name.ts';
import type { Content, MatchedDocument, SegmentedDocument } from '../stages.ts';
import { authorLinks, listedSentences } from './author-links.ts';
import { leadsToFile } from './files.ts';
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
  const subject = notes.entityOf.get(document.id) ?? null;
  const meant = links.flatMap((link) => {
    const { document: target, beside, typed } = link;
    if (target === document.id || beside !== null) return [];
    const entity = target === null ? notes.entityNamed(typed.target) : (notes.entityOf.get(target) ?? null);
    return entity === null ? [] : [{ link, entity }];
  });
  const linked = mentionsByLinks(document, meant);
  // The name of a picture names nothing else.
  const taken = [...linked, ...links.filter(isAttachment).map(({ typed }) => typed)].sort((a, b) => a.start - b.start);
  const said = { subject, links: authorLinks(document, meant), listed: listedSentences(document, linked) };
  const found = mentions.filter(
    (() => {
      let next = 0;
      return ({ entity, sentence, start, end }: MatchedDocument['mentions'][number]) => {
        // A note that is headed by its own name is not named by it.
        const block = document.sentences[sentence]?.block;
        if (entity === subject && block !== undefined && document.blocks[block]?.kind === 'heading') return false;
        while (next < taken.length && taken[next]!.end <= start) next++;
        return next === taken.length || taken[next]!.start >= end;
      };
    })(),
  );
  return {
    ...document,
    mentions: [...found, ...linked].sort((a, b) => a.start - b.start),
    ...said,
  };
}

/** The mentions that the links of running text are. */
function mentionsByLinks(
  { id, text, sentences }: SegmentedDocument,
  links: readonly { readonly link: FoundLink; readonly entity: string }[],
): MatchedDocument['mentions'] {
  const mentions: MatchedDocument['mentions'][number][] = [];
  let sentence = 0;
  for (const { link, entity } of links) {
    if (link.property !== null) continue;
    const { start, end } = link.typed.name;
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= start) sentence++;
    const around = sentences[sentence];
    if (around === undefined || around.start > start || start < (mentions.at(-1)?.end ?? 0)) continue;
    mentions.push({
      document: id,
      passage: around.passage,
      entity,
      start,
      end,
      surface: text.slice(start, end),
      sentence,
    });
  }
  return mentions;
}

/** The document with what names no things taken for signs of the format: tags, and links to files that have no page. */
export function withoutTags(document: MatchedDocument, notes: Notes): MatchedDocument {
  const files = (notes.links.get(document.id) ?? []).filter(
    (link) => link.property === null && (link.beside !== null || isAttachment(link)),
  );
  const tags = [...(document.wikiSyntax?.tags ?? []), ...files.map(({ typed }) => typed)].map(({ start, end }) => ({
    kind: 'label' as const,
    start,
    end,
  }));
  return { ...document, furniture: [...document.furniture, ...tags].sort((a, b) => a.start - b.start) };
}

/**
 * What the links and tags of a note lead to. A link to a note as a whole is its name, and leads where names lead; one to a
 * file that is not there, or to a picture, is neither.
 */
export function leadsOfNote(document: SegmentedDocument, notes: Notes, content: Content): Resolve {
  const links = new Map(
    (notes.links.get(document.id) ?? []).flatMap((link) =>
      link.property === null ? [[link.typed.at, link] as const] : [],
    ),
  );
  return (element) => {
    const { dataLink, dataTag } = element.properties;
    if (dataTag !== undefined) {
      const topic = topicId(String(dataTag));
      return content.topics.has(topic) ? { dataTopic: topic } : {};
    }
    const link = links.get(Number(dataLink));
    if (link === undefined) return dataLink === undefined ? {} : null;
    const { typed, document: target, fragment, file, part } = link;
    if (file !== null) {
      const leads = leadsToFile(file, element);
      const { heading } = typed;
      return heading !== null && PAGE_OF_FILE.test(heading) ? { ...leads, dataFragment: heading } : leads;
    }
    if (target === null)
      return (isAttachment(link) && link.beside === null) || element.tagName === 'img'
        ? { dataMissing: true, ...missingName(typed, element) }
        : null;
    const isName = typed.kind === 'wikilink' && fragment === null && notes.entityOf.has(target);
    return isName
      ? null
      : {
          dataDocument: target,
          ...(element.tagName === 'img' && { dataEmbed: true }),
          ...(fragment !== null && { dataFragment: fragment }),
          ...(part && { dataFrom: part.start, dataTo: part.end }),
        };
  };
}

/** Of a PDF, as browsers and Obsidian ask for it. */
const PAGE_OF_FILE = /^page=\d+$/;

/** A picture that is not there shows its name. */
function missingName({ target }: FoundLink['typed'], { tagName, properties }: BodyElement): { alt?: string } {
  return tagName === 'img' && !properties.alt ? { alt: lastName(target) } : {};
}
