import { drawn } from '#interface';
import { inDigits } from '../../site/number.ts';
import { routes } from '../../site/routes.ts';
import { nodesBySize } from '../appearance.ts';
import { placeOfConnection } from '../connection-parts.ts';
import { createListeners, part, stamp } from '../dom.ts';
import { connectionId, resolveSelection } from '../graph.ts';
import { kindOf, kindWord } from '../kinds.ts';
import { HUES } from '../palette.ts';
import type { Derived, Session } from '../session.ts';
import { mountPagedTable } from './paged-table.ts';

/** The list: exactly the entities that are drawn, with how many of their connections are, and exactly those connections. */
export function mountLedger(element: HTMLElement, session: Session): () => void {
  const { graph } = session;
  const { nodes, topics } = graph.payload;
  const { on, until, dispose } = createListeners();
  let drawnEdges = new Int32Array();
  const entities = mountPagedTable(part(element, '[data-ledger-rows]'), part(element, '[data-ledger-more]'), entityRow);
  const connections = mountPagedTable(
    part(element, '[data-ledger-roads]'),
    part(element, '[data-ledger-more-roads]'),
    connectionRow,
  );

  function follow({ visible }: Derived, changed?: ReadonlySet<string>): void {
    if (changed?.size === 1 && changed.has('camera')) return;
    drawnEdges = new Int32Array(graph.order);
    for (const edge of visible.edges) {
      for (const end of [graph.source[edge] as number, graph.target[edge] as number]) {
        drawnEdges[end] = (drawnEdges[end] as number) + 1;
      }
    }
    part(element, '[data-ledger-count]').textContent = drawn.entitiesListed(
      drawn.someOf(inDigits(visible.nodeCount), inDigits(graph.order)),
    );
    part(element, '[data-ledger-road-count]').textContent = drawn.connectionsListed(
      drawn.someOf(inDigits(visible.edges.length), inDigits(visible.passing)),
    );
    entities.show(nodesBySize(graph).filter((node) => visible.nodes[node]));
    connections.show(visible.edges.toSorted((a, b) => strength(b) - strength(a) || a - b));
  }
  function strength(edge: number): number {
    return graph.strength[edge] as number;
  }
  function entityRow(node: number): HTMLElement {
    const line = stamp(element, '[data-ledger-row]');
    const kind = kindOf(graph, node);
    const topic = nodes.topics[node]?.[0] ?? -1;
    const link = part<HTMLAnchorElement>(line, 'a');
    line.dataset.id = nodes.id[node] ?? '';
    link.href = routes.entity(nodes.id[node] ?? '');
    link.classList.add(`kind-${kind}`, `hue-${topic < 0 ? 0 : (topic % HUES) + 1}`);
    part(link, 'span').textContent = nodes.name[node] ?? '';
    fill(line, [kindWord(kind), topics[topic]?.name, nodes.mentions[node], drawnEdges[node]]);
    return line;
  }
  function connectionRow(edge: number): HTMLElement {
    const line = stamp(element, '[data-ledger-road]');
    const [a, b] = [graph.source[edge] as number, graph.target[edge] as number];
    const link = part<HTMLAnchorElement>(line, 'a');
    line.dataset.id = connectionId(graph, edge);
    link.href = placeOfConnection(graph, edge).url;
    link.textContent = drawn.pair(nodes.name[a] ?? '', nodes.name[b] ?? '');
    const { asserted, linked, documents, strength: given } = graph.payload.edges;
    const how = asserted[edge] ? drawn.asserted : linked[edge] ? drawn.linked : drawn.together;
    fill(line, [how, documents[edge]?.length || '', given[edge]?.toFixed(2)]);
    return line;
  }

  on(part(element, '[data-to-roads]'), 'click', () => part(element, '[data-roads]').focus());
  on(element, 'click', (event) => {
    const link = (event.target as Element).closest('a');
    const selection = resolveSelection(graph, link?.closest<HTMLElement>('tr')?.dataset.id ?? null);
    if (!selection || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    session.choose(selection, true);
  });
  until(session.subscribe(follow), entities.dispose, connections.dispose);
  follow(session.derived());
  return dispose;
}

function fill(line: HTMLElement, words: readonly (string | number | undefined)[]): void {
  line.querySelectorAll('td').forEach((cell, place) => {
    cell.textContent = String(words[place] ?? '');
  });
}
