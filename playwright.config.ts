import { defineConfig } from "@playwright/test";
import { chromiumFlags, findChromium } from "./scripts/setup/chromium.mjs";

const chromium = findChromium();

/** Each file of tests has a program of its own: see tests/support/test.ts. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/prepare.ts",
  outputDir: ".cache/e2e",
  // A test that passes only sometimes has failed.
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: {
      args: chromiumFlags,
      ...(chromium ? { executablePath: chromium } : {}),
    },
  },
});
