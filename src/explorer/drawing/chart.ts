import { reasons } from '#interface';
import { PIXELS_PER_UNIT } from '../../map/geometry.ts';
import type { Scene } from '../appearance.ts';
import type { AtlasGraph } from '../graph.ts';
import { pause } from '../pause.ts';
import type { Camera } from '../state.ts';
import { symbolShrink, type View } from '../view.ts';
import { createCamera, type MapCamera } from './camera.ts';
import { createDrawnGraph } from './drawn-graph.ts';
import type { Look } from './look.ts';
import { openSigma, workDone } from './open-sigma.ts';
import { listen, type PointerEvents, REACH } from './pointer.ts';
import { createRoadProgram } from './road-program.ts';
import { symbolDistances } from './symbol-distances.ts';
import { createSymbolProgram } from './symbol-program.ts';

/** The drawn map: sigma over the atlas's graph, with programs of ours, and two canvases of its own for regions and names. */
export interface Chart extends Pick<MapCamera, 'view' | 'go'> {
  /** Takes another scene and draws a frame; the first layer by layer, with turns for the browser in between. */
  show(scene: Scene): Promise<void>;
  /** Resolves when the graphics card has drawn what it was given. */
  finished(): Promise<void>;
  draw(): void;
  camera(): Camera;
  dispose(): void;
}

export interface ChartEvents extends PointerEvents {
  /** Under the drawing: regions; above it: names. Both on canvases that are as large as the map. */
  readonly drawGround: (context: CanvasRenderingContext2D, view: View) => void;
  readonly drawNames: (context: CanvasRenderingContext2D, view: View) => void;
  /** Opacity of the roads at a view, from 0 to 1. */
  readonly roadFade: (view: View) => number;
  /** The camera has come to rest. */
  readonly onCamera: (camera: Camera) => void;
  /** The map has another size than before. */
  readonly onResize: () => void;
  readonly onLost: () => void;
}

/** Where sigma puts the canvas of the regions: below all its own. `createCanvas`, which is given this, has the type for it. */
const UNDER_ALL = { style: {}, beforeLayer: 'edges' };

/**
 * Draws the map into an element.
 * @throws where the browser gives no WebGL 2 context
 */
export async function createChart(element: HTMLElement, atlas: AtlasGraph, events: ChartEvents): Promise<Chart> {
  const drawn = createDrawnGraph(atlas);
  let isLayered = false;
  let scene: Scene | null = null;
  let camera: MapCamera | null = null;
  const look: Look = {
    colours: () => ({ casing: scene?.palette.halo ?? '', ring: scene?.palette.accent ?? '' }),
    fade: () => (camera ? events.roadFade(camera.view()) : 1),
    reach: REACH.mouse,
    asked: false,
  };
  const { kinds, bounds } = atlas.payload;
  await pause();
  const symbols = createSymbolProgram(look, kinds.length, await symbolDistances(kinds));
  const settings = {
    allowInvalidContainer: true,
    enableCameraRotation: false,
    enableEdgeEvents: true,
    renderLabels: false,
    stagePadding: 0,
    zIndex: true,
    zoomDuration: 160,
    zoomToSizeRatioFunction: (ratio: number) =>
      camera ? 1 / symbolShrink({ scale: (camera.baseZoom() / ratio) * PIXELS_PER_UNIT }) : 1,
    nodeProgramClasses: { circle: symbols },
    edgeProgramClasses: { line: createRoadProgram(look) },
    nodeReducer: drawn.nodeReducer,
    edgeReducer: drawn.edgeReducer,
  };
  const sigma = await openSigma(element, settings, events.onLost);
  const { ground, labels } = sigma.createCanvasContext('ground', UNDER_ALL).getCanvases();
  const below = ground?.getContext('2d');
  const above = labels?.getContext('2d');
  if (!below || !above) {
    sigma.kill();
    throw new Error(reasons.noSurface);
  }
  const held = createCamera(sigma, bounds, events.onCamera);
  camera = held;
  const drawLayers = () => {
    events.drawGround(below, held.view());
    events.drawNames(above, held.view());
  };
  sigma.on('afterRender', () => {
    if (isLayered) drawLayers();
  });
  const deafen = listen(sigma, look, events);
  element.hidden = false;
  sigma.resize(true);
  sigma.on('resize', events.onResize);

  return {
    async show(next) {
      const isFirst = scene === null;
      scene = next;
      drawn.show(next);
      if (!isFirst) return void sigma.refresh({ schedule: true });
      await pause();
      sigma.setGraph(drawn.graph);
      await pause();
      events.drawGround(below, held.view());
      await pause();
      isLayered = true;
      drawLayers();
    },
    async finished() {
      const { nodes, edges } = sigma.getCanvases();
      for (const canvas of [nodes, edges]) await workDone(canvas);
    },
    draw: () => void sigma.scheduleRender(),
    view: held.view,
    camera: held.get,
    go: held.go,
    dispose() {
      held.dispose();
      deafen();
      sigma.kill();
    },
  };
}
