import { atlas } from '../site/atlas.ts';
import { landSvg } from '../site/land.ts';

/** The land of the map, once for all pages that show a part of it. */
export const GET = () => new Response(landSvg(atlas()));
