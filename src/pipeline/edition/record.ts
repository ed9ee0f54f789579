import type { Evidence } from '../../model/atlas.ts';
import { EDITION_FORMAT, EDITION_VERSION, type Edition } from '../../model/edition.ts';
import { byCodeUnit } from '../../model/order.ts';
import { pointsOf } from '../../text/points.ts';
import { DIGITS, digest, quoteDigest } from '../rules/quote-digest.ts';
import type { Artefact, ResolvedQuotes } from '../stages.ts';

export type Published = Pick<Artefact, 'atlas' | 'map' | 'quotes' | 'documents'>;

/** What is published, as an edition: where everything lies, and enough of each thing to tell later what has changed. */
export function editionOf({ atlas, map, quotes, documents }: Published, name: string | null): Edition {
  const places = new Map(map.nodes.map((node) => [node.entity, node]));
  const regions = new Map(map.regions.map((region) => [region.topic, region]));
  return {
    format: EDITION_FORMAT,
    version: EDITION_VERSION,
    name,
    documents: byId(
      atlas.documents.map(({ id, title, format, published, sha256 }) => ({
        id,
        name: title,
        format,
        published,
        text: sha256.slice(0, DIGITS),
      })),
    ),
    entities: byId(
      atlas.entities.map(({ id, name: called, kind, summary, mentions, community }) => {
        const { topic, x, y } = places.get(id)!;
        return { id, name: called, kind, summary: digest(summary), mentions, topic, community, x, y };
      }),
    ),
    connections: byId(
      atlas.connections.map(({ id, strength, asserted, evidence }) => ({
        id,
        strength,
        asserted,
        evidence: digest(wordsOf(evidence)),
      })),
    ),
    claims: byId(
      atlas.claims.map(({ id, statement, type, speakerName, evidence, horizon, answers }) => ({
        id,
        name: statement,
        type,
        speaker: speakerName,
        evidence: digest(wordsOf(evidence)),
        horizon: digest(JSON.stringify(horizon)),
        answers: digest(JSON.stringify(answers)),
      })),
    ),
    topics: byId(
      atlas.topics.map(({ id, name: called, summary }) => {
        const region = regions.get(id);
        const place: [number, number] | null = region ? [region.x, region.y] : null;
        return { id, name: called, summary: digest(summary), place };
      }),
    ),
    quotes: quotesOf(quotes, new Map(documents.map(({ record, text }) => [record.id, text]))),
  };
}

/** The file: one item to a line. */
export function editionText(edition: Edition): string {
  const members = Object.entries(edition).map(([key, value]) => {
    const lines = Array.isArray(value) ? value.map((item) => `\n${JSON.stringify(item)}`) : null;
    return `${JSON.stringify(key)}:${lines ? `[${lines.join(',')}${lines.length > 0 ? '\n' : ''}]` : JSON.stringify(value)}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

/** Which words of which documents, in an order that dates and offsets do not change. */
function wordsOf(evidence: readonly (Evidence & { readonly reach?: string })[]): string {
  return evidence
    .map(({ document, quote, reach = '' }) => JSON.stringify([document, reach, quote]))
    .sort(byCodeUnit)
    .join('\n');
}

function quotesOf(quotes: ResolvedQuotes, texts: ReadonlyMap<string, string>): Edition['quotes'] {
  const found = new Map<string, Edition['quotes'][number]>();
  const lines = new Map([...texts].map(([id, text]) => [id, pointsOf(text)]));
  for (const { selector, evidence } of quotes.all) {
    if (!evidence) continue;
    const { document, start, end } = evidence;
    const entry = { document, quote: quoteDigest(selector.quote), start, end, line: lines.get(document)!(start).line };
    found.set(`${document} ${entry.quote} ${start}`, entry);
  }
  return [...found.values()].sort(
    (a, b) => byCodeUnit(a.document, b.document) || a.start - b.start || a.end - b.end || byCodeUnit(a.quote, b.quote),
  );
}

function byId<Item extends { readonly id: string }>(items: Item[]): Item[] {
  return items.sort((a, b) => byCodeUnit(a.id, b.id));
}
