import { Stop } from "./say.mjs";

/**
 * Stops with one line when this Node.js is outside of what the project runs on.
 * @param {string} range as in `engines`: ">=20.20 <23"
 * @param {string} [version] "20.20.2"
 */
export function requireNodeVersion(range, version = process.versions.node) {
  if (nodeVersionFits(range, version)) return;
  throw new Stop(
    `Substratum needs Node.js ${range}; this is ${version}. Install Node.js 20.20 or 22 (https://nodejs.org) and start again.`,
  );
}

/**
 * @param {string} range ">=MAJOR.MINOR <MAJOR"
 * @param {string} version
 */
export function nodeVersionFits(range, version) {
  const bounds = /^>=(\d+)\.(\d+) <(\d+)$/.exec(range);
  if (!bounds) throw new Error(`A range this command cannot read: ${range}`);
  const [lowMajor = 0, lowMinor = 0, high = 0] = bounds.slice(1).map(Number);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const highEnough =
    major > lowMajor || (major === lowMajor && minor >= lowMinor);
  return highEnough && major < high;
}
