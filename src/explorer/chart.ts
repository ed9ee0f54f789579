import { reasons } from '#interface';
import { PIXELS_PER_UNIT } from '../map/geometry.ts';
import type { Table } from './appearance.ts';
import type { AtlasGraph } from './graph.ts';
import { channels, type Palette } from './palette.ts';
import { pause } from './pause.ts';
import { createRenderer } from './renderer.ts';
import { createRoads } from './roads.ts';
import { createSettlements } from './settlements.ts';
import type { Camera } from './state.ts';
import { symbolDistances } from './symbol-texture.ts';
import { symbolShrink, type View } from './view.ts';

/** The drawn map. Sigma keeps the camera, the gestures and the frames; what stands on the map is two tables of ours. */
export interface Chart {
  /** Takes new tables and draws a frame. */
  load(roads: Table, settlements: Table, palette: Palette): void;
  draw(): void;
  view(): View;
  camera(): Camera;
  /** Goes to a camera, in `milliseconds` or at once. */
  go(camera: Camera, milliseconds: number): void;
  dispose(): void;
}

/** A place on the map's element in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface ChartEvents {
  /** Under the drawing: regions; above it: names. Both on canvases that are as large as the map. */
  readonly drawGround: (context: CanvasRenderingContext2D, view: View) => void;
  readonly drawLabels: (context: CanvasRenderingContext2D, view: View) => void;
  /** Opacity of the roads at a view, from 0 to 1. */
  readonly roadFade: (view: View) => number;
  /** Where the pointer is; null when it has left. */
  readonly onPoint: (place: Place | null) => void;
  readonly onChoose: (place: Place, touch: boolean) => void;
  /** The camera has come to rest. */
  readonly onCamera: (camera: Camera) => void;
  readonly onLost: () => void;
}

const ZOOM_RANGE = { least: 0.1, most: 40 } as const;
/** Milliseconds without a move after which the camera counts as at rest. */
const REST = 180;

/**
 * Draws the map into an element; makes what it draws with piece by piece.
 * @throws where the browser gives no WebGL 2 context
 */
export async function createChart(element: HTMLElement, graph: AtlasGraph, events: ChartEvents): Promise<Chart> {
  if (!('WebGL2RenderingContext' in globalThis)) throw new Error(reasons.noWebGl);
  const [left, top, right, bottom] = graph.payload.bounds;
  const span = Math.max(right - left, bottom - top) || 1;
  let layers: readonly { draw: ReturnType<typeof createRoads>['draw'] }[] = [];
  let palette: Palette | null = null;

  const sigma = createRenderer(element, { x: [left, right], y: [-bottom, -top] }, (context) => {
    if (!palette) return;
    const now = view();
    const uniforms = {
      origin: [now.originX, now.originY],
      viewport: [now.width, now.height],
      scale: now.scale,
      pixel_ratio: context.drawingBufferWidth / now.width,
      shrink: symbolShrink(now),
      fade: events.roadFade(now),
      casing: [...channels(palette.halo).map((part) => part / 255), 1],
    };
    context.viewport(0, 0, context.drawingBufferWidth, context.drawingBufferHeight);
    context.enable(context.BLEND);
    for (const layer of layers) layer.draw(uniforms);
  });
  const canvases = sigma.createCanvasContext('ground', { beforeLayer: 'edges' } as object).getCanvases();
  const context = canvases.nodes?.getContext('webgl2');
  const names = canvases.labels?.getContext('2d');
  const ground = canvases.ground?.getContext('2d');
  if (!context || !names || !ground) {
    sigma.kill();
    throw new Error(reasons.noSurface);
  }
  const { roads, settlements } = await createLayers(context, graph.payload.kinds).catch((error: unknown) => {
    sigma.kill();
    throw error;
  });
  layers = [roads, settlements];

  function view(): View {
    const { width, height } = sigma.getDimensions();
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const unit = sigma.graphToViewport({ x: 1, y: 0 });
    return { originX: origin.x, originY: origin.y, scale: unit.x - origin.x, width, height };
  }
  /** Zoom at sigma's ratio 1, in the element as large as it is. */
  function baseZoom(): number {
    const state = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
    const at = (x: number) => sigma.graphToViewport({ x, y: 0 }, { cameraState: state }).x;
    return (at(1) - at(0)) / PIXELS_PER_UNIT;
  }
  function camera(): Camera {
    const { x, y, ratio } = sigma.getCamera().getState();
    return {
      x: (left + right) / 2 + (x - 0.5) * span,
      y: (top + bottom) / 2 - (y - 0.5) * span,
      zoom: baseZoom() / ratio,
    };
  }
  let resting = camera();
  let restTimer = 0;
  function go({ x, y, zoom }: Camera, milliseconds: number): void {
    const state = {
      x: 0.5 + (x - (left + right) / 2) / span,
      y: 0.5 - (y - (top + bottom) / 2) / span,
      ratio: baseZoom() / Math.min(ZOOM_RANGE.most, Math.max(ZOOM_RANGE.least, zoom)),
    };
    if (milliseconds > 0) void sigma.getCamera().animate(state, { duration: milliseconds, easing: 'cubicInOut' });
    else sigma.getCamera().setState(state);
  }
  /** The element has another size: what stood in its middle stays there, as large as it was. */
  function onResize(): void {
    const base = baseZoom();
    const held = sigma.getCamera();
    held.minRatio = base / ZOOM_RANGE.most;
    held.maxRatio = base / ZOOM_RANGE.least;
    go(resting, 0);
  }

  sigma.on('resize', onResize);
  sigma.on('afterRender', () => {
    if (!palette) return;
    const now = view();
    events.drawGround(ground, now);
    names.clearRect(0, 0, now.width, now.height);
    events.drawLabels(names, now);
  });
  sigma.getCamera().on('updated', () => {
    clearTimeout(restTimer);
    restTimer = window.setTimeout(() => {
      resting = camera();
      events.onCamera(resting);
    }, REST);
  });
  listen(sigma, events);
  const observer = new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    if (element.offsetWidth !== width || element.offsetHeight !== height) sigma.scheduleRender();
  });
  observer.observe(element);
  const onLost = (event: Event) => {
    event.preventDefault();
    events.onLost();
  };
  context.canvas.addEventListener('webglcontextlost', onLost);
  sigma.resize(true);
  onResize();

  return {
    load(roadTable, settlementTable, colours) {
      palette = colours;
      roads.load(roadTable.rows, roadTable.count);
      settlements.load(settlementTable.rows, settlementTable.count);
      sigma.scheduleRender();
    },
    draw: () => void sigma.scheduleRender(),
    view,
    camera,
    go(target, milliseconds) {
      resting = target;
      go(target, milliseconds);
    },
    dispose() {
      clearTimeout(restTimer);
      observer.disconnect();
      context.canvas.removeEventListener('webglcontextlost', onLost);
      roads.dispose();
      settlements.dispose();
      sigma.kill();
    },
  };
}

/** Each in a turn of its own: to compile what draws them takes a while. */
async function createLayers(context: WebGL2RenderingContext, kinds: readonly string[]) {
  await pause();
  const roads = createRoads(context);
  const distances = await symbolDistances(kinds);
  await pause();
  const settlements = createSettlements(context, kinds.length, distances);
  await pause();
  return { roads, settlements };
}

/** Sigma's own listeners ask a picking buffer what lies under the pointer; ours are told the place and find it. */
function listen(sigma: ReturnType<typeof createRenderer>, events: ChartEvents): void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  mouse.removeAllListeners();
  touch.removeAllListeners();
  mouse.on('mousemove', ({ x, y }) => events.onPoint({ x, y }));
  mouse.on('mouseleave', () => events.onPoint(null));
  mouse.on('click', ({ x, y }) => events.onChoose({ x, y }, false));
  touch.on('tap', ({ touches, previousTouches }) => {
    const place = touches[0] ?? previousTouches[0];
    if (place) events.onChoose(place, true);
  });
}
