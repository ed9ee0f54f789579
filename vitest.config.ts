import { defineConfig } from 'vitest/config';
import { hasExample } from './tests/example.ts';

/** A loaded machine is no fault: what hangs is found all the same. Milliseconds. */
const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000 };

/** Each loads a module once for all files: no test changes what another sees. */
const WORKERS = { isolate: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...PATIENCE,
          ...WORKERS,
          name: 'unit',
          maxWorkers: 2,
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/browser/**',
            ...ofTheExample(
              'curate/{accept,rename,schemas}',
              'pipeline/corpus',
              'pipeline/documents/segment',
              'pipeline/documents/readers/{article,comments,posts,slide,thread}',
              'pipeline/edition/map',
              'pipeline/match/adversarial',
              'read/read-text',
            ),
          ],
          setupFiles: ['tests/fixed-seed.ts'],
          unstubEnvs: true,
          // The sites that the browser tests need are built meanwhile.
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...PATIENCE,
          ...WORKERS,
          name: 'browser',
          // Much of a browser test is waiting: of two processors a third would stand idle.
          maxWorkers: 3,
          include: ['tests/browser/**/*.test.ts'],
          exclude: ofTheExample('browser/{downloads,explorer-*,read,reading}'),
          globalSetup: ['tests/browser/set-up.ts'],
          sequence: { groupOrder: 1 },
          // A loaded machine may be late once; what is broken fails twice.
          retry: 1,
        },
      },
    ],
  },
});

/** Tests of the example's own documents, where it has been taken out. */
function ofTheExample(...names: string[]): string[] {
  return hasExample ? [] : names.map((name) => `tests/${name}.test.ts`);
}
