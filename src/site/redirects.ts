import type { Redirect } from '../model/atlas.ts';
import { pairOf } from '../model/pair.ts';
import type { LoadedAtlas } from './atlas.ts';
import { connectionUrl, havePages } from './connections.ts';
import { debates, debatesOf, disputants } from './debates.ts';
import { derived } from './derived.ts';
import { routes } from './routes.ts';

/** An address that a page once had. */
export interface MovedPage {
  /** Below the site's address, without slashes at the ends. */
  readonly path: string;
  /** The root-relative address of the page now. */
  readonly to: string;
  readonly title: string;
}

/**
 * Every old address: of the renamed pages themselves, of the connections of renamed entities (whose two ids may stand in
 * another order now) and of the debates that are named after a renamed claim.
 */
export const movedPages = derived('moves', (source: LoadedAtlas): readonly MovedPage[] => {
  const { redirects } = source.data;
  return [
    ...redirects.flatMap((redirect) => {
      const page = pageOf(source, redirect);
      return page ? [{ path: `${redirect.of}/${redirect.from}`, ...page }] : [];
    }),
    ...movedConnections(source),
    ...movedDebates(source),
    ...notePages(source),
  ];
});

/** What has an old address now; the last of several. */
export const movedPage = derived('moved', (source: LoadedAtlas, path): MovedPage => {
  const found = movesByPath(source).get(path);
  if (!found) throw new Error(`${path}: Unexpected address, expected one of a page that moved.`);
  return found;
});

const movesByPath = derived(
  'moves by path',
  (source: LoadedAtlas) => new Map(movedPages(source).map((page) => [page.path, page])),
);

function pageOf(source: LoadedAtlas, { of, to }: Redirect): Omit<MovedPage, 'path'> | null {
  const titles = {
    documents: source.documents.get(to)?.title,
    entities: source.entities.get(to)?.name,
    claims: source.claims.get(to)?.statement,
    topics: source.topics.get(to)?.name,
  };
  const addresses = { documents: routes.document, entities: routes.entity, claims: routes.claim, topics: routes.topic };
  const title = titles[of];
  return title === undefined ? null : { to: addresses[of](to), title };
}

/**
 * A note is a part of its thing's page, and found at the addresses that it asks for; a folder with a note is that note's page.
 * In a large atlas a note that is called as its thing is found by the page for addresses without a page: every second page
 * would only lead on.
 */
function notePages(source: LoadedAtlas): MovedPage[] {
  const { data, entities, documents } = source;
  const to = (entity: string) => ({ to: routes.entity(entity), title: entities.get(entity)?.name ?? entity });
  return [
    ...data.documents.flatMap(({ id, entity }) =>
      entity === undefined || (entity === id && !havePages(source)) ? [] : [{ path: `documents/${id}`, ...to(entity) }],
    ),
    ...data.folders.flatMap(({ id, note }) => {
      const title = note === null ? undefined : documents.get(note)?.title;
      return note === null || title === undefined ? [] : [{ path: `folders/${id}`, to: routes.document(note), title }];
    }),
    ...data.addresses.map(({ path, entity }) => ({ path, ...to(entity) })),
  ];
}

function movedConnections(source: LoadedAtlas): MovedPage[] {
  if (!havePages(source)) return [];
  const formerly = Map.groupBy(
    source.data.redirects.filter(({ of }) => of === 'entities'),
    ({ to }) => to,
  );
  const idsOf = (id: string) => [id, ...(formerly.get(id) ?? []).map(({ from }) => from)];
  return source.data.connections
    .filter((one) => formerly.has(one.source) || formerly.has(one.target))
    .flatMap((connection) => {
      const [a, b] = [connection.source, connection.target];
      const pairs = idsOf(a).flatMap((one) => idsOf(b).map((other) => pairOf(one, other)));
      const title = [a, b].map((id) => source.entities.get(id)?.name ?? id).join(' and ');
      return pairs
        .filter((id) => id !== connection.id)
        .map((id) => ({ path: `connections/${id}`, to: connectionUrl(source, connection), title }));
    });
}

/** Old ids of the claims that debates begin with, and disputed claims that another question has taken in. */
function movedDebates(source: LoadedAtlas): MovedPage[] {
  const byId = new Map(debates(source).map((debate) => [debate.id, debate]));
  const debateOf = (claim: string) =>
    byId.get(claim) ?? (disputants(source, claim).length > 0 ? debatesOf(source, claim)[0] : undefined);
  const taken = source.data.claims.filter(({ id }) => !byId.has(id)).map(({ id }) => ({ from: id, to: id }));
  return [...source.data.redirects.filter(({ of }) => of === 'claims'), ...taken].flatMap(({ from, to }) => {
    const debate = debateOf(to);
    return debate ? [{ path: `debates/${from}`, to: routes.debate(debate.id), title: debate.title }] : [];
  });
}
