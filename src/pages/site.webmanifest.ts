import type { APIRoute } from 'astro';
import { atlas } from '../site/atlas.ts';
import { ICON_SIZES } from '../site/icons.ts';
import { routes } from '../site/routes.ts';

/** What an installed copy of the site is called and looks like. */
export const GET: APIRoute = () => {
  const { settings } = atlas();
  const png = ICON_SIZES.filter((size) => size > 180).map((size) => ({
    src: routes.asset(`icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  }));
  const manifest = {
    name: settings.title,
    description: settings.description ?? settings.tagline,
    lang: settings.language,
    start_url: routes.home(),
    scope: routes.home(),
    display: 'browser',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [{ src: routes.asset('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }, ...png],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`);
};
