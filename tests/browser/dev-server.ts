/** Starts the development server on a free port and prints its address. Run by `dev.test.ts` in a process of its own. */

import { dev } from 'astro';
import { securityHeaders } from '../../src/site/policy.ts';

const server = await dev({
  server: { host: '127.0.0.1', port: 0, headers: securityHeaders({ injectsStyles: true }) },
  logLevel: 'error',
});
console.log(`http://127.0.0.1:${server.address.port}`);
