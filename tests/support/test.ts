/** Playwright's test with our program, and what no page may ever do. */
import { test as base, expect } from "@playwright/test";
import { type Program, startProgram } from "./program";

interface Fixtures {
  /** The running program: one for all tests of a file, with the sample. */
  readonly program: Program;
  /** Fails the test when a page asks another host or breaks the policy. */
  readonly wellBehaved: undefined;
}

interface WorkerFixtures {
  readonly programs: Programs;
}

/** Every file finds the sample as it comes, whatever ran before. */
class Programs {
  private file = "";
  private current: Program | null = null;

  async of(file: string): Promise<Program> {
    if (this.current && file === this.file) return this.current;
    await this.stop();
    this.file = file;
    this.current = await startProgram();
    return this.current;
  }

  async stop(): Promise<void> {
    await this.current?.stop();
    this.current = null;
  }
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  programs: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names
    async ({}, use) => {
      const programs = new Programs();
      await use(programs);
      await programs.stop();
    },
    { scope: "worker" },
  ],
  program: async ({ programs }, use, { file }) => use(await programs.of(file)),
  baseURL: async ({ program }, use) => use(program.address),
  wellBehaved: [
    async ({ context }, use) => {
      const outside: string[] = [];
      const refused: string[] = [];
      context.on("request", (request) => {
        const { protocol, hostname } = new URL(request.url());
        const local = hostname === "127.0.0.1" || !protocol.startsWith("http");
        if (!local) outside.push(request.url());
      });
      context.on("console", (message) => {
        const text = message.text();
        if (/content security policy/i.test(text)) refused.push(text);
      });
      await use(undefined);
      expect(outside, "requests to other hosts").toEqual([]);
      expect(refused, "refused by the content policy").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
