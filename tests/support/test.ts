/** Playwright's test with our program, and what no page may ever do. */
import { test as base, expect } from "@playwright/test";
import { type Program, startProgram } from "./program";

interface Fixtures {
  /** Fails the test when a page asks another host or breaks the policy. */
  readonly wellBehaved: undefined;
}

interface WorkerFixtures {
  /** One running program for all tests of a file. */
  readonly program: Program;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names
    async ({}, use) => {
      const program = await startProgram();
      await use(program);
      await program.stop();
    },
    { scope: "worker" },
  ],
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
