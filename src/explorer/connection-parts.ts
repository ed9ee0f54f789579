import { CONNECTION_PAGES_CAP, homeEnd } from '../model/connection-home.ts';
import { routes } from '../site/routes.ts';
import { fetchParts } from './fetch-part.ts';
import type { AtlasGraph } from './graph.ts';

/** Where a connection stands: on a page of its own, or, in a large atlas, as a row of an entity's page. */
export interface ConnectionPlace {
  readonly url: string;
  /** Page and selector of the row; null where there is a page. */
  readonly row: { readonly page: string; readonly selector: string } | null;
}

export function placeOfConnection(graph: AtlasGraph, edge: number): ConnectionPlace {
  const { nodes, totalEdges } = graph.payload;
  const [a, b] = [graph.source[edge] ?? 0, graph.target[edge] ?? 0].map((row) => ({
    id: nodes.id[row] ?? '',
    degree: nodes.degree[row] ?? 0,
  })) as [{ id: string; degree: number }, { id: string; degree: number }];
  if (totalEdges <= CONNECTION_PAGES_CAP) return { url: routes.connection(a.id, b.id), row: null };
  const home = homeEnd(a, b);
  const other = home === a ? b : a;
  return {
    url: routes.entity(home.id, `with-${other.id}`),
    row: { page: routes.entity(home.id), selector: `[id="with-${other.id}"]` },
  };
}

/** The row of a connection as a list of it alone, each place that it names followed by the sentences that stand there. */
export async function fetchRow({ page, selector }: NonNullable<ConnectionPlace['row']>): Promise<HTMLElement[]> {
  const rows = await fetchParts(page, selector);
  await Promise.all(
    rows.flatMap((row) =>
      [...row.querySelectorAll<HTMLAnchorElement>('small ~ a')].map(async (place) => {
        const sentences = await sentencesAt(place);
        if (sentences.length > 0) place.before(quoted(sentences));
      }),
    ),
  );
  const list = document.createElement('ul');
  list.className = 'connection-rows';
  list.append(...rows);
  return [list];
}

/** The sentences that a place names, from the page of their document. */
async function sentencesAt(place: HTMLAnchorElement): Promise<HTMLElement[]> {
  const [address = '', first = ''] = (place.getAttribute('href') ?? '').split('#');
  const ids = [first, ...(place.dataset.then?.split(' ') ?? [])];
  const selector = ids.map((id) => `[id="${id}"]`).join(', ');
  return fetchParts(address, selector).catch(() => []);
}

function quoted(sentences: readonly HTMLElement[]): HTMLElement {
  const quotation = document.createElement('p');
  quotation.className = 'sentence';
  quotation.append('“');
  for (const [index, sentence] of sentences.entries()) quotation.append(index > 0 ? ' […] ' : '', sentence);
  quotation.append('” ');
  return quotation;
}
