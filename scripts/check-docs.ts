/**
 * Says what is not documented: an export format, a key, a command, a setting,
 * a folder of lib; and links that lead nowhere. `--write` writes the pages that
 * are made from data.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commandLinePage } from "./docs/command-line";
import { exportsPage } from "./docs/exports";
import { importPage } from "./docs/import";
import { keyboardPage } from "./docs/keyboard";
import { lensesPage } from "./docs/lenses";
import { brokenLinks } from "./docs/links";
import { permissionsPage } from "./docs/permissions";
import { settingsOf } from "./docs/settings";
import { root } from "./setup/root.mjs";

const madePages: Record<string, () => string | Promise<string>> = {
  "docs/command-line.md": commandLinePage,
  "docs/keyboard.md": keyboardPage,
  "docs/exports.md": exportsPage,
  "docs/import.md": importPage,
  "docs/lenses.md": lensesPage,
  "docs/permissions.md": permissionsPage,
};
const tracked = filesOfProject();
const problems = [
  ...(await stalePages()),
  ...brokenLinks(
    root,
    tracked.filter((file) => file.endsWith(".md")),
  ),
  ...undocumentedSettings(),
  ...foldersWithoutReadme(),
];

for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0
    ? "Everything is documented."
    : `${problems.length} gaps in the documentation.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Files under version control or about to be, without those deleted. */
function filesOfProject(): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard"];
  return execFileSync("git", args, { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "" && existsSync(path.join(root, file)));
}

function read(file: string): string {
  const place = path.join(root, file);
  return existsSync(place) ? readFileSync(place, "utf8") : "";
}

function undocumentedSettings(): string[] {
  const page = read("docs/administration.md");
  const sources = tracked.filter(
    (file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  const names = new Set(sources.flatMap((file) => settingsOf(read(file))));
  return [...names]
    .filter((name) => !page.includes(`\`${name}\``))
    .map((name) => `docs/administration.md does not name the setting ${name}`);
}

function foldersWithoutReadme(): string[] {
  const folders = tracked.flatMap(
    (file) => /^(lib\/[^/]+)\//.exec(file)?.[1] ?? [],
  );
  return [...new Set(folders), "components", "corpus", "db", "lib"]
    .filter((folder) => !tracked.includes(`${folder}/README.md`))
    .map((folder) => `${folder} has no README.md`);
}

/** Keys, formats and commands cannot be forgotten: their pages are made. */
async function stalePages(): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, makePage] of Object.entries(madePages)) {
    const page = await makePage();
    if (process.argv.includes("--write")) {
      writeFileSync(path.join(root, file), page);
    }
    if (read(file) === page) continue;
    stale.push(`${file} is not what the program says; write it: npm run docs`);
  }
  return stale;
}
