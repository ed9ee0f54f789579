import { routeWords as said } from '#interface';
import { counted } from '../../site/number.ts';
import { routes } from '../../site/routes.ts';
import { type ConnectionPlace, fetchRow, placeOfConnection } from '../connection-parts.ts';
import { createListeners, part, stamp } from '../dom.ts';
import { fetchParts } from '../fetch-part.ts';
import { findRoutes, nearestReachable, type Route } from '../paths.ts';
import type { Derived, Session } from '../session.ts';
import type { ExplorerState } from '../state.ts';
import { mountFinder } from './finder.ts';

/** Two ends, the routes between them, and each hop with its best sentence. */
export function mountPath(element: HTMLElement, session: Session): () => void {
  const { graph, store } = session;
  const { nodes } = graph.payload;
  const { on, dispose } = createListeners();
  const words = part(element, '[data-path-words]');
  const hops = part(element, '[data-hops]');
  const tabs = part(element, '[data-route-tabs]');
  const without = part(element, '[data-without]');
  const name = (node: number) => nodes.name[node] ?? '';
  const id = (node: number) => nodes.id[node] ?? '';
  const nameOf = (entity: string | null) => (entity === null ? '' : name(graph.rows.get(entity) ?? -1));
  const ends = (['from', 'to'] as const).map((end) =>
    mountFinder(part(element, `[data-finder="path-${end}"]`), graph, (node) => ask({ [end]: id(node), route: 0 })),
  );

  /** Another route is brought into view. */
  function ask(patch: Partial<ExplorerState>): void {
    store.set({ ...patch, camera: null });
  }
  function follow({ state, routes: found, route }: Derived): void {
    ends[0]?.show(nameOf(state.from));
    ends[1]?.show(nameOf(state.to));
    without.hidden = state.without.length === 0;
    without.replaceChildren(
      ...state.without.map((entity) => {
        const item = document.createElement('li');
        const back = document.createElement('button');
        back.type = 'button';
        back.dataset.readmit = entity;
        back.textContent = said.readmit;
        item.append(said.notVia(nameOf(entity)), ' ', back);
        return item;
      }),
    );
    tabs.hidden = found.length < 2;
    tabs.replaceChildren(
      ...found.map((candidate, place) => {
        const tab = document.createElement('button');
        tab.type = 'button';
        tab.dataset.route = String(place);
        tab.setAttribute('aria-pressed', String(candidate === route));
        const between = candidate.nodes.slice(1, -1).map(name);
        tab.textContent = between.length ? said.via(between) : said.directly;
        return tab;
      }),
    );
    words.replaceChildren(...explain(state.from, state.to, state.without, route));
    hops.replaceChildren(...(route ? steps(route) : []));
  }

  function explain(from: string | null, to: string | null, out: readonly string[], route: Route | null): Node[] {
    if (from === null || to === null) return [text(said.choose)];
    if (from === to) return [text(said.sameEnds)];
    const names = [nameOf(from), nameOf(to)] as const;
    const [a, b] = [graph.rows.get(from) ?? -1, graph.rows.get(to) ?? -1];
    if (route) {
      const hopCount = route.edges.length;
      return [text(hopCount === 1 ? said.joined(...names) : said.apart(...names, counted(hopCount, said.hops)))];
    }
    if (session.fetching.get()) return [text(said.fetching)];
    const open = out.length > 0 && findRoutes(graph, a, b, { count: 1 }).length > 0;
    const left = out.map((entity) => graph.rows.get(entity) ?? -1);
    const near = nearestReachable(graph, a, b, left);
    return [
      text(`${open ? said.noneWithout(out.map(nameOf), ...names) : said.none(...names)} `),
      text(near.length ? `${said.nearest(...names)} ` : said.unconnected(nameOf(from))),
      ...near.flatMap((node, place) => [
        text(place ? ', ' : ''),
        anchor(name(node), routes.path(from, id(node)), id(node)),
      ]),
    ];
  }

  function steps(route: Route): HTMLElement[] {
    return route.nodes.flatMap((node, place) => {
      const station = stamp(element, '[data-station]');
      const link = part<HTMLAnchorElement>(station, 'a');
      link.href = routes.entity(id(node));
      link.textContent = name(node);
      const avoid = part(station, '[data-avoid]');
      avoid.dataset.avoid = id(node);
      avoid.hidden = place === 0 || place === route.edges.length;
      const edge = route.edges[place];
      return edge === undefined ? [station] : [station, hop(edge)];
    });
  }

  function hop(edge: number): HTMLElement {
    const item = stamp(element, '[data-hop]');
    const evidence = part(item, '.hop-evidence');
    const place = placeOfConnection(graph, edge);
    const link = part<HTMLAnchorElement>(item, '.hop-relation a');
    link.href = place.url;
    link.textContent = graph.payload.edges.asserted[edge]
      ? said.asserted
      : graph.payload.edges.linked[edge]
        ? said.linked
        : said.together;
    item.classList.toggle('track', !graph.payload.edges.asserted[edge] && !graph.payload.edges.linked[edge]);
    evidence.textContent = said.fetchingSentence;
    const statements = place.row ? Promise.resolve([]) : fetchParts(place.url, '[data-card] .statement li');
    void statements.then(
      (found) => {
        if (found.length) link.textContent = found.map(({ textContent }) => textContent).join(' ');
      },
      // What was not to be had is not added to what is said already.
      () => {},
    );
    void sentencesOf(place).then((sentences) => {
      let shown = 0;
      const another = part(item, '[data-another]');
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
    });
    return item;
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
  const stops = [
    session.subscribe((derived, changed) => {
      if (interesting.some((field) => changed.has(field))) follow(derived);
    }),
    session.fetching.subscribe(() => follow(session.derived())),
  ];
  follow(session.derived());
  return () => {
    for (const stop of stops) stop();
    for (const end of ends) end.dispose();
    dispose();
  };
}

/** Sentences of a connection, those that name both ends first, of these the shortest. */
async function sentencesOf({ url, row }: ConnectionPlace): Promise<HTMLElement[]> {
  const found = row ? fetchRow(row) : fetchParts(url, '[data-evidence] .quotation');
  const parts = await found.catch(() => []);
  const sentences = row ? parts.flatMap((one) => [...one.querySelectorAll<HTMLElement>('.sentence')]) : parts;
  for (const around of sentences.flatMap((one) => [...one.querySelectorAll('.quiet')])) around.remove();
  const pencilled = (one: HTMLElement) =>
    new Set([...one.querySelectorAll<HTMLAnchorElement>('a:has(.pencil)')].map(({ pathname }) => pathname)).size;
  const length = (one: HTMLElement) => (one.querySelector('blockquote') ?? one).textContent.length;
  return sentences.sort((a, b) => pencilled(b) - pencilled(a) || length(a) - length(b));
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
