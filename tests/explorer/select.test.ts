import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/explorer/graph.ts';
import { edgePasses, SELECTED_LIMIT, selectVisible } from '../../src/explorer/select.ts';
import { COMPARISONS, type ExplorerState, INITIAL_STATE, LINK_KINDS } from '../../src/explorer/state.ts';
import { speakerKey } from '../../src/model/speaker.ts';
import { generateGraph } from './generate-graph.ts';

const graph = buildGraph(generateGraph(80, 240));
const { payload } = graph;
const { nodes, edges } = payload;
const documents = payload.documents.map(({ id }) => id);
const orNone = (ids: readonly string[]) => fc.option(fc.constantFrom(...ids), { nil: null });

const filters: fc.Arbitrary<Partial<ExplorerState>> = fc.record({
  select: orNone(nodes.id),
  kinds: fc.uniqueArray(fc.constantFrom(...payload.kinds), { maxLength: 3 }),
  topics: fc.uniqueArray(fc.constantFrom(...payload.topics.map(({ id }) => id)), { maxLength: 2 }),
  document: orNone(documents),
  against: orNone(documents),
  compare: fc.constantFrom(...COMPARISONS),
  speaker: orNone(payload.speakers.map(({ id, name }) => speakerKey(id, name))),
  links: fc.constantFrom(...LINK_KINDS),
  disputed: fc.boolean(),
  connections: fc.option(fc.nat(300), { nil: null }),
  steps: fc.nat(3),
});
const rowsOf = (mask: Uint8Array) => [...mask.keys()].filter((node) => mask[node]);
const view = (patch: Partial<ExplorerState>) => selectVisible(graph, { ...INITIAL_STATE, ...patch });

describe('the visible set', () => {
  it('shows every entity and the backbone at the start', () => {
    const visible = view({});
    expect(visible.nodeCount).toBe(graph.order);
    expect([...visible.edges]).toEqual([...graph.drawOrder.slice(0, graph.backboneCount)]);
    expect(visible.passing).toBe(graph.size);
  });

  it('never draws a connection without its two ends, nor more than pass', () => {
    fc.assert(
      fc.property(filters, (patch) => {
        const visible = view(patch);
        for (const edge of visible.edges) {
          expect(visible.nodes[graph.source[edge] ?? -1]).toBe(1);
          expect(visible.nodes[graph.target[edge] ?? -1]).toBe(1);
        }
        expect(new Set(visible.edges).size).toBe(visible.edges.length);
        expect(visible.edges.length).toBeLessThanOrEqual(visible.passing);
        expect(visible.nodeCount).toBe(rowsOf(visible.nodes).length);
      }),
    );
  });

  it('draws only what passes each filter, the selection apart', () => {
    fc.assert(
      fc.property(filters, (patch) => {
        const state = { ...INITIAL_STATE, ...patch };
        const visible = selectVisible(graph, state);
        const passes = edgePasses(graph, state);
        const first = documents.indexOf(state.document ?? '');
        for (const node of rowsOf(visible.nodes)) {
          if (nodes.id[node] === state.select) continue;
          if (state.kinds.length) expect(state.kinds).toContain(payload.kinds[nodes.kind[node] ?? -1]);
          if (state.topics.length) {
            expect(nodes.topics[node]?.some((topic) => state.topics.includes(payload.topics[topic]?.id ?? ''))).toBe(
              true,
            );
          }
          if (first >= 0 && state.compare !== 'second') expect(nodes.documents[node]).toContain(first);
          if (state.speaker) {
            expect(
              nodes.speakers[node]
                ?.map((row) => payload.speakers[row])
                .filter((one) => one && speakerKey(one.id, one.name) === state.speaker),
            ).toHaveLength(1);
          }
        }
        for (const edge of visible.edges) {
          expect(passes(edge)).toBe(true);
          if (state.disputed) expect(edges.disputed[edge]).toBe(1);
          if (state.links !== 'all') expect(edges.asserted[edge]).toBe(state.links === 'asserted' ? 1 : 0);
        }
      }),
    );
  });

  it('draws as many connections as asked for, and the selection’s own beside them', () => {
    fc.assert(
      fc.property(fc.nat(300), orNone(nodes.id), (connections, select) => {
        const focus = graph.rows.get(select ?? '') ?? -1;
        const { edges: drawn } = view({ connections, select });
        const foreign = [...drawn].filter((edge) => graph.source[edge] !== focus && graph.target[edge] !== focus);
        expect(foreign.length).toBeLessThanOrEqual(connections);
        expect(drawn.length).toBeLessThanOrEqual(connections + SELECTED_LIMIT);
        if (focus < 0) expect(drawn.length).toBe(Math.min(connections, graph.size));
      }),
    );
  });

  it('keeps the selection in sight whatever the filters say', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...nodes.id), (patch, select) => {
        expect(view({ ...patch, select }).nodes[graph.rows.get(select) ?? -1]).toBe(1);
      }),
    );
  });

  it('tells what two documents share from what only one has', () => {
    const [document, against] = documents as [string, string];
    const rows = (compare: ExplorerState['compare']) => rowsOf(view({ document, against, compare }).nodes);
    const both = rows('both');
    const first = rows('first');
    const second = rows('second');
    expect([...both, ...first].sort((a, b) => a - b)).toEqual(rowsOf(view({ document }).nodes));
    expect([...both, ...second].sort((a, b) => a - b)).toEqual(rowsOf(view({ document: against }).nodes));
    for (const node of rowsOf(view({ document, compare: 'first' }).nodes)) expect(nodes.documents[node]).toEqual([0]);
  });

  it('reaches no farther than the steps allow', () => {
    const select = nodes.id[3] ?? '';
    const near = [1, 2, 3, 4].map((steps) => view({ select, steps }).nodeCount);
    expect(near).toEqual([...near].sort((a, b) => a - b));
    const one = view({ select, steps: 1 });
    const focus = graph.rows.get(select);
    for (const node of rowsOf(one.nodes)) {
      const joined = [...one.edges].some(
        (edge) =>
          (graph.source[edge] === focus && graph.target[edge] === node) ||
          (graph.target[edge] === focus && graph.source[edge] === node),
      );
      expect(node === focus || joined).toBe(true);
    }
  });

  it('compares dates by what both know of them', () => {
    const dated = (patch: Partial<ExplorerState>) =>
      new Set(rowsOf(view(patch).nodes).flatMap((node) => nodes.documents[node] ?? []));
    const years = (patch: Partial<ExplorerState>) => {
      const ok = payload.documents.map(
        ({ published }) =>
          published !== null &&
          published >= (patch.since ?? '') &&
          (!patch.until || published <= patch.until.slice(0, 4)),
      );
      return rowsOf(view(patch).nodes).every((node) => nodes.documents[node]?.some((row) => ok[row]));
    };
    expect(years({ since: '2023' })).toBe(true);
    expect(years({ since: '2021', until: '2024-06' })).toBe(true);
    expect(dated({ since: '2099' }).size).toBe(0);
  });
});
