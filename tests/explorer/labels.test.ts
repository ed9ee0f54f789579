import { describe, expect, it } from 'vitest';
import { squareNames } from '../../src/explorer/drawing/ground.ts';
import { buildGraph } from '../../src/explorer/graph.ts';
import { chooseLabels } from '../../src/explorer/labels.ts';
import { selectVisible } from '../../src/explorer/select.ts';
import { INITIAL_STATE } from '../../src/explorer/state.ts';
import { fitBounds, roadFade, symbolShrink } from '../../src/explorer/view.ts';
import { type Box, isInside, overlap, squareAround } from '../../src/map/box.ts';
import { PIXELS_PER_UNIT, symbolRadius } from '../../src/map/geometry.ts';
import { graticule } from '../../src/map/graticule.ts';
import { contains, type Ring } from '../../src/map/regions/rings.ts';
import { generateGraph } from './generate-graph.ts';

const graph = buildGraph(generateGraph(400, 1200));
const visible = selectVisible(graph, INITIAL_STATE);
const NOTHING = { always: [], first: [], last: [] };
const NO_INSETS = { left: 0, right: 0, top: 0, bottom: 0 };

function viewAt(width: number, height: number, zoom: number, x = 0, y = 0) {
  const scale = zoom * PIXELS_PER_UNIT;
  return { originX: width / 2 - x * scale, originY: height / 2 - y * scale, scale, width, height };
}

describe('names on the map', () => {
  const sizes = [
    [200, 200],
    [390, 700],
    [1440, 900],
    [2560, 1400],
  ] as const;
  const zooms = [0.12, 0.3, 0.5, 0.8, 1, 1.3, 1.9, 2.4, 2.5, 4, 9, 30];

  it.each(sizes)('never overlap in a window of %i by %i, at any zoom', (width, height) => {
    for (const zoom of zooms) {
      for (const x of [0, 300]) {
        const wanted = { always: [0], first: [1, 2, 5], last: [...graph.rows.values()].slice(0, 100) };
        const labels = chooseLabels(graph, visible, viewAt(width, height, zoom, x), wanted);
        const pairs = labels.flatMap((a, place) => labels.slice(place + 1).filter((b) => overlap(a, b)));
        expect(pairs).toEqual([]);
      }
    }
  });

  it.each(sizes)('stand on no letter of a square in a window of %i by %i, at any zoom', (width, height) => {
    const { bounds } = graph.payload;
    for (const zoom of zooms) {
      const view = viewAt(width, height, zoom);
      const letters = squareNames(graticule(bounds), bounds, view, NO_INSETS);
      if (zoom === 1) expect(letters.length).toBeGreaterThan(2);
      const labels = chooseLabels(
        graph,
        visible,
        view,
        { ...NOTHING, last: [...graph.rows.values()] },
        NO_INSETS,
        letters,
      );
      for (const letter of letters) {
        expect(labels.filter((label) => overlap(label, squareAround(letter, 4)))).toEqual([]);
      }
    }
  });

  it('show regions when far out and more places when near', () => {
    const at = (zoom: number) =>
      chooseLabels(graph, visible, viewAt(1440, 900, zoom), { always: [], first: [], last: [] });
    expect(at(0.7).some(({ topic }) => topic >= 0)).toBe(true);
    expect(at(3).every(({ topic }) => topic < 0)).toBe(true);
    expect(at(3).length).toBeGreaterThan(0);
  });

  it('name regions on pills and fewer places the farther out', () => {
    const at = (zoom: number) =>
      chooseLabels(graph, visible, viewAt(1440, 900, zoom), { always: [], first: [], last: [] });
    const places = (zoom: number) => at(zoom).filter(({ node }) => node >= 0).length;
    for (const zoom of [0.3, 0.6, 1]) {
      const regions = at(zoom).filter(({ topic }) => topic >= 0);
      expect(regions.length).toBeGreaterThan(0);
      expect(regions.every(({ pill }) => pill)).toBe(true);
    }
    expect(at(1.5).some(({ pill }) => pill)).toBe(false);
    expect(places(0.6)).toBeLessThan(places(1.2));
  });

  it('stand near the middle of their region when on pills', () => {
    const view = viewAt(1440, 900, 0.8);
    for (const { topic, left, right, top, bottom } of chooseLabels(graph, visible, view, {
      always: [],
      first: [],
      last: [],
    })) {
      const middle = graph.payload.topics[topic];
      if (!middle) continue;
      expect(Math.abs((left + right) / 2 - view.originX - view.scale * middle.x)).toBeLessThan(0.25 * (right - left));
      expect(Math.abs((top + bottom) / 2 - view.originY - view.scale * middle.y)).toBeLessThan(3 * (bottom - top));
    }
  });

  it('always name what is pointed at, and leave out what is not drawn', () => {
    const hidden = selectVisible(graph, { ...INITIAL_STATE, kinds: ['model'] });
    const named = chooseLabels(graph, hidden, viewAt(1440, 900, 1), { always: [], first: [], last: [] });
    expect(named.every(({ node }) => node < 0 || hidden.nodes[node])).toBe(true);
    for (let node = 0; node < 50; node++) {
      const labels = chooseLabels(graph, visible, viewAt(1440, 900, 1), { always: [node], first: [], last: [] });
      expect(labels.some((label) => label.node === node)).toBe(true);
    }
  });
});

describe('edges', () => {
  it('step back only where many are seen from afar', () => {
    expect(roadFade(viewAt(1440, 900, 0.7), 1000)).toBeLessThan(0.7);
    expect(roadFade(viewAt(1440, 900, 0.7), 10)).toBeGreaterThan(0.95);
    expect(roadFade(viewAt(1440, 900, 3), 1000)).toBe(1);
  });
});

describe('a camera', () => {
  it('shows the bounds it was fitted to within the free space', () => {
    const insets = { left: 300, right: 420, top: 90, bottom: 70 };
    const bounds = [-700, -400, 650, 480] as const;
    const { x, y, zoom } = fitBounds(bounds, 1440, 900, insets);
    const view = viewAt(1440, 900, zoom, x, y);
    expect(view.originX + view.scale * bounds[0]).toBeGreaterThanOrEqual(insets.left - 1e-6);
    expect(view.originX + view.scale * bounds[2]).toBeLessThanOrEqual(1440 - insets.right + 1e-6);
    expect(view.originY + view.scale * bounds[1]).toBeGreaterThanOrEqual(insets.top - 1e-6);
    expect(view.originY + view.scale * bounds[3]).toBeLessThanOrEqual(900 - insets.bottom + 1e-6);
    expect(fitBounds(bounds, 200, 200, NO_INSETS).zoom).toBeGreaterThan(0);
  });

  it('stand beside their own symbol, cover no other, and are whole where no panel lies', () => {
    const covered = { left: 300, right: 20, top: 40, bottom: 60 };
    const view = viewAt(1440, 900, 1.3);
    const { x, y, size } = graph.payload.nodes;
    const shrink = symbolShrink(view);
    const symbols = [...x.keys()].map((node) => {
      const centre = {
        x: view.originX + view.scale * (x[node] as number),
        y: view.originY + view.scale * (y[node] as number),
      };
      return squareAround(centre, symbolRadius(size[node] as number) * shrink);
    });
    const labels = chooseLabels(graph, visible, view, { always: [], first: [], last: [] }, covered);
    const places = labels.filter(({ node }) => node >= 0);
    expect(places.length).toBeGreaterThan(10);
    for (const label of places) {
      const own = symbols[label.node] as Box;
      const grown = { left: own.left - 8, right: own.right + 8, top: own.top - 8, bottom: own.bottom + 8 };
      expect(overlap(label, grown)).toBe(true);
      expect(symbols.filter((symbol, node) => node !== label.node && overlap(symbol, label))).toEqual([]);
    }
    expect(labels.every((label) => isInside(label, { left: 300, right: 1420, top: 40, bottom: 840 }))).toBe(true);
  });

  it('of the heaviest stand at a corner, or over one lesser symbol, where the four sides are taken', () => {
    const view = viewAt(1440, 900, 0.9);
    const { size, labelZoom } = graph.payload.nodes;
    const heaviest = [...size.keys()].sort((a, b) => size[b]! - size[a]! || a - b).slice(0, 8);
    const due = heaviest.filter((node) => labelZoom[node]! <= 0.9 && visible.nodes[node]);
    const named = new Set(chooseLabels(graph, visible, view, NOTHING).map(({ node }) => node));
    expect(due.length).toBeGreaterThan(3);
    expect(due.filter((node) => named.has(node)).length).toBeGreaterThan(due.length / 2);
  });

  it('of regions have their middle on the region’s own land', () => {
    for (const zoom of [0.3, 0.6, 1, 1.6, 2.2]) {
      const view = viewAt(1440, 900, zoom);
      for (const { topic, left, right, top, bottom } of chooseLabels(graph, visible, view, NOTHING)) {
        if (topic < 0) continue;
        const [x, y] = [
          ((left + right) / 2 - view.originX) / view.scale,
          ((top + bottom) / 2 - view.originY) / view.scale,
        ];
        expect(contains(graph.payload.regions[topic] as Ring[], x, y)).toBe(true);
      }
    }
  });

  it('name all that a hub is joined to, beside its symbol or at the end of a line that starts there', () => {
    const degrees = [...graph.rows.values()].map((node) => graph.offsets[node + 1]! - graph.offsets[node]!);
    const hub = degrees.indexOf(Math.max(...degrees));
    const around = [...graph.neighbours.slice(graph.offsets[hub], graph.offsets[hub + 1])];
    const lit = [hub, ...around].filter((node) => visible.nodes[node]);
    const { x, y, size } = graph.payload.nodes;
    for (const [width, height] of [
      [390, 700],
      [844, 349],
      [1440, 900],
    ] as const) {
      const [xs, ys] = [lit.map((node) => x[node]!), lit.map((node) => y[node]!)];
      const bounds = [Math.min(...xs) - 60, Math.min(...ys) - 60, Math.max(...xs) + 60, Math.max(...ys) + 60] as const;
      const camera = fitBounds(bounds, width, height, NO_INSETS, 1.6);
      const view = viewAt(width, height, camera.zoom, camera.x, camera.y);
      const labels = chooseLabels(graph, visible, view, { always: [hub], first: lit, last: [] });
      expect(lit.length).toBeGreaterThan(12);
      expect(lit.filter((node) => !labels.some((label) => label.node === node))).toEqual([]);
      expect(labels.flatMap((a, place) => labels.slice(place + 1).filter((b) => overlap(a, b)))).toEqual([]);
      for (const label of labels) {
        if (!label.leader) continue;
        const [fromX, fromY, toX, toY] = label.leader;
        const radius = symbolRadius(size[label.node]!) * symbolShrink(view);
        const centre = [
          view.originX + view.scale * x[label.node]!,
          view.originY + view.scale * y[label.node]!,
        ] as const;
        expect(Math.hypot(fromX - centre[0], fromY - centre[1])).toBeCloseTo(radius, 3);
        expect(overlap(label, squareAround({ x: toX, y: toY }, 4))).toBe(true);
      }
    }
  });

  it('name every region of the whole map, however small the window', () => {
    const regions = graph.payload.regions.filter((rings) => rings.length > 0).length;
    for (const [width, height] of [
      [320, 300],
      [390, 700],
      [844, 250],
      [1440, 900],
      [2560, 1300],
    ] as const) {
      const { x, y, zoom } = fitBounds(graph.payload.bounds, width, height, NO_INSETS);
      const labels = chooseLabels(graph, visible, viewAt(width, height, zoom, x, y), NOTHING);
      expect(labels.filter(({ topic }) => topic >= 0)).toHaveLength(regions);
    }
  });

  it('name every stop of a path, even where its name covers lesser symbols', () => {
    const stops = [200, 3, 250, 310, 120];
    const labels = chooseLabels(graph, visible, viewAt(1440, 900, 0.9), { always: stops, first: [], last: [] });
    expect(stops.every((node) => labels.some((label) => label.node === node))).toBe(true);
  });
});
