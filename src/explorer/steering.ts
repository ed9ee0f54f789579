import type { Chart } from './drawing/chart.ts';
import { emphasisOf } from './emphasis.ts';
import type { Session } from './session.ts';
import type { Camera } from './state.ts';
import { fitBounds, type Insets, isInSight } from './view.ts';

/** Where the camera goes: where the state has it, else where the rest of the state takes it. */
export interface Steering {
  /** What panels cover of the map, as it was measured last. */
  insets(): Insets;
  measure(): void;
  /** Goes where the state says, in so many milliseconds. */
  follow(milliseconds: number): void;
  /** Goes to the whole map. */
  home(): void;
  zoomBy(factor: number): void;
  /** Brings an entity into sight where it is not, at the zoom as it is. */
  reveal(node: number): void;
  /** The camera as the state holds it: null where it follows from the rest. */
  told(camera: Camera): Camera | null;
}

/** Milliseconds of a way across the map, and of a step. */
export const FLIGHT = 450;
const STEP = 200;
const CLOSE_ZOOM = 1.6;
const NAME_ROOM = 110;

/** @param covered measures what panels cover of the map */
export function createSteering(chart: Chart, session: Session, covered: () => Insets): Steering {
  const { graph, store } = session;
  const { x, y } = graph.payload.nodes;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let insets = covered();

  function go(camera: Camera, milliseconds: number): void {
    chart.go(camera, still.matches ? 0 : milliseconds);
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
    const xs = [...lit].map((node) => x[node] as number);
    const ys = [...lit].map((node) => y[node] as number);
    const pad = 60;
    const box = [Math.min(...xs) - pad, Math.min(...ys) - pad, Math.max(...xs) + pad, Math.max(...ys) + pad] as const;
    const most = Math.max(CLOSE_ZOOM, wholeCamera().zoom * 1.5);
    // Most names stand to the right of their symbols and want room, too.
    const room = Math.min(NAME_ROOM, (width - insets.left - insets.right) / 4);
    return fitBounds(box, width, height, { ...insets, right: insets.right + room }, most);
  }
  function measure(): void {
    insets = covered();
  }
  return {
    insets: () => insets,
    measure,
    follow(milliseconds) {
      measure();
      const { camera } = store.get();
      const implied = impliedCamera();
      if (camera && sameCamera(camera, implied)) store.set({ camera: null });
      else if (!sameCamera(camera ?? implied, chart.camera())) go(camera ?? implied, milliseconds);
    },
    home() {
      measure();
      go(wholeCamera(), FLIGHT);
    },
    zoomBy(factor) {
      const now = chart.camera();
      go({ ...now, zoom: now.zoom * factor }, STEP);
    },
    reveal(node) {
      const [left, top] = [x[node] as number, y[node] as number];
      const { width, height } = chart.view();
      if (isInSight(chart.view(), insets, left, top)) return;
      go(fitBounds([left, top, left, top], width, height, insets, chart.camera().zoom), STEP);
    },
    told: (camera) => (sameCamera(camera, impliedCamera()) ? null : camera),
  };
}

function sameCamera(a: Camera, b: Camera): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom / b.zoom - 1) < 0.01;
}
