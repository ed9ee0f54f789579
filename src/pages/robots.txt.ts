import type { APIRoute } from 'astro';
import { routes } from '../site/routes.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `Sitemap: ${new URL(routes.asset('sitemap-index.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
