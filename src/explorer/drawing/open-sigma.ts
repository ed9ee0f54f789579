import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import { reasons } from '#interface';
import { pause } from '../pause.ts';

/**
 * A sigma over nothing as yet: it draws as soon as it has a graph, and the camera has to be in its place then. It follows
 * the size of its element. Programs are compiled one by one, with turns for the browser in between.
 *
 * @param onLost when the browser takes a drawing surface away
 * @throws where the browser gives no WebGL 2 context
 */
export async function openSigma(
  element: HTMLElement,
  { nodeProgramClasses = {}, edgeProgramClasses = {}, ...settings }: Partial<Settings>,
  onLost: () => void,
): Promise<Sigma> {
  const sigma = createSigma(element, settings);
  const observer = new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    if (element.offsetWidth !== width || element.offsetHeight !== height) sigma.scheduleRender();
  });
  observer.observe(element);
  const onContextLost = (event: Event) => {
    event.preventDefault();
    onLost();
  };
  // The event does not bubble; on its way down it is heard for all of sigma's canvases.
  element.addEventListener('webglcontextlost', onContextLost, true);
  sigma.on('kill', () => {
    observer.disconnect();
    element.removeEventListener('webglcontextlost', onContextLost, true);
  });
  try {
    await pause();
    sigma.setSetting('nodeProgramClasses', nodeProgramClasses);
    await pause();
    sigma.setSetting('edgeProgramClasses', { arrow: NoProgram, ...edgeProgramClasses });
    await pause();
    return sigma;
  } catch (error) {
    sigma.kill();
    throw error;
  }
}

function createSigma(element: HTMLElement, settings: Partial<Settings>): Sigma {
  try {
    return new MapSigma(new UndirectedGraph(), element, {
      ...settings,
      // By these names sigma knows programs that it would compile, were there none of ours.
      nodeProgramClasses: { circle: NoProgram },
      nodeHoverProgramClasses: { circle: NoProgram },
      edgeProgramClasses: { line: NoProgram, arrow: NoProgram },
      defaultDrawNodeHover() {},
    });
  } catch (cause) {
    element.replaceChildren();
    throw new Error(reasons.noWebGl, { cause });
  }
}

/** Resolves when the graphics card has done what a canvas was given to draw; at once where it has none. */
export async function workDone(canvas: HTMLCanvasElement | undefined): Promise<void> {
  const gl = canvas?.getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) return;
  gl.flush();
  while (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED)
    await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY));
  gl.deleteSync(fence);
}

/** Milliseconds. */
const ASKED_EVERY = 8;

/** Sigma's canvases on which nothing of ours is drawn. */
const UNUSED = new Set(['edgeLabels', 'hovers', 'hoverNodes']);

/**
 * Sigma without the canvases that are not used: each would take the memory of a whole picture as soon as it is cleared, and
 * where the processor paints the time that this takes before the first drawing.
 */
class MapSigma extends Sigma {
  override createCanvas(...[id, options]: Parameters<Sigma['createCanvas']>): HTMLCanvasElement {
    const canvas = super.createCanvas(id, options);
    if (UNUSED.has(id)) {
      canvas.remove();
      canvas.getContext = () => NO_CONTEXT as never;
    }
    return canvas;
  }
}

/** All that sigma asks of the contexts of those canvases while its graph highlights nothing. */
const NO_CONTEXT = {
  blendFunc() {},
  clear() {},
  clearRect() {},
  scale() {},
  viewport() {},
  getExtension: () => null,
};

/** In place of a program that is not wanted. */
class NoProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  reallocate() {}
  process() {}
  render() {}
  kill() {}
}
