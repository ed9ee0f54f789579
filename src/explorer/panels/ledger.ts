import { routes } from '../../site/routes.ts';
import { nodesBySize } from '../appearance.ts';
import { createListeners, figure, part, stamp } from '../dom.ts';
import { kindOf, kindPath, kindWord } from '../kinds.ts';
import { HUES } from '../palette.ts';
import type { Derived, Session } from '../session.ts';

const PAGE = 300;

/** The list: exactly the entities that are drawn, with how many of their connections are. */
export function mountLedger(element: HTMLElement, session: Session): () => void {
  const { graph } = session;
  const { nodes, topics } = graph.payload;
  const rows = part(element, '[data-ledger-rows]');
  const more = part(element, '[data-ledger-more]');
  const { on, dispose } = createListeners();
  let drawn: number[] = [];
  let drawnEdges = new Int32Array();
  let written = 0;
  let stale = true;

  function follow(derived: Derived, changed?: ReadonlySet<string>): void {
    if (changed?.size === 1 && changed.has('camera')) return;
    const { visible } = derived;
    drawn = [...nodesBySize(graph)].filter((node) => visible.nodes[node]);
    drawnEdges = new Int32Array(graph.order);
    for (const edge of visible.edges) {
      for (const end of [graph.source[edge] as number, graph.target[edge] as number]) {
        drawnEdges[end] = (drawnEdges[end] as number) + 1;
      }
    }
    part(element, '[data-ledger-count]').textContent =
      `${figure(drawn.length)} of ${figure(graph.order)} entities and ${figure(visible.edges.length)} of ${figure(visible.passing)} connections drawn, the most central first.`;
    stale = true;
    if (element.offsetParent !== null) write();
  }
  /** Rows are made when the list is looked at, and some hundreds at a time. */
  function write(): void {
    if (!stale) return;
    stale = false;
    written = 0;
    rows.replaceChildren();
    extend();
  }
  function extend(): void {
    const page = drawn.slice(written, written + PAGE);
    rows.append(...page.map(row));
    written += page.length;
    more.hidden = written >= drawn.length;
    more.textContent = `Show ${figure(Math.min(PAGE, drawn.length - written))} more of ${figure(drawn.length)}`;
  }
  function row(node: number): HTMLElement {
    const line = stamp(element, '[data-ledger-row]');
    const kind = kindOf(graph, node);
    const topic = nodes.topics[node]?.[0] ?? -1;
    const link = part<HTMLAnchorElement>(line, 'a');
    line.dataset.id = nodes.id[node] ?? '';
    link.href = routes.entity(nodes.id[node] ?? '');
    part(link, 'path').setAttribute('d', kindPath(kind));
    part<SVGElement>(link, 'svg').classList.add(`hue-${topic < 0 ? 0 : (topic % HUES) + 1}`);
    part(link, 'span').textContent = nodes.name[node] ?? '';
    const cells = line.querySelectorAll('td');
    const words = [kindWord(kind), topics[topic]?.name ?? '', nodes.mentions[node], drawnEdges[node]];
    cells.forEach((cell, place) => {
      cell.textContent = String(words[place] ?? '');
    });
    return line;
  }
  on(more, 'click', extend);
  on(rows, 'click', (event) => {
    const link = (event.target as Element).closest('a');
    const node = graph.rows.get(link?.closest<HTMLElement>('tr')?.dataset.id ?? '');
    if (node === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    session.choose({ node, edge: -1 }, true);
  });
  const appearing = new IntersectionObserver(() => element.offsetParent !== null && write());
  appearing.observe(element);
  const unsubscribe = session.subscribe(follow);
  follow(session.derived());
  return () => {
    unsubscribe();
    appearing.disconnect();
    dispose();
  };
}
