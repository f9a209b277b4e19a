import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../setup/find-chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: '../setup/own-temporary-folder.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // Software WebGL on a busy machine can starve a page; what passes on a second try is listed as flaky.
  retries: 1,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    // A click can't fall between the places of a dialog that is still moving.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArguments },
  },
});
