import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumFlags, findChromium } from "./scripts/setup/chromium.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = {
  "@": root,
  "server-only": fileURLToPath(
    new URL("tests/support/server-only.ts", import.meta.url),
  ),
};
const chromium = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          environment: "node",
          include: ["{lib,db,scripts,tests,components,bench}/**/*.test.ts"],
          exclude: [
            "**/*.browser.test.ts",
            "**/node_modules/**",
            "tests/outside/**",
          ],
          testTimeout: 60_000,
          setupFiles: ["tests/support/property-seed.ts"],
          env: { TZ: "UTC" },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "outside",
          environment: "node",
          include: ["tests/outside/**/*.test.ts"],
          testTimeout: 300_000,
          env: { TZ: "UTC" },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "browser",
          include: ["{lib,components}/**/*.browser.test.{ts,tsx}"],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: [...chromiumFlags],
                ...(chromium ? { executablePath: chromium } : {}),
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
