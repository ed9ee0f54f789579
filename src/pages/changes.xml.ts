import type { APIRoute } from 'astro';
import { absoluteUrl } from '../site/absolute.ts';
import { atlas } from '../site/atlas.ts';
import { changeItems, editionName } from '../site/changes.ts';
import { rss } from '../site/feeds.ts';
import { routes } from '../site/routes.ts';

/** What changed since the last edition, for a feed reader. */
export const GET: APIRoute = ({ site }) => {
  const source = atlas();
  const items = changeItems(source);
  const total = source.changes.changes.length;
  const cut = total > items.length ? ` The first ${items.length} of ${total.toLocaleString('en-GB')}.` : '';
  const head = {
    title: `${source.settings.title}: additions and corrections`,
    description: `What was added, corrected and taken out since ${editionName(source)}.${cut}`,
    path: routes.changes(),
    self: routes.feed('changes'),
  };
  return new Response(rss(head, items, absoluteUrl(site)));
};
