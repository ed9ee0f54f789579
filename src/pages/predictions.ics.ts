import type { APIRoute } from 'astro';
import { absoluteUrl } from '../site/absolute.ts';
import { atlas } from '../site/atlas.ts';
import { calendar } from '../site/feeds.ts';

/** What falls due, for a calendar. */
export const GET: APIRoute = ({ site }) => new Response(calendar(atlas(), absoluteUrl(site), site !== undefined));
