import { type Emphasis, nodesBySize } from './appearance.ts';
import { type Chart, createChart } from './drawing/chart.ts';
import { drawGround, regionPaths, type Squares } from './drawing/ground.ts';
import { drawNames } from './drawing/names.ts';
import { emphasisOf } from './emphasis.ts';
import { chooseLabels, type Label } from './labels.ts';
import { readPalette, watchTheme } from './palette.ts';
import { isFiltered } from './select.ts';
import type { Session } from './session.ts';
import type { Camera } from './state.ts';
import { fitBounds, type Insets, isInSight, roadFade } from './view.ts';

/** The map in the page, joined to the session. */
export interface MapHandle {
  readonly chart: Chart;
  /** What panels cover of the map. */
  insets(): Insets;
  /** Names as they were drawn last. */
  labels(): readonly Label[];
  home(): void;
  zoomBy(factor: number): void;
  /** Brings an entity into sight where it is not, at the zoom as it is. */
  reveal(node: number): void;
  /** Resolves when the graphics card has drawn what it was given. */
  finished(): Promise<void>;
  /** Takes note that panels have come to lie otherwise. */
  refit(): void;
  dispose(): void;
}

export interface MapOptions {
  /** What panels cover of the map. */
  readonly insets: () => Insets;
  readonly squares: Squares;
  readonly onLost: () => void;
}

const HOVER_DELAY = 40;
const FLIGHT = 450;
const MOST_EXTRA_LABELS = 400;
const CLOSE_ZOOM = 1.6;
const NAME_ROOM = 110;

/** Draws the session's map into an element and answers pointer and camera. */
export async function mountMap(element: HTMLElement, session: Session, options: MapOptions): Promise<MapHandle> {
  const { graph, store } = session;
  const regions = regionPaths(graph.payload);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let palette = readPalette(element);
  let emphasis: Emphasis | null = null;
  let labels: readonly Label[] = [];
  let hoverTimer = 0;
  /** All that the ground depends on: it stays as it is while only what lies on it changes. */
  let groundKey = '';
  let insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };

  const chart = await createChart(element, graph, {
    drawGround(context, view) {
      const { topics, colour } = store.get();
      const key = JSON.stringify([view, context.canvas.width, insets, topics, colour, palette.sea]);
      if (key === groundKey) return;
      groundKey = key;
      drawGround(context, graph.payload, regions, view, {
        palette,
        byTopic: colour === 'topic',
        squares: options.squares,
        insets,
        faded: (topic) => topics.length > 0 && !topics.includes(graph.payload.topics[topic]?.id ?? ''),
      });
    },
    drawNames(context, view) {
      const isFirst = labels.length === 0;
      labels = chooseLabels(graph, session.derived().visible, view, wantedLabels(), insets);
      drawNames(context, labels, palette, store.get().colour === 'topic', ({ node }) => ({
        alpha: !emphasis || emphasis.nodes.has(node) ? 1 : node < 0 ? 0.45 : 0.28,
        bold: emphasis?.ringed.has(node) ?? false,
      }));
      if (isFirst) performance.mark('atlas-drawn');
    },
    roadFade: (view) => (emphasis ? 1 : roadFade(view, session.derived().visible.edges.length)),
    onPoint(target) {
      element.style.cursor = target ? 'pointer' : '';
      clearTimeout(hoverTimer);
      hoverTimer = window.setTimeout(() => session.hover.set(target), HOVER_DELAY);
    },
    onChoose(target, touch) {
      session.choose(target);
      if (touch) session.hover.set(null);
    },
    onCamera(camera) {
      store.set({ camera: sameCamera(camera, impliedCamera()) ? null : camera });
    },
    onResize: () => follow(0),
    onLost: options.onLost,
  });

  function wantedLabels() {
    const { nodes } = session.derived().visible;
    const largest = (wanted: (node: number) => boolean) => {
      const found: number[] = [];
      for (const node of nodesBySize(graph)) {
        if (nodes[node] && wanted(node)) found.push(node);
        if (found.length >= MOST_EXTRA_LABELS) break;
      }
      return found;
    };
    if (emphasis) {
      const { nodes: standing, ringed } = emphasis;
      const hovered = session.hover.get()?.node ?? -1;
      const always = [...(hovered >= 0 ? [hovered] : []), ...ringed, ...(session.derived().route?.nodes ?? [])];
      return { always, first: largest((node) => standing.has(node)), last: [] };
    }
    return { always: [], first: [], last: isFiltered(store.get()) ? largest(() => true) : [] };
  }
  function paint(): Promise<void> {
    insets = options.insets();
    const derived = session.derived();
    emphasis = emphasisOf(graph, derived, session.hover.get());
    return chart.show({ visible: derived.visible, emphasis, hueOf: derived.grouping.hueOf, palette });
  }
  function go(camera: Camera, milliseconds: number): void {
    chart.go(camera, still.matches ? 0 : milliseconds);
  }
  function reveal(node: number): void {
    const [x, y] = [graph.payload.nodes.x[node] as number, graph.payload.nodes.y[node] as number];
    const { width, height } = chart.view();
    if (isInSight(chart.view(), insets, x, y)) return;
    go(fitBounds([x, y, x, y], width, height, insets, chart.camera().zoom), 200);
  }
  function wholeCamera(): Camera {
    const { width, height } = chart.view();
    return fitBounds(graph.payload.bounds, width, height, insets);
  }
  /** The camera that follows from the rest of the state: it is on what stands out, else on everything. */
  function impliedCamera(): Camera {
    const { width, height } = chart.view();
    const lit = emphasisOf(graph, session.derived(), null)?.nodes ?? new Set<number>();
    if (lit.size === 0) return wholeCamera();
    const xs = [...lit].map((node) => graph.payload.nodes.x[node] as number);
    const ys = [...lit].map((node) => graph.payload.nodes.y[node] as number);
    const pad = 60;
    const box = [Math.min(...xs) - pad, Math.min(...ys) - pad, Math.max(...xs) + pad, Math.max(...ys) + pad] as const;
    const most = Math.max(CLOSE_ZOOM, wholeCamera().zoom * 1.5);
    // Most names stand to the right of their symbols and want room, too.
    const room = Math.min(NAME_ROOM, (width - insets.left - insets.right) / 4);
    return fitBounds(box, width, height, { ...insets, right: insets.right + room }, most);
  }
  /** Goes where the state says. It holds a camera only where that is another than the one that follows from the rest. */
  function follow(milliseconds: number): void {
    insets = options.insets();
    const { camera } = store.get();
    const implied = impliedCamera();
    if (camera && sameCamera(camera, implied)) store.set({ camera: null });
    else if (!sameCamera(camera ?? implied, chart.camera())) go(camera ?? implied, milliseconds);
  }

  const watchers = [
    session.subscribe(({ state, selection }, changed) => {
      if (changed.size > 1 || !changed.has('camera')) void paint();
      follow(FLIGHT);
      if (changed.has('select') && state.camera && selection && selection.node >= 0) reveal(selection.node);
    }),
    session.hover.subscribe(() => void paint()),
    watchTheme(() => {
      palette = readPalette(element);
      void paint();
    }),
  ];
  const onFonts = () => chart.draw();
  document.fonts.addEventListener('loadingdone', onFonts);
  session.sight.camera = chart.camera;
  follow(0);
  await paint();

  return {
    chart,
    insets: () => insets,
    labels: () => labels,
    home() {
      insets = options.insets();
      go(wholeCamera(), FLIGHT);
    },
    zoomBy(factor) {
      const now = chart.camera();
      go({ ...now, zoom: now.zoom * factor }, 200);
    },
    finished: chart.finished,
    refit: () => follow(0),
    reveal,
    dispose() {
      clearTimeout(hoverTimer);
      session.sight.camera = () => store.get().camera;
      for (const stop of watchers) stop();
      document.fonts.removeEventListener('loadingdone', onFonts);
      chart.dispose();
    },
  };
}

function sameCamera(a: Camera, b: Camera): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom / b.zoom - 1) < 0.01;
}
