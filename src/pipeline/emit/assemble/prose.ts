import type { Prose, ProseFile } from '../../../model/artefact.ts';
import { BACKGROUND_HEADING, DOCUMENTS_HEADING } from '../../../model/body-syntax.ts';
import { byCodeUnit } from '../../../model/order.ts';
import type { Content, ContentRecord, ResolvedQuotes, Section } from '../../stages.ts';

/** Our own texts, each with its citations found, by id. Sections of an entity under other headings count as background. */
export function assembleProse(content: Content, quotes: ResolvedQuotes, excerpts: ProseFile['excerpts']): ProseFile {
  return {
    entities: byId(content.entities, ({ body }) => ({
      background: join(
        body.sections.filter(({ heading }) => heading !== DOCUMENTS_HEADING),
        quotes,
      ),
      documents: join(
        body.sections.filter(({ heading }) => heading === DOCUMENTS_HEADING),
        quotes,
      ),
    })),
    claims: byId(content.claims, ({ body }) => join(body.sections, quotes)),
    topics: byId(content.topics, ({ body }) => join(body.sections, quotes)),
    documents: byId(content.documents, ({ body }) => join(body.sections, quotes)),
    excerpts,
  };
}

function byId<Data, Value>(
  records: ReadonlyMap<string, ContentRecord<Data>>,
  value: (record: ContentRecord<Data>) => Value | null,
): Record<string, Value> {
  const entries = [...records.values()]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((record) => [record.id, value(record)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Value & {}] => entry[1] !== null)) as Record<
    string,
    Value
  >;
}

function join(sections: readonly Section[], quotes: ResolvedQuotes): Prose | null {
  const written = sections.filter(({ markdown }) => markdown !== '');
  if (written.length === 0) return null;
  const markdown = written
    .map(({ heading, markdown: text }) =>
      heading === '' || heading === BACKGROUND_HEADING || heading === DOCUMENTS_HEADING
        ? text
        : `## ${heading}\n\n${text}`,
    )
    .join('\n\n');
  const citations = written.flatMap(({ citations: cited }) => cited.flatMap(({ place }) => quotes.at(place) ?? []));
  return { markdown, citations };
}
