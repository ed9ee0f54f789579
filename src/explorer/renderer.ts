import Graph from 'graphology';
import Sigma from 'sigma';
import type { NodeProgramType } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import { reasons } from '#interface';

/** What sigma does with a drawing context that it need not have. */
const NO_CONTEXT = {
  clear() {},
  viewport() {},
  bindFramebuffer() {},
  getExtension: () => null,
};

interface Inner {
  webGLContexts: Record<string, unknown>;
}

/**
 * Sigma with one WebGL context instead of three, and no picking buffer: browsers allow few contexts, and reading
 * pixels back at every move of the pointer is slow. Everything is drawn in the context called `nodes`.
 */
class AtlasSigma extends Sigma {
  override createWebGLContext(id: string) {
    const canvas = this.createCanvas(id);
    const settings = { antialias: false, preserveDrawingBuffer: false };
    const context = id === 'nodes' ? canvas.getContext('webgl2', settings) : NO_CONTEXT;
    if (!context) throw new Error(reasons.noWebGl);
    if (context instanceof WebGL2RenderingContext) context.blendFunc(context.ONE, context.ONE_MINUS_SRC_ALPHA);
    (this as unknown as Inner).webGLContexts[id] = context;
    return context as unknown as WebGLRenderingContext;
  }
}

/**
 * A sigma that keeps camera, gestures and frames, and at each frame calls `draw` with the one context. Sigma itself is
 * given the corners of the map alone: they tell it the extent, and the rest is drawn from tables that are ours.
 *
 * @param bounds of the map, with y upwards as sigma has it
 */
export function createRenderer(
  element: HTMLElement,
  bounds: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
  draw: (context: WebGL2RenderingContext) => void,
): Sigma {
  const graph = new Graph();
  for (const corner of [0, 1] as const) graph.addNode(corner, { x: bounds.x[corner], y: bounds.y[corner] });
  const settings: Partial<Settings> = {
    allowInvalidContainer: true,
    enableCameraRotation: false,
    stagePadding: 0,
    renderLabels: false,
    zoomDuration: 160,
    nodeProgramClasses: { circle: programOf(draw) },
    nodeHoverProgramClasses: { circle: programOf(null) },
    edgeProgramClasses: { line: programOf(null), arrow: programOf(null) } as unknown as Settings['edgeProgramClasses'],
  };
  try {
    return new AtlasSigma(graph, element, settings);
  } catch (error) {
    element.replaceChildren();
    throw error;
  }
}

/** A program in sigma's sense that draws once a frame, whatever the nodes. */
function programOf(draw: ((context: WebGL2RenderingContext) => void) | null): NodeProgramType {
  return class {
    readonly #context: WebGL2RenderingContext;
    constructor(context: WebGLRenderingContext) {
      this.#context = context as unknown as WebGL2RenderingContext;
    }
    render() {
      draw?.(this.#context);
    }
    reallocate() {}
    process() {}
    kill() {}
  } as unknown as NodeProgramType;
}
