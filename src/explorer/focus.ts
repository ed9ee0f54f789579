import { createListeners } from './dom.ts';

/**
 * Keeps the focus inside the explorer: where what had it goes away or is no longer displayed (a panel that closes, a button
 * that is written anew), a control of the same make or a place to go on from takes it.
 *
 * @param fallback the places to go on from; the first that is displayed is taken
 * @returns what ends this
 */
export function keepFocus(root: HTMLElement, fallback: readonly HTMLElement[]): () => void {
  const { on, dispose } = createListeners();
  let last: HTMLElement | null = null;
  let place: string | null = null;
  const mend = () => {
    const { activeElement, body } = root.ownerDocument;
    if (last === null || (activeElement !== body && activeElement?.checkVisibility())) return;
    if (last.isConnected && last.checkVisibility({ visibilityProperty: true })) return;
    const again = place === null ? null : root.querySelector<HTMLElement>(place);
    const next = [again, ...fallback].find((element) => element?.checkVisibility({ visibilityProperty: true }));
    last = null;
    next?.focus({ preventScroll: true });
  };
  on(root, 'focusin', ({ target }) => {
    last = target as HTMLElement;
    place = selectorOf(last);
  });
  on(root.ownerDocument, 'pointerdown', ({ target }) => {
    if (!root.contains(target as Node)) last = null;
  });
  // Whatever takes a control away has mostly done it by the next frame after a click, a key or a step in the history; what
  // comes later takes the focus with it, which is told too.
  const later = () => requestAnimationFrame(() => setTimeout(mend));
  for (const name of ['click', 'keydown', 'change'] as const) on(root.ownerDocument, name, later);
  on(root, 'focusout', later);
  addEventListener('popstate', later);
  return () => {
    removeEventListener('popstate', later);
    dispose();
  };
}

/** By its data attributes a control that is written anew is known again. */
function selectorOf(element: HTMLElement): string | null {
  const marks = Object.entries(element.dataset).map(
    ([name, value]) =>
      `[data-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${CSS.escape(value ?? '')}"]`,
  );
  return marks.length ? marks.join('') : null;
}
