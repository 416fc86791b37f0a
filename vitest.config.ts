import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test',
    include: ['**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // The app keeps nothing outside of what a test opens, so the files share their modules: to load them anew for each took longer than many tests.
    isolate: false,
  },
});
