import type { APIRoute } from 'astro';
import { feeds } from '#interface';
import { absoluteUrl } from '../site/absolute.ts';
import { atlas } from '../site/atlas.ts';
import { predictionItems, rss } from '../site/feeds.ts';
import { routes } from '../site/routes.ts';

/** What falls due, for a feed reader. */
export const GET: APIRoute = ({ site }) => {
  const source = atlas();
  const head = {
    title: feeds.due(source.settings.title),
    description: feeds.dueDescription,
    path: routes.predictions(),
    self: routes.feed('predictions'),
  };
  return new Response(rss(head, predictionItems(source), absoluteUrl(site)));
};
