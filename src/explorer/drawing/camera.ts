import type Sigma from 'sigma';
import { PIXELS_PER_UNIT } from '../../map/geometry.ts';
import type { Camera } from '../state.ts';
import type { View } from '../view.ts';

/** Sigma's camera in the map's own terms: centre in map units, zoom 1 as the label geometry counts it. */
export interface MapCamera {
  /** How the map lies on the screen in the frame that is drawn. */
  view(): View;
  get(): Camera;
  /** Goes to a camera, in `milliseconds` or at once. */
  go(camera: Camera, milliseconds: number): void;
  /** Zoom at sigma's ratio 1, in the element as large as it is. */
  baseZoom(): number;
  dispose(): void;
}

const ZOOM_RANGE = { least: 0.1, most: 40 } as const;
/** Milliseconds without a move after which the camera counts as at rest. */
const REST = 180;

/**
 * @param bounds of the map: left, top, right, bottom in map units
 * @param onRest when the camera has come to rest
 */
export function createCamera(
  sigma: Sigma,
  [left, top, right, bottom]: readonly [number, number, number, number],
  onRest: (camera: Camera) => void,
): MapCamera {
  const span = Math.max(right - left, bottom - top) || 1;
  const held = sigma.getCamera();
  sigma.setCustomBBox({ x: [left, right], y: [-bottom, -top] });

  function view(): View {
    const { width, height } = sigma.getDimensions();
    // Sigma's own coordinates run from 0 to 1 along the longer side of the bounds, y upwards.
    const at = (x: number, y: number) =>
      sigma.framedGraphToViewport({
        x: 0.5 + (x - (left + right) / 2) / span,
        y: 0.5 - (y - (top + bottom) / 2) / span,
      });
    const origin = at(0, 0);
    return { originX: origin.x, originY: origin.y, scale: at(1, 0).x - origin.x, width, height };
  }
  function baseZoom(): number {
    const cameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
    const at = (x: number) => sigma.framedGraphToViewport({ x, y: 0.5 }, { cameraState }).x;
    return (at(1) - at(0)) / span / PIXELS_PER_UNIT;
  }
  function get(): Camera {
    const { x, y, ratio } = held.getState();
    return {
      x: (left + right) / 2 + (x - 0.5) * span,
      y: (top + bottom) / 2 - (y - 0.5) * span,
      zoom: baseZoom() / ratio,
    };
  }
  function move({ x, y, zoom }: Camera, milliseconds: number): void {
    const state = {
      x: 0.5 + (x - (left + right) / 2) / span,
      y: 0.5 - (y - (top + bottom) / 2) / span,
      ratio: baseZoom() / Math.min(ZOOM_RANGE.most, Math.max(ZOOM_RANGE.least, zoom)),
    };
    if (milliseconds > 0) void held.animate(state, { duration: milliseconds, easing: 'cubicInOut' });
    else held.setState(state);
  }
  let resting = get();
  let restTimer = 0;
  /** The element has another size: what stood in its middle stays there, as large as it was. */
  function onResize(): void {
    const base = baseZoom();
    held.minRatio = base / ZOOM_RANGE.most;
    held.maxRatio = base / ZOOM_RANGE.least;
    move(resting, 0);
  }
  sigma.on('resize', onResize);
  held.on('updated', () => {
    clearTimeout(restTimer);
    restTimer = window.setTimeout(() => {
      resting = get();
      onRest(resting);
    }, REST);
  });
  return {
    view,
    get,
    go(target, milliseconds) {
      resting = target;
      move(target, milliseconds);
    },
    baseZoom,
    dispose: () => clearTimeout(restTimer),
  };
}
