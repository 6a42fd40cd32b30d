import { defineConfig } from '@playwright/test';

/** Tests that only look at a screen, in both languages and schemes, and change no data. */
const ACCESSIBILITY = /pass(es)? axe/;

/** Runs against a started product (`make run`), with the browser that the machine has. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.GNBV_BASE_URL ?? 'http://localhost:8080',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
  projects: [
    // One after the other: they change the data that the next one reads. The other worker looks at screens meanwhile.
    { name: 'work', grepInvert: ACCESSIBILITY, workers: 1 },
    { name: 'accessibility', grep: ACCESSIBILITY, fullyParallel: true },
  ],
});
