import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/explorer/graph.ts';
import { vocabularyOf } from '../../src/explorer/session.ts';
import {
  COLOUR_BY,
  COMPARISONS,
  type ExplorerState,
  INITIAL_STATE,
  LINK_KINDS,
  MAX_STEPS,
  VIEWS,
} from '../../src/explorer/state.ts';
import { formatQuery, parseQuery } from '../../src/explorer/url.ts';
import { speakerKey } from '../../src/model/speaker.ts';
import { generateGraph } from './generate-graph.ts';

const graph = buildGraph(generateGraph(60, 150));
const known = vocabularyOf(graph);
const { payload } = graph;
const connection = [payload.nodes.id[payload.edges.source[0] ?? 0], payload.nodes.id[payload.edges.target[0] ?? 0]]
  .sort()
  .join('--');

const anyId = (ids: readonly string[]) => fc.constantFrom(...ids);
const orNone = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const some = (ids: readonly string[]) => fc.uniqueArray(anyId(ids), { maxLength: 4 }).map((list) => list.sort());
const cents = (least: number, most: number) => fc.integer({ min: least, max: most }).map((value) => value / 100);
const state: fc.Arbitrary<ExplorerState> = fc.record({
  select: orNone(anyId([...payload.nodes.id, connection])),
  kinds: some(payload.kinds),
  topics: some(payload.topics.map(({ id }) => id)),
  document: orNone(anyId(payload.documents.map(({ id }) => id))),
  against: orNone(anyId(payload.documents.map(({ id }) => id))),
  compare: fc.constantFrom(...COMPARISONS),
  speaker: orNone(anyId(payload.speakers.map(({ id, name }) => speakerKey(id, name)))),
  since: orNone(fc.constantFrom('2024', '2024-03', '2024-03-09')),
  until: orNone(fc.constantFrom('2025', '2025-12')),
  links: fc.constantFrom(...LINK_KINDS),
  disputed: fc.boolean(),
  connections: orNone(fc.nat(10_000)),
  steps: fc.integer({ min: 0, max: MAX_STEPS }),
  colour: fc.constantFrom(...COLOUR_BY),
  from: orNone(anyId(payload.nodes.id)),
  to: orNone(anyId(payload.nodes.id)),
  without: some(payload.nodes.id),
  route: fc.integer({ min: 0, max: 2 }),
  view: fc.constantFrom(...VIEWS),
  camera: orNone(fc.record({ x: cents(-90000, 90000), y: cents(-90000, 90000), zoom: cents(1, 4000) })),
});

describe('the address of a view', () => {
  it('gives back every state that it was written from', () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(parseQuery(formatQuery(before), known)).toEqual({ state: before, problems: [] });
      }),
    );
  });

  it('is empty at the start', () => {
    expect(formatQuery(INITIAL_STATE)).toBe('');
    expect(parseQuery('', known)).toEqual({ state: INITIAL_STATE, problems: [] });
  });

  it('never fails on what others wrote into it, and reports what it left out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 6 }), (pairs) => {
        const query = new URLSearchParams(pairs).toString();
        const { state: after, problems } = parseQuery(query, known);
        expect(formatQuery(after).split('&').filter(Boolean).length + problems.length).toBeLessThanOrEqual(
          pairs.length,
        );
      }),
    );
  });

  it.each([
    ['select=nobody', { parameter: 'select', value: 'nobody' }],
    ['kind=concept,unicorn', { parameter: 'kind', value: 'concept,unicorn' }],
    ['steps=99', { parameter: 'steps', value: '99' }],
    ['at=1,2', { parameter: 'at', value: '1,2' }],
    ['at=NaN,0,1', { parameter: 'at', value: 'NaN,0,1' }],
    ['at=0,0,0', { parameter: 'at', value: '0,0,0' }],
    ['disputed=maybe', { parameter: 'disputed', value: 'maybe' }],
    ['since=yesterday', { parameter: 'since', value: 'yesterday' }],
    ['utm_source=mail', { parameter: 'utm_source', value: 'mail' }],
  ])('ignores %s and keeps the rest', (bad, problem) => {
    const { state: after, problems } = parseQuery(`${bad}&colour=kind`, known);
    expect(after).toEqual({ ...INITIAL_STATE, colour: 'kind' });
    expect(problems).toEqual([problem]);
  });

  it('leads old ids to the pages that have them now', () => {
    const [a, b] = connection.split('--') as [string, string];
    const [topic, document] = [payload.topics[0]!.id, payload.documents[0]!.id];
    const redirects = [
      { of: 'entities', from: 'zz-old', to: a },
      { of: 'topics', from: 'zz-old', to: topic },
      { of: 'documents', from: 'zz-old', to: document },
    ] as const;
    const later = vocabularyOf({ ...graph, payload: { ...payload, redirects: [...redirects] } });
    expect(parseQuery('select=zz-old&topic=zz-old&document=zz-old&from=zz-old', later)).toEqual({
      state: { ...INITIAL_STATE, select: a, topics: [topic], document, from: a },
      problems: [],
    });
    expect(parseQuery(`select=${b}--zz-old`, later).state.select).toBe(connection);
    expect(parseQuery('select=zz-older', later).problems).toHaveLength(1);
  });
});
