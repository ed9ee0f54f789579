import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/fixed-seed.ts'],
          // Of two processors one would stand idle.
          maxWorkers: 2,
          // Tests that start commands share two processors with the browser's.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/build-sites.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // A loaded machine may be late once; what is broken fails twice.
          retry: 1,
        },
      },
    ],
  },
});
