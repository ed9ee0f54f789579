/** Astro integration for `npm run dev`: a change of the inputs or the pipeline rebuilds the atlas; pages reload, or an overlay says why not. */

import { type ChildProcess, fork } from 'node:child_process';
import { relative, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { isPassedOver } from '../src/pipeline/inputs/left-out.ts';
import { isPlainFolder } from '../src/pipeline/inputs/read.ts';
import { formatText } from '../src/pipeline/rules/reporters.ts';
import { stampOf } from './input-stamp.ts';
import { terminalText } from './terminal-text.ts';
import { whenBack } from './when-back.ts';

/** Quiet time after the last change of a burst, in milliseconds. */
const SETTLE = 40;
/** When to look again after a build: the watcher passes over what is saved twice within a moment, or late on a loaded machine. Milliseconds. */
const LOOK_AGAIN = [400, 2_000, 8_000];
const PROJECT = resolve(import.meta.dirname, '..');
const PAGE_MODULE = /\/src\/(pages|site)\//;
const WORKER = resolve(import.meta.dirname, 'atlas-worker.ts');

export function atlasDev(root: string, out: string): AstroIntegration {
  let serving = false;
  return {
    name: 'atlas-dev',
    hooks: {
      'astro:config:setup': ({ command }) => {
        // A build starts a server of its own for a moment: nothing is to be watched then.
        serving = command === 'dev';
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!serving) return;
        const inputs = isPlainFolder(root)
          ? [resolve(root)]
          : ['seeds', 'content'].map((folder) => resolve(root, folder));
        const program = ['model', 'text', 'graph', 'map', 'formats', 'pipeline'].map((folder) =>
          resolve(PROJECT, 'src', folder),
        );
        const watched = [...inputs, ...program];
        server.watcher.add(watched);
        const builder = new Builder(resolve(root), resolve(out));
        let timer: NodeJS.Timeout | undefined;
        let running = false;
        let again = false;
        let built = '';
        const rebuild = async () => {
          if (running) {
            again = true;
            return;
          }
          running = true;
          const stamp = stampOf(inputs);
          built = stamp;
          const { diagnostics, failure } = await builder.build();
          running = false;
          for (const delay of LOOK_AGAIN) {
            setTimeout(() => {
              if (built === stamp && stampOf(inputs) !== stamp) void rebuild();
            }, delay).unref();
          }
          if (again) {
            again = false;
            void rebuild();
            return;
          }
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          if (failure || errors.length > 0) {
            const message = failure ?? formatText(errors);
            logger.error(terminalText(message));
            showOverlay(server, message, errors[0]);
          } else reload(server);
        };
        server.watcher.on('all', (event, path) => {
          if (event === 'unlinkDir' && inputs.includes(path))
            whenBack(path, () => {
              server.watcher.add(path);
              void rebuild();
            });
          if (!watched.some((folder) => path.startsWith(folder))) return;
          // Editors keep their own state in hidden folders, and change it all the time.
          if (relative(root, path).split(sep).some(isPassedOver) && !path.startsWith(PROJECT)) return;
          if (path.endsWith('.ts')) builder.restart();
          clearTimeout(timer);
          timer = setTimeout(() => void rebuild(), SETTLE);
        });
        server.httpServer?.once('close', () => builder.restart());
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

/** Builds in a process of its own: it stays warm from one build to the next, and starts anew when its own code changes. */
class Builder {
  readonly #root: string;
  readonly #out: string;
  #worker: ChildProcess | null = null;

  constructor(root: string, out: string) {
    this.#root = root;
    this.#out = out;
  }

  restart(): void {
    this.#worker?.kill();
    this.#worker = null;
  }

  build(): Promise<BuildOutcome> {
    const worker = this.#worker ?? fork(WORKER, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.#worker = worker;
    return new Promise((done) => {
      let complaint = '';
      const collect = (chunk: Buffer) => {
        complaint += chunk;
      };
      const finish = (outcome: BuildOutcome) => {
        worker.stderr?.off('data', collect);
        worker.removeAllListeners();
        done(outcome);
      };
      worker.stderr?.on('data', collect);
      worker.once('message', (diagnostics) => finish({ diagnostics: diagnostics as Diagnostic[], failure: null }));
      worker.once('exit', () => {
        this.#worker = null;
        finish({ diagnostics: [], failure: complaint || 'The atlas build ended without a report.' });
      });
      worker.send({ root: this.#root, out: this.#out });
    });
  }
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

/** Evaluates the pages again, so that the paths they are made from are asked for anew, and loads them in the browser. */
function reload(server: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap)
      if (PAGE_MODULE.test(id)) moduleGraph.invalidateModule(module);
  }
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}
