import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hashOfInputs } from "@/scripts/setup/build.mjs";
import { nodeVersionFits } from "@/scripts/setup/node-version.mjs";
import { explainInstall, sameVersions } from "@/scripts/setup/packages.mjs";

describe("the Node.js version", () => {
  it.each([
    ["20.20.0", true],
    ["20.19.9", false],
    ["22.1.0", true],
    ["23.0.0", false],
    ["18.20.0", false],
  ])("%s fits: %s", (version, fits) => {
    expect(nodeVersionFits(">=20.20 <23", version)).toBe(fits);
  });
});

describe("installed packages", () => {
  const wanted = {
    "": { version: "1.0.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", optional: true },
  };

  it("may lack what is optional", () => {
    const installed = { "node_modules/a": { version: "1.0.0" } };
    expect(sameVersions(wanted, installed)).toBe(true);
  });

  it("are stale when one has another version", () => {
    const installed = { "node_modules/a": { version: "1.0.1" } };
    expect(sameVersions(wanted, installed)).toBe(false);
  });

  it("are stale when one is missing", () => {
    expect(sameVersions(wanted, {})).toBe(false);
  });
});

describe("a failed installation", () => {
  it("names the compilers to install, in one line", () => {
    const words = explainInstall("npm error path …/better-sqlite3 gyp ERR!", [
      "make",
      "g++",
    ]);
    expect(words).toContain("make, g++ cannot be found");
    expect(words).toContain("apt-get install python3 make g++");
    expect(words.split("\n")).toHaveLength(1);
  });

  it("speaks of the connection when npm could not reach anything", () => {
    const words = explainInstall("npm error code EAI_AGAIN", []);
    expect(words).toContain("could not reach its registry");
  });

  it("repeats npm when the cause is unknown", () => {
    expect(explainInstall("something odd", [])).toContain("something odd");
  });
});

describe("the hash that decides whether to build", () => {
  function project() {
    const root = mkdtempSync(path.join(tmpdir(), "substratum-"));
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    };
    write("lib/a.ts", "1");
    write("next.config.ts", "2");
    return { root, write };
  }

  it("is the same for the same sources", () => {
    expect(hashOfInputs(project().root)).toBe(hashOfInputs(project().root));
  });

  it.each(["lib/a.ts", "lib/new.ts", "next.config.ts", "package-lock.json"])(
    "changes with %s",
    (file) => {
      const { root, write } = project();
      const before = hashOfInputs(root);
      write(file, "changed");
      expect(hashOfInputs(root)).not.toBe(before);
    },
  );

  it.each([
    "lib/a.test.ts",
    "lib/README.md",
    "corpus/incoming/x.txt",
    "bench/run.ts",
  ])("stays with %s", (file) => {
    const { root, write } = project();
    const before = hashOfInputs(root);
    write(file, "changed");
    expect(hashOfInputs(root)).toBe(before);
  });
});
