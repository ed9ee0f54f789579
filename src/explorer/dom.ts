/** The one element that a panel cannot do without; Astro rendered it. */
export function part<Kind extends Element = HTMLElement>(root: ParentNode, selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** A copy of what stands in a `<template>`. */
export function stamp(root: ParentNode, selector: string): HTMLElement {
  const template = part<HTMLTemplateElement>(root, selector);
  return document.importNode(template.content.firstElementChild as HTMLElement, true);
}

/** Listeners that are taken off together, and what else stops with them. */
export function createListeners() {
  const controller = new AbortController();
  return {
    on<Name extends keyof HTMLElementEventMap>(
      target: EventTarget,
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
      options: AddEventListenerOptions = {},
    ): void {
      target.addEventListener(name, listener as EventListener, { ...options, signal: controller.signal });
    },
    until(...stops: readonly (() => void)[]): void {
      for (const stop of stops) controller.signal.addEventListener('abort', stop);
    },
    dispose: () => controller.abort(),
  };
}

/** Options of a select, or of a group in it, beyond those that it has: value and words. */
export function addOptions(select: HTMLElement, options: Iterable<readonly [string, string]>): void {
  const list = document.createDocumentFragment();
  for (const [value, words] of options) list.append(new Option(words, value));
  select.append(list);
}
