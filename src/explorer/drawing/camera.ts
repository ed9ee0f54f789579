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

/** The map cannot be made smaller than this part of what fits the element, nor its zoom larger than this. */
const LEAST_PART = 0.4;
const MOST_ZOOM = 40;
/** The map's edges come no nearer to the farther edge of the element than this part of its length. */
const LEAST_IN_SIGHT = 0.25;
/** So much, in map units, is no difference of place. */
const HAIR = 0.01;
/** Milliseconds without a move after which the camera counts as at rest. */
const REST = 180;

/** Of the map: left, top, right, bottom in map units. */
type Bounds = readonly [number, number, number, number];
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * @param onRest when the camera has come to rest
 */
export function createCamera(sigma: Sigma, bounds: Bounds, onRest: (camera: Camera) => void): MapCamera {
  const [left, top, right, bottom] = bounds;
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
  function move(camera: Camera, milliseconds: number): void {
    const { x, y, zoom } = within(bounds, sigma.getDimensions(), camera);
    const state = {
      x: 0.5 + (x - (left + right) / 2) / span,
      y: 0.5 - (y - (top + bottom) / 2) / span,
      ratio: baseZoom() / zoom,
    };
    if (milliseconds > 0) void held.animate(state, { duration: milliseconds, easing: 'cubicInOut' });
    else held.setState(state);
  }
  let resting = get();
  let restTimer = 0;
  /** The element has another size: what stood in its middle stays there, as large as it was. */
  function onResize(): void {
    const base = baseZoom();
    held.minRatio = base / MOST_ZOOM;
    held.maxRatio = base / leastZoom(bounds, sigma.getDimensions());
    move(resting, 0);
  }
  sigma.on('resize', onResize);
  held.on('updated', () => {
    const now = get();
    const allowed = within(bounds, sigma.getDimensions(), now);
    if (Math.hypot(now.x - allowed.x, now.y - allowed.y) > HAIR) return move(allowed, 0);
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

function leastZoom([left, top, right, bottom]: Bounds, { width, height }: Size): number {
  const fitting = Math.min(width / (right - left || 1), height / (bottom - top || 1)) / PIXELS_PER_UNIT;
  return Math.min(MOST_ZOOM, LEAST_PART * fitting);
}

/** The nearest camera from which the map is still in sight. */
function within(bounds: Bounds, size: Size, { x, y, zoom: wanted }: Camera): Camera {
  const [left, top, right, bottom] = bounds;
  const zoom = between(leastZoom(bounds, size), wanted, MOST_ZOOM);
  const beyond = (length: number) => ((0.5 - LEAST_IN_SIGHT) * length) / (zoom * PIXELS_PER_UNIT);
  return {
    x: between(left - beyond(size.width), x, right + beyond(size.width)),
    y: between(top - beyond(size.height), y, bottom + beyond(size.height)),
    zoom,
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
