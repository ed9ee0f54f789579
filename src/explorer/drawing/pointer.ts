import type Sigma from 'sigma';
import type { SigmaEventPayload } from 'sigma/types';
import { createListeners } from '../dom.ts';
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
export function listen(sigma: Sigma, look: Look, { onPoint, onChoose }: PointerEvents): () => void {
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
  // Sigma goes on taking what the pointer left with the map for hovered, and would say nothing when it comes back onto it.
  sigma.on('leaveStage', ({ event }) => {
    for (const _ of ['entity', 'connection']) sigma.getMouseCaptor().emit('mousemove', { ...event, x: -1, y: -1 });
  });
  sigma.on('clickNode', (payload) => onChoose({ node: Number(payload.node), edge: -1 }, isTouch(payload)));
  sigma.on('clickEdge', (payload) => onChoose({ node: -1, edge: Number(payload.edge) }, isTouch(payload)));
  sigma.on('clickStage', (payload) => onChoose(null, isTouch(payload)));

  /*
   * What sigma asks of a place it paints with every frame. Painted by a processor, as in tests, that made a change of
   * filters at 5,000 nodes take seconds; so it is painted when a pointer comes, once for a frame, before sigma asks.
   */
  let painted = false;
  const paint = ({ pointerType, buttons, type }: PointerEvent) => {
    const reach = pointerType === 'touch' ? REACH.finger : REACH.mouse;
    const drags = type === 'pointermove' && buttons !== 0;
    if (drags || (painted && look.reach === reach)) return;
    Object.assign(look, { reach, asked: true });
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
    look.asked = false;
  };
  sigma.on('beforeRender', () => {
    painted = look.asked;
  });
  const { on, dispose } = createListeners();
  for (const name of ['pointermove', 'pointerdown'] as const) on(sigma.getContainer(), name, paint, { capture: true });
  return dispose;
}

function isTouch({ event }: SigmaEventPayload): boolean {
  return 'touches' in event.original;
}
