import { routeWords as said } from '#interface';
import { counted } from '../../site/number.ts';
import { routes } from '../../site/routes.ts';
import { type ConnectionPlace, fetchRow, placeOfConnection } from '../connection-parts.ts';
import { createListeners, part, stamp } from '../dom.ts';
import { fetchParts } from '../fetch-part.ts';
import type { AtlasGraph } from '../graph.ts';
import { findRoutes, nearestReachable, type Route } from '../paths.ts';
import type { Derived, Session } from '../session.ts';
import type { ExplorerState } from '../state.ts';
import { mountFinder } from './finder.ts';

/** Two ends, the routes between them, and each hop with its best sentence. */
export function mountPath(element: HTMLElement, session: Session): () => void {
  const { graph, store } = session;
  const { on, until, dispose } = createListeners();
  const without = part(element, '[data-without]');
  const tabs = part(element, '[data-route-tabs]');
  const ends = (['from', 'to'] as const).map((end) =>
    mountFinder(part(element, `[data-finder="path-${end}"]`), graph, (node) =>
      ask({ [end]: graph.payload.nodes.id[node], route: 0 }),
    ),
  );

  /** Another route is brought into view. */
  function ask(patch: Partial<ExplorerState>): void {
    store.set({ ...patch, camera: null });
  }
  function follow(derived: Derived): void {
    const { state, routes: found, route } = derived;
    ends[0]?.show(nameOf(graph, state.from));
    ends[1]?.show(nameOf(graph, state.to));
    without.hidden = state.without.length === 0;
    without.replaceChildren(...state.without.map((entity) => leftOut(graph, entity)));
    tabs.hidden = found.length < 2;
    tabs.replaceChildren(...found.map((one, place) => tab(graph, one, place, one === route)));
    part(element, '[data-path-words]').replaceChildren(...explain(session, derived));
    part(element, '[data-hops]').replaceChildren(...(route ? steps(element, graph, route) : []));
  }

  on(element, 'submit', (event) => event.preventDefault());
  on(element, 'click', (event) => {
    const target = (event.target as Element).closest<HTMLElement>('button, a[data-end]');
    const state = store.get();
    if (target?.dataset.avoid) ask({ without: [...state.without, target.dataset.avoid].sort(), route: 0 });
    if (target?.dataset.readmit)
      ask({ without: state.without.filter((entity) => entity !== target.dataset.readmit), route: 0 });
    if (target?.dataset.route) ask({ route: Number(target.dataset.route) });
    if (target?.matches('[data-swap]')) ask({ from: state.to, to: state.from, route: 0 });
    if (target?.dataset.end) {
      event.preventDefault();
      ask({ to: target.dataset.end, route: 0 });
    }
  });
  const interesting = ['from', 'to', 'without', 'route'] as const;
  until(
    session.subscribe((derived, changed) => {
      if (interesting.some((field) => changed.has(field))) follow(derived);
    }),
    session.fetching.subscribe(() => follow(session.derived())),
    ...ends.map((end) => end.dispose),
  );
  part(element, '.path-form').inert = false;
  follow(session.derived());
  return dispose;
}

/** An entity that no route may go by, and the button that lets it in again. */
function leftOut(graph: AtlasGraph, entity: string): HTMLElement {
  const item = document.createElement('li');
  const back = document.createElement('button');
  back.type = 'button';
  back.dataset.readmit = entity;
  back.textContent = said.readmit;
  item.append(said.notVia(nameOf(graph, entity)), ' ', back);
  return item;
}

function tab(graph: AtlasGraph, { nodes }: Route, place: number, isShown: boolean): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.route = String(place);
  button.setAttribute('aria-pressed', String(isShown));
  const between = nodes.slice(1, -1).map((node) => graph.payload.nodes.name[node] ?? '');
  button.textContent = between.length ? said.via(between) : said.directly;
  return button;
}

/** What there is between the two ends, or what is to be done: in words. */
function explain({ graph, fetching }: Session, { state: { from, to, without }, route }: Derived): Node[] {
  if (from === null || to === null) return [text(said.choose)];
  if (from === to) return [text(said.sameEnds)];
  const { id, name } = graph.payload.nodes;
  const names = [nameOf(graph, from), nameOf(graph, to)] as const;
  const row = (entity: string) => graph.rows.get(entity) ?? -1;
  if (route) {
    const hopCount = route.edges.length;
    return [text(hopCount === 1 ? said.joined(...names) : said.apart(...names, counted(hopCount, said.hops)))];
  }
  if (fetching.get()) return [text(said.fetching)];
  const open = without.length > 0 && findRoutes(graph, row(from), row(to), { count: 1 }).length > 0;
  const near = nearestReachable(graph, row(from), row(to), without.map(row));
  const leftOutNames = without.map((entity) => nameOf(graph, entity));
  return [
    text(`${open ? said.noneWithout(leftOutNames, ...names) : said.none(...names)} `),
    text(near.length ? `${said.nearest(...names)} ` : said.unconnected(names[0])),
    ...near.flatMap((node, place) => [
      text(place ? ', ' : ''),
      anchor(name[node] ?? '', routes.path(from, id[node] ?? ''), id[node] ?? ''),
    ]),
  ];
}

/** The stations of a route and what joins them. */
function steps(element: HTMLElement, graph: AtlasGraph, route: Route): HTMLElement[] {
  const { id, name } = graph.payload.nodes;
  return route.nodes.flatMap((node, place) => {
    const station = stamp(element, '[data-station]');
    const link = part<HTMLAnchorElement>(station, 'a');
    link.href = routes.entity(id[node] ?? '');
    link.textContent = name[node] ?? '';
    const avoid = part(station, '[data-avoid]');
    avoid.dataset.avoid = id[node] ?? '';
    avoid.hidden = place === 0 || place === route.edges.length;
    const edge = route.edges[place];
    return edge === undefined ? [station] : [station, hop(element, graph, edge)];
  });
}

/** What joins two stations: how, then with its sentences when they are fetched. */
function hop(element: HTMLElement, graph: AtlasGraph, edge: number): HTMLElement {
  const item = stamp(element, '[data-hop]');
  const place = placeOfConnection(graph, edge);
  const link = part<HTMLAnchorElement>(item, '.hop-relation a');
  const { asserted, linked } = graph.payload.edges;
  link.href = place.url;
  link.textContent = asserted[edge] ? said.asserted : linked[edge] ? said.linked : said.together;
  item.classList.toggle('track', !asserted[edge] && !linked[edge]);
  part(item, '.hop-evidence').textContent = said.fetchingSentence;
  const statements = place.row ? Promise.resolve([]) : fetchParts(place.url, '[data-card] .statement li');
  void statements.then(
    (found) => {
      if (found.length) link.textContent = found.map(({ textContent }) => textContent).join(' ');
    },
    // What was not to be had is not added to what is said already.
    () => {},
  );
  void sentencesOf(place).then((sentences) => showSentences(item, sentences));
  return item;
}

/** Shows the first of a hop's sentences; a button goes through the others. */
function showSentences(item: HTMLElement, sentences: readonly HTMLElement[]): void {
  const evidence = part(item, '.hop-evidence');
  const another = part(item, '[data-another]');
  let shown = 0;
  const show = () => {
    const sentence = sentences[shown];
    if (sentence) evidence.replaceChildren(sentence);
    else evidence.textContent = said.noSentence;
    another.textContent = said.another(shown + 1, sentences.length);
    another.hidden = sentences.length < 2;
  };
  another.addEventListener('click', () => {
    shown = (shown + 1) % sentences.length;
    show();
  });
  show();
}

/** Sentences of a connection, those that name both ends first, of these the shortest. */
async function sentencesOf({ url, row }: ConnectionPlace): Promise<HTMLElement[]> {
  const found = row ? fetchRow(row) : fetchParts(url, '[data-evidence] .quotation');
  const parts = await found.catch(() => []);
  const sentences = row ? parts.flatMap((one) => [...one.querySelectorAll<HTMLElement>('.sentence')]) : parts;
  for (const around of sentences.flatMap((one) => [...one.querySelectorAll('.quiet')])) around.remove();
  const pencilled = (one: HTMLElement) =>
    new Set([...one.querySelectorAll<HTMLAnchorElement>('a:has(mark:not(.marked))')].map(({ pathname }) => pathname))
      .size;
  const length = (one: HTMLElement) => (one.querySelector('blockquote') ?? one).textContent.length;
  return sentences.sort((a, b) => pencilled(b) - pencilled(a) || length(a) - length(b));
}

function nameOf({ payload, rows }: AtlasGraph, entity: string | null): string {
  return payload.nodes.name[(entity === null ? undefined : rows.get(entity)) ?? -1] ?? '';
}

function text(words: string): Text {
  return document.createTextNode(words);
}

function anchor(words: string, href: string, end: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.dataset.end = end;
  link.textContent = words;
  return link;
}
