import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { MultiUndirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import jsonld, { type Options } from 'jsonld';
import { Store } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/model/atlas.ts';
import { siteOf } from './harness.ts';

/** The downloads as programs that know nothing of ours read them. */
const read = (name: string): string => readFileSync(join(siteOf('own').folder, 'data', name), 'utf8');
const atlas: Atlas = JSON.parse(read('atlas.json'));
const pairs = atlas.connections.map(({ id }) => id).sort();

describe('what can be downloaded', () => {
  it('atlas.json validates against atlas.schema.json, and no longer when a field is gone', () => {
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(read('atlas.schema.json')));
    expect(validate(atlas), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const { statement: _gone, ...claim } = atlas.claims[0]!;
    expect(validate({ ...atlas, claims: [claim] })).toBe(false);
  });

  it.each([
    ['graph.gexf', parseGexf],
    ['graph.graphml', parseGraphml],
  ] as const)('%s has every entity and connection, with strength and evidence as numbers', (name, parse) => {
    const graph = parse(MultiUndirectedGraph, read(name), { addMissingNodes: false });
    expect(graph.nodes().sort()).toEqual(atlas.entities.map(({ id }) => id).sort());
    expect(graph.mapEdges((_edge, _data, a, b) => [a, b].sort().join('--')).sort()).toEqual(pairs);
    const strengths = new Map(atlas.connections.map(({ id, strength }) => [id, strength]));
    graph.forEachEdge((_edge, data, a, b) => {
      expect(data.strength).toBe(strengths.get([a, b].sort().join('--')));
      expect(data.evidence).toBeGreaterThan(0);
    });
  });

  it('atlas.jsonld expands without a term left over, and answers questions in an RDF store', async () => {
    const linked = JSON.parse(read('atlas.jsonld'));
    // Safe mode, which its types do not know, refuses what an expansion would drop without a word, such as an undefined term.
    const options: Options.Expand & { safe: true } = { safe: true, base: 'https://example.org/' };
    const expanded = await jsonld.expand(linked, options);
    expect(expanded.length).toBeGreaterThan(atlas.entities.length);
    const store = new Store();
    store.load(read('atlas.jsonld'), { format: 'application/ld+json', base_iri: 'https://example.org/' });
    const counted = (pattern: string): number => {
      const answer = store.query(
        `PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX schema: <https://schema.org/>
         PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX cito: <http://purl.org/spar/cito/>
         SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ${pattern} }`,
      ) as Map<string, { value: string }>[];
      return Number(answer[0]!.get('n')!.value);
    };
    expect(counted('?x a skos:Concept')).toBe(atlas.entities.length + atlas.topics.length);
    expect(counted('?x a schema:Claim')).toBe(atlas.claims.length);
    const disputing = atlas.claims.filter(({ answers }) => answers.some(({ stance }) => stance === 'disputes'));
    expect(counted('?x cito:disputes ?y')).toBe(disputing.length);
    expect(counted('?x oa:exact ?words')).toBeGreaterThan(atlas.claims.length);
  });
});
