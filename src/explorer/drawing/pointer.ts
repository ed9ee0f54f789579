import type Sigma from 'sigma';
import type { SigmaEventPayload } from 'sigma/types';
import type { Target } from '../graph.ts';
import type { Look } from './look.ts';

export interface PointerEvents {
  /** What the pointer has come onto; null when it has left. */
  readonly onPoint: (target: Target) => void;
  readonly onChoose: (target: Target, touch: boolean) => void;
}

/** How far beside a symbol a pointer or a finger still means it, in CSS pixels. */
export const REACH = { mouse: 5, finger: 16 } as const;

/** Tells what sigma says lies under the pointer. Nodes and edges are keyed by their rows. */
export function listen(sigma: Sigma, look: Look, { onPoint, onChoose }: PointerEvents): void {
  let node = -1;
  let edge = -1;
  const target = (): Target => (node >= 0 ? { node, edge: -1 } : edge >= 0 ? { node: -1, edge } : null);
  const point = (payload: SigmaEventPayload, change: () => void) => {
    // A finger that pans has no place where it rests.
    if (isTouch(payload)) return;
    change();
    onPoint(target());
  };
  sigma.on('enterNode', (payload) => point(payload, () => (node = Number(payload.node))));
  sigma.on('leaveNode', (payload) => point(payload, () => (node = -1)));
  sigma.on('enterEdge', (payload) => point(payload, () => (edge = Number(payload.edge))));
  sigma.on('leaveEdge', (payload) => point(payload, () => (edge = -1)));
  sigma.on('clickNode', (payload) => onChoose({ node: Number(payload.node), edge: -1 }, isTouch(payload)));
  sigma.on('clickEdge', (payload) => onChoose({ node: -1, edge: Number(payload.edge) }, isTouch(payload)));
  sigma.on('clickStage', (payload) => onChoose(null, isTouch(payload)));

  /** What sigma asks for a place was painted with the last frame: it is painted again for another reach. */
  const reachAs = (reach: number) => {
    if (look.reach === reach) return;
    look.reach = reach;
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  };
  sigma.getTouchCaptor().on('touchdown', () => reachAs(REACH.finger));
  sigma.getMouseCaptor().on('mousemove', () => reachAs(REACH.mouse));
}

function isTouch({ event }: SigmaEventPayload): boolean {
  return 'touches' in event.original;
}
