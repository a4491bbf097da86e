/** The suites of `npm test`, in the order in which they run. */
import { countOne, countPlaywright, countVitest } from "./counts.mjs";

/**
 * @typedef {object} Suite
 * @property {string} id
 * @property {string} covers what it looks at, in a few words
 * @property {(report: string) => readonly string[]} command a Node.js script
 *   and its arguments; `report` is where a JSON report is to be written
 * @property {(code: number, report: string) => import("./counts.mjs").Counts} count
 * @property {boolean} [needsBrowser]
 */

const bin = (/** @type {string} */ file) => `node_modules/${file}`;
const vitest =
  (/** @type {string} */ project) => (/** @type {string} */ report) => [
    bin("vitest/vitest.mjs"),
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];

/** @type {readonly Suite[]} */
export const suites = [
  {
    id: "lint",
    covers: "form and common mistakes",
    command: () => [bin("@biomejs/biome/bin/biome"), "ci", "."],
    count: countOne,
  },
  {
    id: "types",
    covers: "types",
    command: () => [bin("typescript/bin/tsc"), "--noEmit"],
    count: countOne,
  },
  {
    id: "boundaries",
    covers: "which way imports go",
    command: () => [
      bin("dependency-cruiser/bin/dependency-cruise.mjs"),
      "--config",
      ".dependency-cruiser.cjs",
      "app",
      "components",
      "lib",
      "db",
    ],
    count: countOne,
  },
  {
    id: "docs",
    covers: "that everything is documented",
    command: () => [
      bin("tsx/dist/cli.mjs"),
      "--conditions=react-server",
      "scripts/check-docs.ts",
    ],
    count: countOne,
  },
  {
    id: "unit",
    covers: "functions, database, command line",
    command: vitest("unit"),
    count: countVitest,
  },
  {
    id: "browser",
    covers: "editor and screens in Chromium",
    command: vitest("browser"),
    count: countVitest,
    needsBrowser: true,
  },
  {
    id: "build",
    covers: "the production build",
    command: () => ["scripts/build.mjs"],
    count: countOne,
  },
  {
    id: "e2e",
    covers: "the whole program, by keyboard",
    command: () => [
      bin("@playwright/test/cli.js"),
      "test",
      "--reporter=list,json",
    ],
    count: countPlaywright,
    needsBrowser: true,
  },
];
