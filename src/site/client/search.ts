/** The search page: Pagefind's index, shown with the site's own markup. */

import { nouns, searching as words } from '#interface';
import { hasSpaceless, spaced, unspaced } from '../../model/spaceless.ts';
import { counted } from '../number.ts';
import { bestLocation, type FoundText, sentenceFound } from './search-excerpt.ts';

interface Anchor {
  readonly id: string;
  readonly location: number;
}
interface Found extends FoundText {
  readonly url: string;
  readonly filters: Record<string, string[]>;
  readonly anchors: readonly Anchor[];
}
interface Results {
  readonly results: readonly { data(): Promise<Found> }[];
  readonly filters: Record<string, Record<string, number>>;
}
interface Engine {
  options(options: Record<string, unknown>): Promise<void>;
  filters(): Promise<unknown>;
  debouncedSearch(query: string, options: Record<string, unknown>, wait: number): Promise<Results | null>;
}

/** So many results are shown at first, and so many more each time. */
const SHOWN = 30;
const form = document.querySelector<HTMLFormElement>('[data-search]');
const field = form?.querySelector<HTMLInputElement>('input[type=search]');
const list = document.querySelector<HTMLElement>('[data-search-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const more = document.querySelector<HTMLButtonElement>('[data-search-more]');
const kinds = document.querySelector<HTMLFieldSetElement>('[data-search-kinds]');
let engine: Promise<Engine> | null = null;
let kind = new URLSearchParams(location.search).get('kind');
/** How much of the list is shown, and how far down the reader was: kept for one who comes back to it. */
let most = SHOWN;
const left = history.state as { most: number; top: number } | null;

if (form && field) {
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', () => void search(180));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(0);
  });
  if (field.value) void search(0, left?.most).then(() => left && scrollTo({ top: left.top, behavior: 'instant' }));
  else field.focus({ preventScroll: true });
  addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) history.replaceState({ most, top: scrollY }, '');
  });
}

async function search(wait: number, wanted = SHOWN): Promise<void> {
  most = wanted;
  const query = field?.value.trim() ?? '';
  const address = new URLSearchParams({ ...(query && { q: query }), ...(kind && { kind }) });
  history.replaceState(null, '', address.size ? `?${address}` : location.pathname);
  if (!query) return show([], '', {});
  try {
    engine ??= load();
    const found = await (await engine).debouncedSearch(indexed(query), kind ? { filters: { kind } } : {}, wait);
    if (!found) return;
    const all = await Promise.all(found.results.slice(0, most).map((result) => result.data()));
    const total = found.results.length;
    const places = counted(total, nouns.page);
    show(
      calledSoFirst(all, query),
      total === 0 ? words.none(query) : total > most ? words.some(most, places) : words.all(places),
      found.filters.kind ?? {},
    );
    if (!more) return;
    more.hidden = total <= most;
    more.onclick = () => void search(0, most + SHOWN);
  } catch {
    engine = null;
    show([], words.failed, {});
  }
}

/** Pages that are called what was asked for stand first, then those that are also called so; the others keep the engine's order. */
function calledSoFirst(found: readonly Found[], query: string): Found[] {
  const asked = nameKey(query);
  const rank = (one: Found) =>
    nameKey(titleOf(one) ?? '') === asked ? 0 : one.meta.also?.split('\n').map(nameKey).includes(asked) ? 1 : 2;
  return [...found].sort((a, b) => rank(a) - rank(b));
}

/** What two ways to write one name have in common: letter case, hyphens and the last letter of a plural aside. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .replace(/s\b/g, '')
    .trim();
}

/** What is asked for as the index has it: a phrase of a script without spaces letter by letter, in this order. */
function indexed(query: string): string {
  if (!hasSpaceless(query)) return query;
  const letters = spaced(query).trim();
  return /[\s"]/.test(query) ? letters : `"${letters}"`;
}

function titleOf({ meta }: Found): string | undefined {
  return meta.title === undefined ? undefined : unspaced(meta.title).trim();
}

async function load(): Promise<Engine> {
  const address = form?.dataset.engine ?? '';
  const loaded = (await import(/* @vite-ignore */ new URL(address, location.href).href)) as Engine;
  await loaded.options({ baseUrl: form?.dataset.base });
  // Counts by kind come with results only once the filters are loaded.
  await loaded.filters();
  return loaded;
}

function show(found: readonly Found[], said: string, counts: Record<string, number>): void {
  if (status) status.textContent = said;
  if (more) more.hidden = true;
  list?.replaceChildren(...found.map(item));
  if (!kinds) return;
  const names = Object.keys(counts).filter((name) => (counts[name] ?? 0) > 0 || name === kind);
  kinds.hidden = names.length === 0 && !kind;
  kinds.replaceChildren(
    kinds.firstElementChild as Element,
    ...['', ...names].map((name) => choice(name, counts[name])),
  );
}

function choice(name: string, count: number | undefined): HTMLElement {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'kind', value: name });
  input.checked = (kind ?? '') === name;
  input.addEventListener('change', () => {
    kind = name || null;
    void search(0);
  });
  label.append(input, ` ${name || words.everything}${count === undefined ? '' : ` ${count}`}`);
  return label;
}

function item(found: Found): HTMLElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  const sentence = sentenceOf(found);
  link.href = sentence ? `${found.url}#${sentence}` : found.url;
  link.textContent = titleOf(found) ?? found.url;
  const excerpt = document.createElement('p');
  // The page's text, escaped, with marks.
  excerpt.innerHTML = sentenceFound(found, document.documentElement.lang);
  const label = Object.assign(document.createElement('span'), { className: 'label' });
  label.textContent = [...(found.filters.kind ?? []), ...(sentence ? [words.sentence(sentence.slice(1))] : [])].join(
    ', ',
  );
  const head = document.createElement('p');
  head.append(link, ' ', label);
  entry.append(head, excerpt);
  return entry;
}

/** In a document, the sentence in which the best match stands. */
function sentenceOf(found: Found): string | null {
  const best = bestLocation(found);
  if (best === undefined) return null;
  const before = found.anchors.filter(({ id, location }) => /^s\d+$/.test(id) && location <= best);
  return before.at(-1)?.id ?? null;
}
