import type { APIRoute } from 'astro';
import { absoluteUrl } from '../site/absolute.ts';
import { atlas } from '../site/atlas.ts';
import { predictionItems, rss } from '../site/feeds.ts';
import { routes } from '../site/routes.ts';

/** What falls due, for a feed reader. */
export const GET: APIRoute = ({ site }) => {
  const source = atlas();
  const head = {
    title: `${source.settings.title}: what falls due`,
    description: 'Predictions of the documents, each dated by the day on which one can tell.',
    path: routes.predictions(),
    self: routes.feed('predictions'),
  };
  return new Response(rss(head, predictionItems(source), absoluteUrl(site)));
};
