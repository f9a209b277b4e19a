import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/{shared,data,electron,renderer,layers}/**/*.test.{ts,tsx}'],
    globalSetup: 'test/setup/own-temporary-folder.ts',
    pool: 'forks',
    // All cores: the default leaves one free, which is half of a small machine.
    maxWorkers: '100%',
    // Half of the time of a test file was loading the same modules once more. No test may leave a global changed.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
