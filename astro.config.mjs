import { defineConfig } from 'astro/config';
import { atlasDev } from './scripts/atlas-dev.ts';

/** Where the site will stand: both are given by the host that publishes it. */
const base = process.env.BASE_PATH || '/';
const site = process.env.SITE_URL || undefined;

export default defineConfig({
  base,
  site,
  outDir: process.env.OUT_DIR || 'dist',
  output: 'static',
  trailingSlash: 'always',
  // White space between words and links is kept: prose is set in these templates.
  compressHTML: true,
  integrations: [atlasDev(process.env.ATLAS_ROOT || '.', process.env.ATLAS_DIR || '.atlas')],
  devToolbar: { enabled: false },
  // Nothing is written into the page itself: its policy allows no inline style or script.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 } },
});
