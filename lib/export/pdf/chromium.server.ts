/**
 * Chromium at work for one page: started without a window, spoken to over two
 * pipes (its DevTools protocol), ended when the page is printed.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { AppError } from "@/lib/core/errors";

/**
 * Longest time without a sign of life, in milliseconds: a book with tens of
 * thousands of annotations may take long, and says how far it is.
 */
const PATIENCE = 300_000;

type Answer = Readonly<Record<string, unknown>>;

/** Prints a page whose script gives `window.paged()`, a promise of its end. */
export async function printPage(
  chromium: string,
  html: string,
  onLine: (line: string) => void,
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "print-"));
  const file = join(folder, "edition.html");
  writeFileSync(file, html);
  const browser = new Browser(chromium, folder);
  try {
    const session = await browser.openTarget();
    browser.onConsole(onLine);
    await browser.send("Runtime.enable", {}, session);
    await browser.send("Page.enable", {}, session);
    const loaded = browser.event("Page.loadEventFired");
    const address = pathToFileURL(file).href;
    await browser.send("Page.navigate", { url: address }, session);
    await loaded;
    const paged = await browser.send(
      "Runtime.evaluate",
      { expression: "window.paged()", awaitPromise: true },
      session,
    );
    if (paged["exceptionDetails"]) {
      throw new Error(JSON.stringify(paged["exceptionDetails"]));
    }
    const printed = await browser.send(
      "Page.printToPDF",
      {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      },
      session,
    );
    return Buffer.from(printed["data"] as string, "base64");
  } catch (error) {
    throw new AppError("unavailable", "Chromium could not print the edition.", {
      cause: error,
    });
  } finally {
    await browser.end();
    rmSync(folder, {
      recursive: true,
      force: true,
      maxRetries: 10,
      retryDelay: 100,
    });
  }
}

class Browser {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<
    number,
    { resolve(answer: Answer): void; reject(error: Error): void }
  >();
  private readonly events = new Map<string, () => void>();
  private timer: NodeJS.Timeout | undefined;
  /** Pieces of a message that has not ended. */
  private said: string[] = [];
  private count = 0;
  private tellConsole: (line: string) => void = () => {};

  constructor(chromium: string, folder: string) {
    this.child = spawn(
      chromium,
      [
        "--headless=new",
        "--remote-debugging-pipe",
        `--user-data-dir=${join(folder, "profile")}`,
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
    );
    const output = this.child.stdio[4] as Readable;
    output.setEncoding("utf8");
    output.on("data", (chunk: string) => this.hear(chunk));
    this.child.once("error", (error) => this.fail(error));
    this.child.once("exit", (code) =>
      this.fail(new Error(`Chromium ended (${code})`)),
    );
    this.waitAnew();
  }

  private waitAnew(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => this.fail(new Error("Chromium took too long")),
      PATIENCE,
    );
  }

  /** Opens an empty page; gives the session to speak to it in. */
  async openTarget(): Promise<string> {
    const { targetId } = await this.send("Target.createTarget", {
      url: "about:blank",
    });
    const attached = await this.send("Target.attachToTarget", {
      targetId,
      flatten: true,
    });
    return attached["sessionId"] as string;
  }

  onConsole(tell: (line: string) => void): void {
    this.tellConsole = tell;
  }

  event(name: string): Promise<void> {
    return new Promise((resolve) => this.events.set(name, resolve));
  }

  send(method: string, params: object, sessionId?: string): Promise<Answer> {
    const id = ++this.count;
    const message = JSON.stringify({ id, method, params, sessionId });
    (this.child.stdio[3] as Writable).write(`${message}\0`);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
    });
  }

  async end(): Promise<void> {
    clearTimeout(this.timer);
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    this.send("Browser.close", {}).catch(() => {});
    const late = setTimeout(() => this.child.kill("SIGKILL"), 5000);
    await gone;
    clearTimeout(late);
  }

  /** Messages end with a zero. */
  private hear(chunk: string): void {
    const [end = "", ...starts] = chunk.split("\0");
    this.said.push(end);
    for (const start of starts) {
      this.take(JSON.parse(this.said.join("")));
      this.said = [start];
    }
  }

  private take(message: {
    id?: number;
    method?: string;
    params?: { args?: { value?: unknown }[] };
    result?: Answer;
    error?: { message: string };
  }): void {
    this.waitAnew();
    if (message.id !== undefined) {
      const asked = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) asked?.reject(new Error(message.error.message));
      else asked?.resolve(message.result ?? {});
    } else if (message.method === "Runtime.consoleAPICalled") {
      this.tellConsole(String(message.params?.args?.[0]?.value ?? ""));
    } else if (message.method) {
      this.events.get(message.method)?.();
    }
  }

  private fail(error: Error): void {
    clearTimeout(this.timer);
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
