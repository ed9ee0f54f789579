import { routes } from '../../site/routes.ts';
import { createListeners, part, stamp } from '../dom.ts';
import { fetchParts } from '../fetch-part.ts';
import type { AtlasGraph } from '../graph.ts';
import { kindOf, kindWord } from '../kinds.ts';
import { HUES } from '../palette.ts';
import { type Hit, searchNames } from '../search.ts';

const SUMMARY_DELAY = 150;

/** A search field over the atlas: type, go up and down, Enter takes; the pattern of an ARIA combobox with a list. */
export function mountFinder(
  element: HTMLElement,
  graph: AtlasGraph,
  onTake: (node: number) => void,
): { readonly show: (name: string) => void; readonly dispose: () => void } {
  const input = part<HTMLInputElement>(element, 'input');
  const list = part(element, '[role="listbox"]');
  const { on, dispose } = createListeners();
  let hits: readonly Hit[] = [];
  let active = -1;
  let summaryTimer = 0;

  function open(found: readonly Hit[]): void {
    hits = found;
    active = found.length ? 0 : -1;
    list.replaceChildren(...found.map((hit, place) => optionOf(element, graph, hit, `${list.id}-${place}`)));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    mark();
  }
  function mark(): void {
    [...list.children].forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === active));
      if (place === active) option.scrollIntoView({ block: 'nearest' });
    });
    clearTimeout(summaryTimer);
    if (active >= 0) summaryTimer = window.setTimeout(summarize, SUMMARY_DELAY, active, list.children[active]);
    if (active >= 0) input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
    else input.removeAttribute('aria-activedescendant');
  }
  /** The summary of the hit in question, from its own page. */
  async function summarize(place: number, option: Element): Promise<void> {
    const id = graph.payload.nodes.id[hits[place]?.node ?? -1];
    if (id === undefined) return;
    const [summary] = await fetchParts(routes.entity(id), '[data-card] .lead').catch(() => []);
    part(option, '.hit-summary').textContent = summary?.textContent ?? '';
  }
  function take(place: number): void {
    const hit = hits[place];
    if (!hit) return;
    input.value = graph.payload.nodes.name[hit.node] ?? '';
    open([]);
    onTake(hit.node);
  }
  // The field keeps the focus until the tap is over: the list must not go away under the finger.
  on(list, 'mousedown', (event) => event.preventDefault());
  on(list, 'click', ({ target }) => take([...list.children].findIndex((option) => option.contains(target as Node))));
  on(input, 'input', () => open(searchNames(graph, input.value)));
  on(input, 'focus', () => input.select());
  on(input, 'blur', () => open([]));
  on(input, 'keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!hits.length) open(searchNames(graph, input.value));
      else active = (active + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length;
      mark();
    } else if (event.key === 'Enter') take(Math.max(0, active));
    else if (event.key === 'Escape' && hits.length) {
      open([]);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  });
  return {
    show(name) {
      if (document.activeElement !== input) input.value = name;
    },
    dispose,
  };
}

function optionOf(element: HTMLElement, graph: AtlasGraph, hit: Hit, id: string): HTMLElement {
  const { nodes } = graph.payload;
  const option = stamp(element, 'template');
  const kind = kindOf(graph, hit.node);
  const name = nodes.name[hit.node] ?? '';
  option.id = id;
  part(option, '.kind').classList.add(`kind-${kind}`, `hue-${((nodes.topics[hit.node]?.[0] ?? -1) % HUES) + 1}`);
  part(option, '.hit-name').textContent = name;
  part(option, '.hit-note').textContent = hit.name === name ? kindWord(kind) : `${hit.name}, ${kindWord(kind)}`;
  return option;
}
