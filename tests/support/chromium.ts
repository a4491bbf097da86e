/** Opens finished pages in Chromium, as a reader would: from a file. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "@playwright/test";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

export const haveChromium = existsSync(executablePath);

export interface OpenPage {
  readonly page: Page;
  /** Every address asked for that is not the file itself. */
  readonly requests: readonly string[];
  /** What the console and scripts complained of. */
  readonly complaints: readonly string[];
}

export class FileBrowser {
  private readonly folder = mkdtempSync(join(tmpdir(), "pages-"));
  private browser: Browser | null = null;

  async open(
    html: string,
    options: BrowserContextOptions = {},
  ): Promise<OpenPage> {
    this.browser ??= await chromium.launch({
      executablePath,
      args: ["--no-sandbox"],
    });
    const path = join(this.folder, "page.html");
    writeFileSync(path, html);
    const context = await this.browser.newContext(options);
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) requests.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(pathToFileURL(path).href);
    return { page, requests, complaints };
  }

  async close(): Promise<void> {
    await this.browser?.close();
    rmSync(this.folder, { recursive: true });
  }
}

/** Ids that stand twice, and links inside the page that lead nowhere. */
export function brokenIn(page: Page): Promise<{
  twice: string[];
  nowhere: string[];
}> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
    const links = [...document.querySelectorAll('a[href^="#"]')].map(
      (a) => a.getAttribute("href") ?? "",
    );
    return {
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      nowhere: links.filter(
        (href) => !document.getElementById(decodeURIComponent(href.slice(1))),
      ),
    };
  });
}
