import { defineConfig } from 'astro/config';
import { atlasDev } from './scripts/atlas-dev.ts';
import { chooseFolders } from './scripts/folders.ts';
import { interfaceOf, languageOf } from './scripts/interface.ts';
import { fontFiles } from './scripts/pages/font-files.ts';
import { scriptFiles } from './scripts/pages/script-files.ts';

/** Where the site will stand: both are given by the host that publishes it. */
const base = process.env.BASE_PATH || '/';
const site = process.env.SITE_URL || undefined;

// Astro takes what the environment holds under its own names for its own, whatever it was meant for.
for (const name of ['SITE', 'BASE_URL', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name];

/** Of the atlas that `ATLAS_ROOT` names; the pages look for it in `ATLAS_DIR`. */
const folders = chooseFolders({});
process.env.ATLAS_DIR = folders.atlas;

/** The words of the interface, and how numbers are written, are those of the site's language. */
const { language, words } = interfaceOf(process.env.ATLAS_LANGUAGE ?? languageOf(folders.atlas));

export default defineConfig({
  base,
  site,
  outDir: folders.site,
  output: 'static',
  trailingSlash: 'always',
  // White space between words and links is kept: prose is set in these templates.
  compressHTML: true,
  integrations: [atlasDev(folders.root, folders.atlas)],
  devToolbar: { enabled: false },
  // Nothing is written into the page itself: its policy allows no inline style or script.
  // Each page names several assets: their folder has a short name.
  build: { inlineStylesheets: 'never', assets: 'a' },
  vite: {
    plugins: [scriptFiles(), fontFiles()],
    build: {
      assetsInlineLimit: 0,
      // Every page names fonts and styles: a hash tells them apart, words would only make each page longer.
      rollupOptions: { output: { assetFileNames: 'a/[hash][extname]' } },
    },
    // Pages name the scripts that they begin with, as they do styles and fonts.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: 'a/[hash].js' } } } } },
    // Sites of other folders that are built meanwhile.
    server: { watch: { ignored: ['**/sites/**'] } },
    // In a worker there is no document: packages that come in two kinds are taken as Node takes them.
    resolve: {
      alias: { '#interface': words },
      conditions: ['worker', 'module', 'browser', 'development|production'],
    },
    worker: { format: 'es' },
    define: { 'import.meta.env.ATLAS_LANGUAGE': JSON.stringify(language) },
    // Found late, in the worker, they would make the development server load the page again.
    optimizeDeps: {
      include: ['remark', 'rehype', 'rehype-raw', 'rehype-sanitize', 'remark-gfm', 'remark-math', 'remark-rehype'],
    },
  },
});
