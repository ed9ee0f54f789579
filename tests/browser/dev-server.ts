/** Starts the development server on a free port and prints its address. Run by `dev.test.ts` in a process of its own. */

import { dev } from 'astro';
import { secureAnswers } from '../../scripts/server.ts';

secureAnswers({ injectsStyles: true });
const server = await dev({ server: { host: '127.0.0.1', port: 0 }, logLevel: 'error' });
console.log(`http://127.0.0.1:${server.address.port}`);
