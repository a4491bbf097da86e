/** What this program is called, for exports, health and the command line. */
import packageFile from "@/package.json";

export const program = {
  name: "Substratum",
  version: packageFile.version,
} as const;
