import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import { reasons } from '#interface';
import { PIXELS_PER_UNIT } from '../../map/geometry.ts';
import type { Scene } from '../appearance.ts';
import type { AtlasGraph } from '../graph.ts';
import type { Camera } from '../state.ts';
import { symbolShrink, type View } from '../view.ts';
import { createCamera, type MapCamera } from './camera.ts';
import { type ConnectionAttributes, createDrawnGraph, type EntityAttributes } from './drawn-graph.ts';
import type { Look } from './look.ts';
import { listen, type PointerEvents, REACH } from './pointer.ts';
import { createRoadProgram } from './road-program.ts';
import { symbolDistances } from './symbol-distances.ts';
import { createSymbolProgram } from './symbol-program.ts';

/** The drawn map: sigma over the atlas's graph, with programs of ours, and two canvases of its own for regions and names. */
export interface Chart extends Pick<MapCamera, 'view' | 'go'> {
  /** Takes another scene and draws a frame; the first call makes sigma read the graph. */
  show(scene: Scene): void;
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
  let scene: Scene | null = null;
  let camera: MapCamera | null = null;
  const look: Look = {
    colours: () => ({ casing: scene?.palette.halo ?? '', ring: scene?.palette.accent ?? '' }),
    fade: () => (camera ? events.roadFade(camera.view()) : 1),
    reach: REACH.mouse,
    asked: false,
  };
  const { kinds, bounds } = atlas.payload;
  const symbols = createSymbolProgram(look, kinds.length, await symbolDistances(kinds));
  const sigma = openSigma(element, {
    allowInvalidContainer: true,
    enableCameraRotation: false,
    enableEdgeEvents: true,
    renderLabels: false,
    stagePadding: 0,
    zIndex: true,
    zoomDuration: 160,
    zoomToSizeRatioFunction: (ratio) =>
      camera ? 1 / symbolShrink({ scale: (camera.baseZoom() / ratio) * PIXELS_PER_UNIT }) : 1,
    // By these names sigma knows programs that it would compile, were there none of ours.
    nodeProgramClasses: { circle: symbols },
    nodeHoverProgramClasses: { circle: NoProgram },
    edgeProgramClasses: { line: createRoadProgram(look), arrow: NoProgram },
    defaultDrawNodeHover() {},
    nodeReducer: drawn.nodeReducer,
    edgeReducer: drawn.edgeReducer,
  });
  const { ground, labels } = sigma.createCanvasContext('ground', UNDER_ALL).getCanvases();
  const below = ground?.getContext('2d');
  const above = labels?.getContext('2d');
  if (!below || !above) {
    sigma.kill();
    throw new Error(reasons.noSurface);
  }
  const held = createCamera(sigma, bounds, events.onCamera);
  camera = held;
  sigma.on('afterRender', () => {
    if (!scene) return;
    events.drawGround(below, held.view());
    events.drawNames(above, held.view());
  });
  const deafen = listen(sigma, look, events);
  const observer = new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    if (element.offsetWidth !== width || element.offsetHeight !== height) sigma.scheduleRender();
  });
  observer.observe(element);
  const onLost = (event: Event) => {
    event.preventDefault();
    events.onLost();
  };
  // The event does not bubble; on its way down it is heard for all of sigma's canvases.
  element.addEventListener('webglcontextlost', onLost, true);
  sigma.resize(true);
  sigma.on('resize', events.onResize);

  return {
    show(next) {
      const first = scene === null;
      scene = next;
      drawn.show(next);
      if (first) sigma.setGraph(drawn.graph);
      else sigma.refresh({ schedule: true });
    },
    draw: () => void sigma.scheduleRender(),
    view: held.view,
    camera: held.get,
    go: held.go,
    dispose() {
      held.dispose();
      observer.disconnect();
      deafen();
      element.removeEventListener('webglcontextlost', onLost, true);
      sigma.kill();
    },
  };
}

/** A sigma over nothing as yet: it draws as soon as it has a graph, and the camera has to be in its place then. */
function openSigma(element: HTMLElement, settings: Partial<Settings<EntityAttributes, ConnectionAttributes>>) {
  try {
    return new Sigma(new UndirectedGraph<EntityAttributes, ConnectionAttributes>(), element, settings);
  } catch (cause) {
    element.replaceChildren();
    throw new Error(reasons.noWebGl, { cause });
  }
}

/** In place of a program that is not wanted. */
class NoProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  reallocate() {}
  process() {}
  render() {}
  kill() {}
}
