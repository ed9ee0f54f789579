/** `npm run build`: the command of `site.ts`, loaded only when what was compiled of it before can be taken over. */

import { leanProcess } from './lean-process.ts';

leanProcess();
// What is built here is published, whatever the caller is about; Astro and Vite build otherwise under other names.
process.env.NODE_ENV = 'production';
const [{ runAsProcess }, { main }] = await Promise.all([import('./command.ts'), import('./site.ts')]);
await runAsProcess(main);
