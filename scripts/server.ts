import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { securityHeaders } from '../src/site/policy.ts';
import { INPUT_OPTIONS } from './folders.ts';

/** Has every answer that this process gives carry the security headers. Those that Astro is given go with files alone, not with what is not there. */
export function secureAnswers(options: Parameters<typeof securityHeaders>[0]): void {
  const headers = Object.entries(securityHeaders(options));
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { readonly response: ServerResponse };
    for (const [name, value] of headers) response.setHeader(name, value);
  });
}

/** Where a server that comes with the program listens; what is not given, Astro chooses. */
export interface ServerAddress {
  readonly port?: number;
  readonly host?: string;
}

/**
 * The arguments of a command that serves the site. Misuse is said with what is expected, and ends the process with status 2.
 */
export function serverArguments(): { root?: string; out?: string; atlas?: string; address: ServerAddress } {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    const { port, host, follow, ...folders } = values;
    // What is started from here builds from the same.
    if (follow) process.env.ATLAS_FOLLOW = '1';
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536))
      throw new Error(`Unexpected port "${port}", expected a number up to 65535, for instance --port 4321`);
    return { ...folders, address: { ...(port && { port: Number(port) }), ...(host && { host }) } };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

const OPTIONS = {
  ...INPUT_OPTIONS,
  out: { type: 'string' },
  atlas: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
} as const;
