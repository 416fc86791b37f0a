import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test',
    include: ['**/*.test.ts'],
    // For what hangs, never for what is slow: nothing here may depend on how fast the machine is.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    maxWorkers: 2,
    globalSetup: 'test/browser/unpack.mjs',
    // The app keeps nothing outside of what a test opens, so the files share their modules: to load them anew for each took longer than many tests.
    isolate: false,
    // Node loads the modules itself, as it does where the app runs: nothing here is mocked, and calls between modules are quicker.
    execArgv: ['--import', 'tsx'],
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
