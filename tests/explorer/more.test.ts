import { describe, expect, it, vi } from 'vitest';
import { buildGraph, missingCount, PayloadError, readMore, readPayload } from '../../src/explorer/graph.ts';
import { bindMore, needsMore } from '../../src/explorer/more.ts';
import { findRoutes } from '../../src/explorer/paths.ts';
import { selectVisible } from '../../src/explorer/select.ts';
import { createSession, vocabularyOf } from '../../src/explorer/session.ts';
import { type ExplorerState, INITIAL_STATE } from '../../src/explorer/state.ts';
import type { GraphMore, GraphPayload } from '../../src/model/graph-payload.ts';
import { generateGraph } from './generate-graph.ts';

const HELD = 120;

/** An atlas whose payload holds its 120 strongest connections; the other 180 in `more`. */
function capped() {
  const whole = generateGraph(80, 300);
  const part = (from: number, to?: number) =>
    Object.fromEntries(
      Object.entries(whole.edges).map(([name, column]) => [name, column.slice(from, to)]),
    ) as GraphPayload['edges'];
  const strongestLeftOut = whole.edges.strength[HELD] ?? 0;
  const held = { ...whole, edges: part(0, HELD), strongestLeftOut };
  const more: GraphMore = { version: 3, edges: part(HELD) };
  return { whole: buildGraph(whole), graph: buildGraph(readPayload(held)), more, weakest: part(HELD) };
}
const stateOf = (patch: Partial<ExplorerState>): ExplorerState => ({ ...INITIAL_STATE, ...patch });

describe('connections above the cap', () => {
  const { whole, graph, weakest } = capped();
  const [a, b] = [whole.payload.nodes.id[0] ?? '', whole.payload.nodes.id[1] ?? ''];

  it.each<[string, Partial<ExplorerState>, boolean]>([
    ['the start', {}, false],
    ['another colour', { colour: 'kind' }, false],
    ['one end of a path', { from: a }, false],
    ['fewer connections', { connections: 5 }, false],
    ['as many as are surely here', { connections: graph.wholeCount }, false],
    ['one more than are surely here', { connections: graph.wholeCount + 1 }, true],
    ['a selection', { select: a }, true],
    ['a filter', { kinds: ['person'] }, true],
    ['both ends of a path', { from: a, to: b }, true],
  ])('are called for by: %s', (_, patch, needed) => {
    expect(needsMore(graph, stateOf(patch))).toBe(needed);
    expect(needsMore(whole, stateOf(patch))).toBe(false);
  });

  it('are counted before they are here, and what is drawn without them is what would be drawn with them', () => {
    expect(missingCount(graph)).toBe(180);
    for (const connections of [null, 40, graph.wholeCount]) {
      const [early, late] = [graph, whole].map((one) => selectVisible(one, stateOf({ connections })));
      expect(early?.passing).toBe(300);
      const names = (edges: Int32Array | undefined, one: typeof graph) =>
        [...(edges ?? [])].map((edge) => `${one.source[edge]} ${one.target[edge]}`);
      expect(names(early?.edges, graph)).toEqual(names(late?.edges, whole));
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
      { version: 2, edges: weakest },
      { version: 3 },
      { version: 3, edges: { ...weakest, target: weakest.target.map(() => 85) } },
      { version: 3, edges: { ...weakest, disputed: weakest.disputed.slice(1) } },
    ]) {
      expect(() => readMore(value, 80)).toThrow(PayloadError);
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
    expect(selectVisible(graph, INITIAL_STATE)).toEqual(selectVisible(whole, INITIAL_STATE));
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
      'Only the 120 strongest of 300 connections are here: of the others, it cannot be fetched.',
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
