/** All findings about the inputs, as soon as can be: the code itself is kept compiled from one run to the next. */

import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

enableCompileCache(resolve(import.meta.dirname, '../.cache/compiled'));
process.argv.splice(2, 0, '--check');
await import('./atlas.ts');
