import { type Emphasis, nodesBySize } from './appearance.ts';
import { type Chart, createChart } from './drawing/chart.ts';
import { drawGround, regionPaths, type Squares } from './drawing/ground.ts';
import { drawNames } from './drawing/names.ts';
import { emphasisOf } from './emphasis.ts';
import { type AtlasGraph, degreeOf, type Target } from './graph.ts';
import { chooseLabels, type Label } from './labels.ts';
import { readPalette, watchTheme } from './palette.ts';
import { isFiltered } from './select.ts';
import type { Session } from './session.ts';
import type { Camera, ExplorerState } from './state.ts';
import { fitBounds, type Insets, isInSight, roadFade, startCamera } from './view.ts';

/** The map in the page, joined to the session. */
export interface MapHandle {
  readonly chart: Chart;
  /** Names as they were drawn last. */
  labels(): readonly Label[];
  home(): void;
  zoomBy(factor: number): void;
  /** Brings an entity into sight where it is not, at the zoom as it is. */
  reveal(node: number): void;
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
const COMPANY = 8;
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
  let insets = options.insets();
  /** The camera that follows from the rest of the state; only a reader's own moves go into the URL. */
  let implied: Camera | null = null;

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
      labels = chooseLabels(graph, session.derived().visible, view, wantedLabels());
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
      store.set({ camera: implied && sameCamera(camera, implied) ? null : camera });
    },
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
      const first = [...(hovered >= 0 ? [hovered] : []), ...ringed, ...largest((node) => standing.has(node))];
      return { first, last: [] };
    }
    return { first: [], last: isFiltered(store.get()) ? largest(() => true) : [] };
  }
  function paint(): void {
    insets = options.insets();
    const derived = session.derived();
    emphasis = emphasisOf(graph, derived, session.hover.get());
    chart.show({ visible: derived.visible, emphasis, hueOf: derived.grouping.hueOf, palette });
  }
  function go(camera: Camera, milliseconds: number): void {
    chart.go(camera, still.matches ? 0 : milliseconds);
  }
  function reveal(node: number): void {
    const [x, y] = [graph.payload.nodes.x[node] as number, graph.payload.nodes.y[node] as number];
    if (isInSight(chart.view(), insets, x, y)) return;
    const { zoom } = chart.camera();
    const { width, height } = chart.view();
    implied = fitBounds([x, y, x, y], width, height, insets, zoom);
    go(implied, 200);
  }
  /** Where the camera belongs for a state without one of its own: on what is chosen, else on everything. */
  function cameraFor(state: ExplorerState): Camera {
    const view = chart.view();
    const { route, selection } = session.derived();
    const nodes = route ? route.nodes : selection ? surroundings(graph, selection) : [];
    const free = insets;
    const whole = fitBounds(graph.payload.bounds, view.width, view.height, free);
    if (state.camera) return state.camera;
    if (nodes.length === 0) return startCamera(graph.payload.bounds, view.width, view.height, free);
    const xs = nodes.map((node) => graph.payload.nodes.x[node] as number);
    const ys = nodes.map((node) => graph.payload.nodes.y[node] as number);
    const pad = 60;
    const box = [Math.min(...xs) - pad, Math.min(...ys) - pad, Math.max(...xs) + pad, Math.max(...ys) + pad] as const;
    const most = Math.max(CLOSE_ZOOM, whole.zoom * 1.5);
    // Names stand to the right of their symbols and want room, too.
    return fitBounds(box, view.width, view.height, { ...free, right: free.right + NAME_ROOM }, most);
  }
  function follow(milliseconds: number): void {
    const state = store.get();
    insets = options.insets();
    implied = state.camera ? null : cameraFor(state);
    go(state.camera ?? (implied as Camera), milliseconds);
  }
  function fly(): void {
    store.set({ camera: null });
    follow(FLIGHT);
  }

  const watchers = [
    session.subscribe((derived, changed) => {
      if (changed.size === 1 && changed.has('camera')) {
        const { camera } = derived.state;
        if (camera && !sameCamera(camera, chart.camera())) go(camera, FLIGHT);
        return;
      }
      paint();
      if (changed.has('camera')) follow(FLIGHT);
      else if (changed.has('select') && derived.selection && derived.selection.node >= 0)
        reveal(derived.selection.node);
      else if (changed.has('route') || changed.has('to') || changed.has('from')) follow(FLIGHT);
    }),
    session.hover.subscribe(paint),
    session.flight.subscribe(fly),
    watchTheme(() => {
      palette = readPalette(element);
      paint();
    }),
  ];
  const onFonts = () => chart.draw();
  document.fonts.addEventListener('loadingdone', onFonts);
  follow(0);
  paint();

  return {
    chart,
    labels: () => labels,
    home() {
      implied = fitBounds(graph.payload.bounds, chart.view().width, chart.view().height, insets);
      go(implied, FLIGHT);
    },
    zoomBy(factor) {
      const now = chart.camera();
      go({ ...now, zoom: now.zoom * factor }, 200);
    },
    reveal(node) {
      const [x, y] = [graph.payload.nodes.x[node] as number, graph.payload.nodes.y[node] as number];
      if (!isInSight(chart.view(), options.insets(), x, y)) go({ ...chart.camera(), x, y }, 200);
    },
    dispose() {
      clearTimeout(hoverTimer);
      for (const stop of watchers) stop();
      document.fonts.removeEventListener('loadingdone', onFonts);
      chart.dispose();
    },
  };
}

/** The entity with its strongest neighbours, or a connection's two ends: what a flight brings into view. */
function surroundings(graph: AtlasGraph, { node, edge }: NonNullable<Target>): number[] {
  if (edge >= 0) return [graph.source[edge] as number, graph.target[edge] as number];
  const first = graph.offsets[node] as number;
  const arcs = Array.from({ length: degreeOf(graph, node) }, (_, place) => first + place);
  const strength = (arc: number) => graph.strength[graph.arcs[arc] as number] as number;
  arcs.sort((a, b) => strength(b) - strength(a) || a - b);
  return [node, ...arcs.slice(0, COMPANY).map((arc) => graph.neighbours[arc] as number)];
}

function sameCamera(a: Camera, b: Camera): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom / b.zoom - 1) < 0.01;
}
