import { json, jsonByRecord } from '../../formats/json.ts';
import { type FileText, LongText } from '../../formats/long-text.ts';
import { type DocumentFile, EVIDENCE_FILE, type MapFile, mapFileSchema } from '../../model/artefact.ts';
import type { Atlas, Connection } from '../../model/atlas.ts';
import { graphFiles } from './payload.ts';
import { checkAtlas, figuresOf } from './records.ts';

interface Assembled {
  readonly atlas: Atlas;
  readonly documents: readonly Pick<DocumentFile, 'record' | 'text'>[];
  readonly map: MapFile;
}

/**
 * The atlas as text, by path in the artefact: all but the evidence of connections, that evidence, what the browser is given
 * of the graph, and the map. Keys stand in the order of the schemas, whatever the order in which the atlas was assembled.
 *
 * @throws Error where a value does not fit its schema, or a surface or quotation is not what its offsets say
 */
export function emit({ atlas, documents, map }: Assembled): Map<string, FileText> {
  checkSlices(atlas, documents);
  const checked = checkAtlas(atlas);
  const drawn = mapFileSchema.parse(map);
  const { graph, more } = graphFiles(checked, drawn);
  return new Map<string, FileText>([
    ['index.json', jsonByRecord({ ...checked, connections: checked.connections.map(figuresOf) })],
    [EVIDENCE_FILE, evidenceLines(checked.connections)],
    ['browser/graph.json', json(graph)],
    ...(more ? [['browser/graph-more.json', json(more)] as const] : []),
    ['map.json', jsonByRecord(drawn)],
  ]);
}

/** Where it stands: its words are those of its document there. */
function evidenceLines(connections: readonly Connection[]): LongText {
  return new LongText(function* () {
    for (const { evidence } of connections) {
      yield json(evidence.map(({ quote: _quote, prefix: _prefix, suffix: _suffix, ...place }) => place));
    }
  });
}

/** `text.slice(start, end)` is the stored surface or quotation, everywhere. */
function checkSlices(atlas: Atlas, documents: Assembled['documents']): void {
  const texts = new Map(documents.map(({ record, text }) => [record.id, text]));
  const check = (where: string, document: string, start: number, end: number, stored: string): void => {
    const found = texts.get(document)?.slice(start, end);
    if (found === stored) return;
    throw new Error(`${where}: ${document} has ${JSON.stringify(found)} at ${start}, not ${JSON.stringify(stored)}`);
  };
  for (const mention of atlas.mentions) {
    const { document, start, end, surface, entity } = mention;
    check(`Mention of ${entity}`, document, start, end, surface);
  }
  const cited = [
    ...atlas.relations.map(({ source, target, evidence }) => ({ where: `Relation ${source}--${target}`, evidence })),
    ...atlas.connections.map(({ id, evidence }) => ({ where: `Connection ${id}`, evidence })),
    ...atlas.claims.map(({ id, evidence }) => ({ where: `Claim ${id}`, evidence })),
  ];
  for (const { where, evidence } of cited) {
    for (const { document, start, end, quote, prefix, suffix } of evidence) {
      check(where, document, start, end, quote);
      check(where, document, start - prefix.length, start, prefix);
      check(where, document, end, end + suffix.length, suffix);
    }
  }
}
