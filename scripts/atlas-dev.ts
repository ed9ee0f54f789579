/** Astro integration for `npm run dev`: a change of the inputs or the pipeline rebuilds the atlas; pages reload, or an overlay says why not. */

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { formatText } from '../src/pipeline/reporters.ts';

/** Quiet time after the last change of a burst, in milliseconds. */
const SETTLE = 60;

export function atlasDev(root: string, out: string): AstroIntegration {
  return {
    name: 'atlas-dev',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const watched = ['seeds', 'content', 'src/pipeline', 'src/model'].map((folder) => resolve(root, folder));
        server.watcher.add(watched);
        let timer: NodeJS.Timeout | undefined;
        let running = false;
        let again = false;
        const rebuild = async () => {
          if (running) {
            again = true;
            return;
          }
          running = true;
          const { diagnostics, failure } = await buildInOwnProcess(root, out);
          running = false;
          if (again) {
            again = false;
            void rebuild();
            return;
          }
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          if (failure || errors.length > 0) {
            const message = failure ?? formatText(errors);
            logger.error(message);
            showOverlay(server, message, errors[0]);
          } else reload(server);
        };
        server.watcher.on('all', (_event, path) => {
          if (!watched.some((folder) => path.startsWith(folder))) return;
          clearTimeout(timer);
          timer = setTimeout(() => void rebuild(), SETTLE);
        });
        // A browser that opens while the inputs are wrong is told so too, not only the one that was open.
        void rebuild();
      },
    },
  };
}

interface BuildOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** What went wrong outside the inputs, for instance a mistake in the pipeline's own code. */
  readonly failure: string | null;
}

/** A process of its own runs the pipeline's code as it is now, not as it was when the server started. */
function buildInOwnProcess(root: string, out: string): Promise<BuildOutcome> {
  const script = resolve(import.meta.dirname, 'atlas.ts');
  return new Promise((done) => {
    execFile(
      process.execPath,
      [script, '--root', root, '--out', out, '--json'],
      { maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => {
        try {
          done({ diagnostics: JSON.parse(stdout) as Diagnostic[], failure: null });
        } catch {
          done({ diagnostics: [], failure: stderr || 'The atlas build ended without a report.' });
        }
      },
    );
  });
}

function showOverlay(server: ViteDevServer, message: string, first: Diagnostic | undefined): void {
  const place = first && { file: first.file, line: first.line ?? 1, column: first.column ?? 1 };
  server.environments.client.hot.send({
    type: 'error',
    err: {
      message: `The atlas has errors; the last good one is shown.\n\n${message}`,
      stack: '',
      ...(place && { id: place.file, loc: place }),
    },
  });
}

/** Pages read the artefact when their modules are evaluated: evaluate them again. */
function reload(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}
