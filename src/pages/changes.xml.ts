import type { APIRoute } from 'astro';
import { feeds } from '#interface';
import { absoluteUrl } from '../site/absolute.ts';
import { atlas } from '../site/atlas.ts';
import { changeItems, editionName } from '../site/changes.ts';
import { rss } from '../site/feeds.ts';
import { inDigits } from '../site/number.ts';
import { routes } from '../site/routes.ts';

/** What changed since the last edition, for a feed reader. */
export const GET: APIRoute = ({ site }) => {
  const source = atlas();
  const items = changeItems(source);
  const total = source.changes.changes.length;
  const cut = total > items.length ? ` ${feeds.first(items.length, inDigits(total))}` : '';
  const head = {
    title: feeds.changes(source.settings.title),
    description: feeds.changesDescription(editionName(source)) + cut,
    path: routes.changes(),
    self: routes.feed('changes'),
  };
  return new Response(rss(head, items, absoluteUrl(site)));
};
