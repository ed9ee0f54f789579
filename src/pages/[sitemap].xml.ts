import type { APIRoute } from 'astro';
import { atlas } from '../site/atlas.ts';
import { hasPage } from '../site/connections.ts';
import { debates } from '../site/debates.ts';
import { escapeHtml } from '../site/html.ts';
import { routes } from '../site/routes.ts';

/** A sitemap needs the site's full address: there is one only where it is known. */
export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { sitemap: 'sitemap' } }] : [];
}

export const GET: APIRoute = ({ site }) => {
  const { data } = atlas();
  const paths = [
    routes.home(),
    routes.graph(),
    routes.topics(),
    ...data.topics.map(({ id }) => routes.topic(id)),
    routes.entities(),
    ...data.entities.map(({ id }) => routes.entity(id)),
    routes.claims(),
    ...data.claims.map(({ id }) => routes.claim(id)),
    routes.debates(),
    ...debates(atlas()).map(({ id }) => routes.debate(id)),
    routes.predictions(),
    routes.documents(),
    ...data.documents.map(({ id }) => routes.document(id)),
    ...data.connections
      .filter((one) => hasPage(atlas(), one))
      .map(({ source, target }) => routes.connection(source, target)),
    routes.changes(),
    routes.read(),
    routes.data(),
    routes.about(),
    routes.quality(),
    routes.rules(),
    ...atlas().rules.map(({ id }) => routes.rule(id)),
  ];
  const urls = paths.map((path) => `<url><loc>${escapeHtml(new URL(path, site).href)}</loc></url>`).join('\n');
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  return new Response(`${head}\n${urls}\n</urlset>\n`);
};
