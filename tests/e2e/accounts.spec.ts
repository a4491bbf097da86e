/**
 * A server with accounts, in two browsers: invite, sign in, judge; a reader
 * cannot; a session that ends in the middle of a judgment; out everywhere.
 */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { choosePort } from "@/scripts/setup/port.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { judgeSentence, SAMPLE, untilEditable } from "../support/keyboard";
import { newDataFolder, type Program, startProgram } from "../support/program";

/** The server has to know its own address before it starts. */
const PORT = String(await choosePort("auto"));
const ADDRESS = `http://127.0.0.1:${PORT}`;
const PASSWORD = "a long enough password";
const annotate = `${ADDRESS}/sources/${SAMPLE.slug}/annotate`;

const data = newDataFolder();
const settings = {
  PORT,
  SUBSTRATUM_AUTH: "accounts",
  SUBSTRATUM_URL: ADDRESS,
};
let program: Program;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  program = await startProgram(data, settings);
});
test.afterAll(() => program.stop());

/** The link that a command of the server prints. */
function linkFor(...args: string[]): string {
  const script = path.join(root, "scripts/substratum.mjs");
  const printed = execFileSync(
    process.execPath,
    [script, "account", "invite", ...args, "--json"],
    {
      encoding: "utf8",
      env: { ...process.env, ...settings, SUBSTRATUM_DATA: data },
    },
  );
  return (JSON.parse(printed) as { link: string }).link;
}

async function accept(page: Page, link: string, name: string) {
  await page.goto(link);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Accept" }).click();
  await page.waitForURL(`${ADDRESS}/sources`);
}

async function signIn(page: Page, email: string) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function newPage(browser: Browser): Promise<Page> {
  return await (await browser.newContext()).newPage();
}

test("from the invitation to the judgment, and who is kept out", async ({
  browser,
}) => {
  const owner = await newPage(browser);
  await owner.goto(`${ADDRESS}/sources`);
  await expect(owner).toHaveURL(/\/sign-in\?back=%2Fsources$/);
  await accept(owner, linkFor("olga@example.org", "--administrator"), "Olga");

  await owner.goto(`${ADDRESS}/sources/${SAMPLE.slug}/people`);
  await owner.getByLabel("E-mail address").fill("rosa@example.org");
  await owner.getByRole("button", { name: "Make a link" }).click();
  const link = await owner.locator("code").textContent();

  const reviewer = await newPage(browser);
  await accept(reviewer, link ?? "", "Rosa");
  await reviewer.goto(annotate);
  await untilEditable(reviewer);
  await judgeSentence(reviewer);
  await expect(reviewer.getByText("Rosa").first()).toBeVisible();

  const reader = await newPage(browser);
  const readers = linkFor(
    "lena@example.org",
    "--source",
    SAMPLE.slug,
    "--role",
    "reader",
  );
  await accept(reader, readers, "Lena");
  await reader.goto(`${ADDRESS}/sources/${SAMPLE.slug}/read`);
  await expect(reader.locator(".document").first()).toBeVisible();
  await reader.goto(annotate);
  await expect(
    reader.getByRole("heading", { name: "Not permitted" }),
  ).toBeVisible();
  const forced = await reader.request.post(
    `${ADDRESS}/api/sources/${SAMPLE.slug}/annotations`,
    { data: {}, headers: { origin: ADDRESS } },
  );
  expect(forced.status()).toBe(403);

  await owner.reload();
  await expect(
    owner.getByText("changed: judge passages").first(),
  ).toBeVisible();
});

test("a link does not work a second time", async ({ page }) => {
  const link = linkFor("once@example.org");
  await accept(page, link, "Once");
  await page.goto(link);
  await expect(page.getByText("This link does not work")).toBeVisible();
});

test("a session that ends in the middle of a judgment loses nothing", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await page.goto(annotate);
  await signIn(page, "rosa@example.org");
  await page.waitForURL(annotate);
  await untilEditable(page);
  await page.context().clearCookies();
  await page.keyboard.press("s");
  await page.keyboard.press("c");
  await page.keyboard.type("Written after the session had ended");
  await page.keyboard.press("Control+Enter");
  const waiting = page.getByRole("alert").filter({ hasText: "1 change waits" });
  await expect(waiting).toContainText("sign in again");

  const opened = page.context().waitForEvent("page");
  await waiting.getByRole("link", { name: "sign in again" }).click();
  const second = await opened;
  await signIn(second, "rosa@example.org");
  await expect(
    second.getByRole("heading", { name: "Signed in" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/^Saved /)).toBeVisible();
  const answer = await page.request.get(
    `${ADDRESS}/api/sources/${SAMPLE.slug}/annotations`,
  );
  expect(await answer.text()).toContain("Written after the session had ended");
});

test("signing out everywhere ends the other browser too", async ({
  browser,
}) => {
  const pages = [await newPage(browser), await newPage(browser)];
  for (const page of pages) {
    await page.goto(`${ADDRESS}/sources`);
    await signIn(page, "rosa@example.org");
    await page.waitForURL(`${ADDRESS}/sources`);
  }
  const [first, second] = pages as [Page, Page];
  await first.getByRole("button", { name: "Reviewer: Rosa" }).click();
  await first.getByRole("menuitem", { name: "Sign out everywhere" }).click();
  await expect(first).toHaveURL(/sign-in/);
  await second.reload();
  await expect(second).toHaveURL(/sign-in/);
});
