import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "@/scripts/setup/root.mjs";

/** Runs the command as a person does; answers its exit code and words. */
function workbench(env: Record<string, string>) {
  return new Promise<{ code: number; words: string }>((resolve) => {
    const script = path.join(root, "scripts/workbench.mjs");
    const options = { cwd: root, env: { ...process.env, ...env } };
    execFile(process.execPath, [script], options, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), words: `${out}${err}` });
    });
  });
}

const emptyFolder = () => mkdtempSync(path.join(tmpdir(), "substratum-"));
let taken: Server | undefined;

afterEach(() => taken?.close());

function takePort(): Promise<string> {
  return new Promise((resolve) => {
    taken = createServer((socket) => socket.destroy());
    taken.listen(0, "127.0.0.1", () => {
      const address = taken?.address();
      resolve(String(typeof address === "object" ? address?.port : ""));
    });
  });
}

describe("npm run workbench, when it cannot start", () => {
  it("says in one line that the port is taken, and takes no other", async () => {
    const port = await takePort();
    const { code, words } = await workbench({
      PORT: port,
      SUBSTRATUM_DATA: emptyFolder(),
    });
    expect(code).toBe(1);
    expect(words.trim().split("\n")).toHaveLength(1);
    expect(words).toContain(`Port ${port} is in use by another program`);
    expect(words).toContain("PORT=");
  });

  it("says in one line that a port is no port", async () => {
    const { code, words } = await workbench({
      PORT: "http",
      SUBSTRATUM_DATA: emptyFolder(),
    });
    expect(code).toBe(1);
    expect(words.trim().split("\n")).toHaveLength(1);
    expect(words).toContain('PORT is "http"');
  });

  it("says in one line that the data folder cannot be written", async () => {
    const file = path.join(emptyFolder(), "a-file");
    writeFileSync(file, "");
    const { code, words } = await workbench({
      PORT: "auto",
      SUBSTRATUM_DATA: path.join(file, "data"),
    });
    expect(code).toBe(1);
    expect(words.trim().split("\n")).toHaveLength(1);
    expect(words).toContain("cannot be written");
    expect(words).toContain("SUBSTRATUM_DATA=");
  });
});
