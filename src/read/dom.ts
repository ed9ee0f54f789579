import type { Hypertext } from '../site/hypertext.ts';

/** Sets hypertext into the page. Text becomes text nodes: nothing in it can become markup. */
export function appendHypertext(parent: Element | DocumentFragment, content: readonly Hypertext[]): void {
  for (const piece of content) {
    if (typeof piece === 'string') parent.append(piece);
    else {
      const made = document.createElement(piece.tag);
      for (const [name, value] of Object.entries(piece.attributes)) made.setAttribute(name, value);
      appendHypertext(made, piece.content);
      parent.append(made);
    }
  }
}

/** The one element that the page cannot do without; Astro rendered it. */
export function part<Kind extends Element = HTMLElement>(root: ParentNode, selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
