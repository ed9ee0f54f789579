import type { Plugin } from 'vite';

/** Leaves out of the packages' font rules the older files beside WOFF2: no browser that shows these pages asks for them. */
export function fontFiles(): Plugin {
  return {
    name: 'atlas-font-files',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource\/.*\.css$/ },
      handler: (css) => css.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, ''),
    },
  };
}
