import { createListeners } from '../dom.ts';

/** Heights of the sheet on narrow screens: a head to pull at, half the window, nearly all of it. */
const HEIGHTS = ['low', 'half', 'full'] as const;
const PULL = 30;

/** A panel that lies at the foot of a narrow screen and can be pulled up and down by its grip, or tapped through. */
export function mountSheet(element: HTMLElement, grip: HTMLElement): () => void {
  const { on, dispose } = createListeners();
  let startY = 0;
  let pulled = false;
  const move = (by: number) => {
    const now = HEIGHTS.indexOf((element.dataset.height ?? 'half') as (typeof HEIGHTS)[number]);
    element.dataset.height = HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, now + by))] ?? 'half';
  };
  on(grip, 'pointerdown', (event) => {
    startY = event.clientY;
    pulled = false;
    grip.setPointerCapture(event.pointerId);
  });
  on(grip, 'pointermove', (event) => {
    const way = startY - event.clientY;
    if (!grip.hasPointerCapture(event.pointerId) || Math.abs(way) < PULL) return;
    move(Math.sign(way));
    startY = event.clientY;
    pulled = true;
  });
  on(grip, 'click', () => {
    if (pulled) return;
    if (element.dataset.height === 'full') element.dataset.height = 'low';
    else move(1);
  });
  return dispose;
}
