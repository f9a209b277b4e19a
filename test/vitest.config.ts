import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/{shared,data,electron,renderer,layers}/**/*.test.{ts,tsx}'],
    globalSetup: 'test/setup/own-temporary-folder.ts',
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
