import { accessSync, constants } from "node:fs";
import path from "node:path";

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a program of this name is on the PATH; undefined when it is not.
 * @param {string} name
 */
export function findProgram(name) {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isProgram);
}

/** True where Debian packages can be installed without asking for a password. */
export function canInstallDebianPackages() {
  return process.getuid?.() === 0 && findProgram("apt-get") !== undefined;
}
