/** Where the browser that prints is: found as the tests find theirs. */
import { findProgram, isProgram } from "@/scripts/setup/find-program.mjs";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** CHROMIUM_PATH, else the system's; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return isProgram(named) ? named : undefined;
  return NAMES.map(findProgram).find(Boolean) ?? APPLICATIONS.find(isProgram);
}
