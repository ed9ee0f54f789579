import { describe, expect, it, vi } from 'vitest';
import {
  type AtlasGraph,
  buildGraph,
  connectionId,
  missingCount,
  PayloadError,
  readMore,
  readPayload,
} from '../../src/explorer/graph.ts';
import { groupNodes } from '../../src/explorer/groups.ts';
import { bindMore, needsMore } from '../../src/explorer/more.ts';
import { findRoutes } from '../../src/explorer/paths.ts';
import { drawnRecords } from '../../src/explorer/save/tables.ts';
import { selectVisible } from '../../src/explorer/select.ts';
import { createSession, vocabularyOf } from '../../src/explorer/session.ts';
import { type ExplorerState, INITIAL_STATE } from '../../src/explorer/state.ts';
import type { GraphMore } from '../../src/model/graph-payload.ts';
import { capGraph } from '../../src/pipeline/emit/cap-graph.ts';
import { generateGraph } from './generate-graph.ts';

const HELD = 120;

/** An atlas whose payload holds the 120 connections that are drawn first; the other 180 in `more`. */
function capped() {
  const whole = generateGraph(80, 300);
  // Some of the backbone is weaker than much of the rest.
  whole.edges.backbone = whole.edges.backbone.map((_, edge) => Number(edge % 3 === 0));
  const files = capGraph(whole, HELD);
  return { whole: buildGraph(whole), graph: buildGraph(readPayload(files.graph)), more: files.more as GraphMore };
}
/** What is drawn, in its order; the rows of connections are others where some came later. */
function drawnOf(graph: AtlasGraph, patch: Partial<ExplorerState> = {}) {
  const { edges, ...others } = selectVisible(graph, stateOf(patch));
  return { ...others, edges: [...edges].map((edge) => connectionId(graph, edge)) };
}
const stateOf = (patch: Partial<ExplorerState>): ExplorerState => ({ ...INITIAL_STATE, ...patch });

describe('connections above the cap', () => {
  const { whole, graph, more } = capped();
  const weakest = more.edges;
  const [a, b] = [whole.payload.nodes.id[0] ?? '', whole.payload.nodes.id[1] ?? ''];

  it.each<[string, Partial<ExplorerState>, boolean]>([
    ['the start', {}, false],
    ['another colour', { colour: 'kind' }, false],
    ['one end of a path', { from: a }, false],
    ['fewer connections', { connections: 5 }, false],
    ['as many as are here', { connections: HELD }, false],
    ['one more than are here', { connections: HELD + 1 }, true],
    ['the colours of documents', { colour: 'document' }, true],
    ['the list, which tells how many documents a connection has', { view: 'list' }, true],
    ['a selection', { select: a }, true],
    ['a filter', { kinds: ['person'] }, true],
    ['both ends of a path', { from: a, to: b }, true],
  ])('are called for by: %s', (_, patch, needed) => {
    expect(needsMore(graph, stateOf(patch))).toBe(needed);
    expect(needsMore(whole, stateOf(patch))).toBe(false);
  });

  it('are counted before they are here, and what is drawn without them is what would be drawn with them', () => {
    expect(missingCount(graph)).toBe(180);
    for (const connections of [null, 40, HELD]) {
      expect(selectVisible(graph, stateOf({ connections })).passing).toBe(300);
      expect(drawnOf(graph, { connections })).toEqual(drawnOf(whole, { connections }));
    }
  });

  it('may be named by an address before they are here', () => {
    const id = [weakest.source[0], weakest.target[0]]
      .map((row) => whole.payload.nodes.id[row ?? 0])
      .sort()
      .join('--');
    expect(vocabularyOf(graph).connection(id)).toBe(true);
    expect(vocabularyOf(graph).connection(`${a}--nobody`)).toBe(false);
    expect(vocabularyOf(whole).connection(`${a}--${a}`)).toBe(false);
  });

  it('are refused in words where their file is not as it should be', () => {
    for (const value of [
      null,
      { version: 1 },
      { ...more, version: 3 },
      { version: 4 },
      { ...more, edges: { ...weakest, target: weakest.target.map(() => 85) } },
      { ...more, edges: { ...weakest, disputed: weakest.disputed.slice(1) } },
      { ...more, nodes: { ...more.nodes, speakers: more.nodes.speakers.slice(1) } },
      { ...more, drawn: { documents: [], speakers: [] } },
    ]) {
      expect(() => readMore(value, graph)).toThrow(PayloadError);
    }
  });
});

describe('fetching them', () => {
  const open = (fetchMore: (more: GraphMore) => Promise<unknown>, patch: Partial<ExplorerState> = {}) => {
    const { graph, more, whole } = capped();
    const session = createSession(graph, stateOf(patch));
    const fetched = vi.fn(() => fetchMore(more));
    const heard = vi.fn();
    session.subscribe(heard);
    bindMore(session, fetched);
    return {
      graph,
      session,
      whole,
      fetched,
      heard,
      arrived: () => vi.waitFor(() => expect(session.fetching.get()).toBe(false)),
    };
  };
  const answer = async (more: GraphMore) => structuredClone(more);

  it('waits until they are called for, asks once, and then holds the whole atlas', async () => {
    const { graph, session, whole, fetched, heard, arrived } = open(answer);
    const before = graph.source.slice();
    session.store.set({ colour: 'kind' });
    expect(fetched).not.toHaveBeenCalled();
    session.store.set({ connections: 250 });
    session.store.set({ connections: 260 });
    expect(session.fetching.get()).toBe(true);
    await arrived();
    expect(fetched).toHaveBeenCalledOnce();
    expect(graph.source.slice(0, before.length)).toEqual(before);
    expect(session.derived().visible.edges).toHaveLength(260);
    expect(session.speech.get()).toBe('All 300 connections are loaded');
    expect(heard).toHaveBeenCalledTimes(4);
    expect(drawnOf(graph)).toEqual(drawnOf(whole));
  });

  it('brings in which documents and by whom things are named, and what asks for that waits for it', async () => {
    const asked = { document: 'document-1', colour: 'document' } as const;
    const { graph, session, whole, arrived } = open(answer);
    const everything = session.derived().visible;
    session.store.set(asked);
    expect(session.derived().visible.nodes).toEqual(everything.nodes);
    expect(session.derived().grouping.groups).toEqual([]);
    await arrived();
    const { visible, grouping } = session.derived();
    expect(visible.nodeCount).toBeLessThan(everything.nodeCount);
    expect(drawnOf(graph, asked)).toEqual(drawnOf(whole, asked));
    expect(grouping).toEqual(groupNodes(whole, 'document'));
    const records = [
      drawnRecords(graph, { visible }),
      drawnRecords(whole, { visible: selectVisible(whole, stateOf(asked)) }),
    ];
    const [later, atOnce] = records.map(({ entities, connections }) => [
      ...entities,
      ...connections.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]);
    expect(later).toEqual(atOnce);
  });

  it('is what somebody may wait for: once asked, never twice, and at once where nothing is missing', async () => {
    const { graph, session, fetched } = open(answer);
    await Promise.all([session.more.load(), session.more.load()]);
    expect(missingCount(graph)).toBe(0);
    await session.more.load();
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('takes off the view what cannot be told, where they cannot be had', async () => {
    const { session, fetched, arrived } = open(() => Promise.reject(new PayloadError('it cannot be fetched')));
    session.store.set({ document: 'document-1', since: '2021', colour: 'document', kinds: ['person'] });
    await arrived();
    expect(session.store.get()).toEqual(stateOf({ kinds: ['person'] }));
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('finds the routes of the whole atlas', async () => {
    const { whole, session, arrived } = open(answer, {
      from: generateGraph(80, 0).nodes.id[70] ?? '',
      to: generateGraph(80, 0).nodes.id[75] ?? '',
    });
    await arrived();
    expect(session.derived().routes.map(({ nodes }) => nodes)).toEqual(
      findRoutes(whole, 70, 75).map(({ nodes }) => nodes),
    );
    expect(session.derived().routes.length).toBeGreaterThan(0);
  });

  it('says what is missing when they cannot be had, and asks again at the next need', async () => {
    const { graph, session, fetched, arrived } = open(() => Promise.reject(new PayloadError('it cannot be fetched')));
    session.store.set({ kinds: ['person'] });
    await arrived();
    expect(session.notice.get()).toBe(
      'Only 120 of 300 connections are here, and nothing of documents and speakers: of the rest, it cannot be fetched.',
    );
    expect(graph.size).toBe(HELD);
    session.store.set({ camera: { x: 0, y: 0, zoom: 1 } });
    expect(fetched).toHaveBeenCalledOnce();
    session.store.set({ kinds: ['model'] });
    expect(fetched).toHaveBeenCalledTimes(2);
    await arrived();
  });

  it('takes a connection that turns out not to exist out of the address, and says so', async () => {
    const { nodes } = generateGraph(80, 0);
    const { whole, session, arrived } = open(answer, { select: `${nodes.id[78]}--${nodes.id[79]}` });
    expect(whole.source.some((source, edge) => source === 78 && whole.target[edge] === 79)).toBe(false);
    await arrived();
    await vi.waitFor(() => expect(session.store.get().select).toBeNull());
    expect(session.notice.get()).toContain('Nothing joins the two');
  });
});
