import type { APIRoute } from 'astro';
import { absoluteUrl } from '../site/absolute.ts';
import { atlas } from '../site/atlas.ts';
import { atlasItems, rss } from '../site/feeds.ts';
import { routes } from '../site/routes.ts';

/** Documents and claims, for a feed reader: what is added shows as new. */
export const GET: APIRoute = ({ site }) => {
  const source = atlas();
  const { title, description, tagline } = source.settings;
  const head = { title, description: description ?? tagline ?? title, path: routes.home(), self: routes.feed('feed') };
  return new Response(rss(head, atlasItems(source), absoluteUrl(site)));
};
