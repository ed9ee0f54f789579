import type { Graticule } from '../map/graticule.ts';
import { type Emphasis, nodesBySize } from './appearance.ts';
import { type Chart, createChart } from './drawing/chart.ts';
import { drawGround, regionPaths, squareNames } from './drawing/ground.ts';
import { drawNames } from './drawing/names.ts';
import { emphasisOf } from './emphasis.ts';
import type { AtlasGraph } from './graph.ts';
import { chooseLabels, type Label, type WantedLabels } from './labels.ts';
import { type Palette, readPalette, watchTheme } from './palette.ts';
import { isFiltered } from './select.ts';
import type { Session } from './session.ts';
import type { ExplorerState } from './state.ts';
import { createSteering, FLIGHT, type Steering } from './steering.ts';
import { type Insets, roadFade, type View } from './view.ts';

/** The map in the page, joined to the session. */
export interface MapHandle extends Pick<Steering, 'insets' | 'home' | 'zoomBy' | 'reveal'> {
  readonly chart: Chart;
  /** Names as they were drawn last. */
  labels(): readonly Label[];
  /** Resolves when the graphics card has drawn what it was given. */
  finished(): Promise<void>;
  /** Takes note that panels have come to lie otherwise. */
  refit(): void;
  dispose(): void;
}

export interface MapOptions {
  /** What panels cover of the map. */
  readonly insets: () => Insets;
  readonly squares: Graticule;
  readonly onLost: () => void;
}

const HOVER_DELAY = 40;
const MOST_EXTRA_LABELS = 400;

/** Draws the session's map into an element and answers pointer and camera. */
export async function mountMap(element: HTMLElement, session: Session, options: MapOptions): Promise<MapHandle> {
  const { graph, store } = session;
  const putGround = createGround(graph, options.squares);
  let palette = readPalette(element);
  let emphasis: Emphasis | null = null;
  let labels: readonly Label[] = [];
  let hoverTimer = 0;

  const chart = await createChart(element, graph, {
    drawGround: (context, view) => putGround(context, view, steering.insets(), store.get(), palette),
    drawNames(context, view) {
      const isFirst = labels.length === 0;
      const wanted = wantedLabels(session, emphasis);
      const insets = steering.insets();
      const letters = squareNames(options.squares, graph.payload.bounds, view, insets);
      labels = chooseLabels(graph, session.derived().visible, view, wanted, insets, letters);
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
    onCamera: (camera) => store.set({ camera: steering.told(camera) }),
    onResize: () => steering.follow(0),
    onLost: options.onLost,
  });
  const steering = createSteering(chart, session, options.insets);

  function paint(): Promise<void> {
    steering.measure();
    const derived = session.derived();
    emphasis = emphasisOf(graph, derived, session.hover.get());
    return chart.show({ visible: derived.visible, emphasis, hueOf: derived.grouping.hueOf, palette });
  }
  const watchers = [
    session.subscribe(({ state, selection }, changed) => {
      if (changed.size > 1 || !changed.has('camera')) void paint();
      steering.follow(FLIGHT);
      if (changed.has('select') && state.camera && selection && selection.node >= 0) steering.reveal(selection.node);
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
  steering.follow(0);
  await paint();

  return {
    ...steering,
    chart,
    labels: () => labels,
    finished: chart.finished,
    refit: () => steering.follow(0),
    dispose() {
      clearTimeout(hoverTimer);
      session.sight.camera = () => store.get().camera;
      for (const stop of watchers) stop();
      document.fonts.removeEventListener('loadingdone', onFonts);
      chart.dispose();
    },
  };
}

/** Draws the ground, and only when something that it depends on is another: it stays while what lies on it changes. */
function createGround({ payload }: AtlasGraph, squares: Graticule) {
  const regions = regionPaths(payload);
  let drawn = '';
  return (
    context: CanvasRenderingContext2D,
    view: View,
    insets: Insets,
    { topics, colour }: ExplorerState,
    palette: Palette,
  ): void => {
    const asked = JSON.stringify([view, context.canvas.width, insets, topics, colour, palette.sea]);
    if (asked === drawn) return;
    drawn = asked;
    drawGround(context, payload, regions, view, {
      palette,
      byTopic: colour === 'topic',
      squares,
      insets,
      faded: (topic) => topics.length > 0 && !topics.includes(payload.topics[topic]?.id ?? ''),
    });
  };
}

/** The names that are wanted beyond those the map shows by itself. */
function wantedLabels(session: Session, emphasis: Emphasis | null): WantedLabels {
  const { graph, store } = session;
  const { visible, route } = session.derived();
  const largest = (wanted: (node: number) => boolean) => {
    const found: number[] = [];
    for (const node of nodesBySize(graph)) {
      if (visible.nodes[node] && wanted(node)) found.push(node);
      if (found.length >= MOST_EXTRA_LABELS) break;
    }
    return found;
  };
  if (!emphasis) return { always: [], first: [], last: isFiltered(store.get()) ? largest(() => true) : [] };
  const { nodes: standing, ringed } = emphasis;
  const hovered = session.hover.get()?.node ?? -1;
  const always = [...(hovered >= 0 ? [hovered] : []), ...ringed, ...(route?.nodes ?? [])];
  return { always, first: largest((node) => standing.has(node)), last: [] };
}
