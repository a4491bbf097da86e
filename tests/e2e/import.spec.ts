import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expectAccessible } from "@/tests/support/accessible";
import { storedAnnotations as stored } from "@/tests/support/api";
import {
  activate,
  judgeSentence,
  tabTo,
  untilEditable,
} from "@/tests/support/keyboard";
import { startProgram } from "@/tests/support/program";
import { expect, test } from "@/tests/support/test";

const letter = `A LETTER FROM THE HARBOUR

The ship came in on the third of May. Nobody met it.

The second mate swore that the log was whole . . . and then said no more.
`;

test("a file is looked at, accepted and judged, by keyboard", async ({
  page,
  request,
  program,
}) => {
  await page.goto("/");
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.waitForURL(/\/sources\/new/);
  await page.getByLabel("File of the source").setInputFiles({
    name: "letter.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(letter),
  });
  await expect(
    page.getByLabel("What it becomes").getByText(/third of May/),
  ).toBeVisible();
  await activate(page, page.getByRole("button", { name: /^Accept/ }));
  await page.waitForURL(/\/sources\/(?!new)[^/]+/);
  const slug = /\/sources\/([^/?#]+)/.exec(page.url())?.[1] ?? "";
  await page.goto(`/sources/${slug}/annotate`);
  await untilEditable(page);
  await judgeSentence(page);
  expect(await stored(request, program.address, slug)).toHaveLength(1);
});

test("a file that is no text is refused with words about that file", async ({
  page,
}) => {
  await page.goto("/sources/new");
  await page.getByLabel("File of the source").setInputFiles({
    name: "picture.png",
    mimeType: "image/png",
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  });
  await expect(page.getByText(/picture\.png was not read/)).toBeVisible();
});

const book = `Chapter One

He met *Brown* on the quay.¹ Then they both went to see [the consul]

¹ BROWN, a clerk of the harbour.

and came home by the *late* ferry.

Chapter Two

1926. Nobody knew what the lamp was for.
`;

test("repairs are switched off one by one and by rule, by keyboard, and stay recorded", async ({
  page,
}) => {
  await page.goto("/sources/new");
  await page.getByLabel("File of the source").setInputFiles({
    name: "quay.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(book),
  });
  const becomes = page.getByLabel("What it becomes");
  await expect(becomes.getByText("Nobody knew what")).toBeVisible();
  await activate(page, page.getByRole("radio", { name: "Book" }));
  await expect(becomes.locator("em")).toHaveText(["Brown", "late"]);

  // One place: what the file has comes back, the other place stays repaired.
  await activate(page, page.getByRole("button", { name: /italic or bold/ }));
  const places = page.getByRole("listbox", { name: /italic or bold/ });
  await tabTo(page, places);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(becomes.locator("em")).toHaveText(["Brown"]);
  await expect(becomes.getByText("*late*")).toBeVisible();
  await expect(places.getByRole("option").nth(1)).toHaveAttribute(
    "aria-checked",
    "false",
  );

  // A place is shown in both panes.
  await page.keyboard.press("ArrowUp");
  await expect(page.getByLabel("As received").locator("mark")).toHaveText(
    "*Brown*",
  );

  // A whole rule.
  await tabTo(
    page,
    page.getByRole("checkbox", { name: /Note taken out/ }),
    "Shift+Tab",
  );
  await page.keyboard.press("Space");
  await expect(becomes.getByText("¹ BROWN, a clerk")).toBeVisible();

  // What was written of the source outlives reading again.
  const title = page.getByLabel("Title", { exact: true });
  await tabTo(page, title);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("The Quay");
  await page.getByRole("checkbox", { name: /Note taken out/ }).focus();
  await page.keyboard.press("Space");
  await expect(becomes.locator("aside.note")).toHaveCount(1);
  await expect(title).toHaveValue("The Quay");

  await activate(page, page.getByRole("button", { name: /^Accept/ }));
  await page.waitForURL(/\/sources\/the-quay\/read/);
  await page.goto("/sources/the-quay/report");
  const rule = page.getByRole("button", { name: /italic or bold/ });
  await expect(rule).toContainText("1 of 2");
  await expect(page.getByLabel("As received")).toContainText("*late*");
  await expectAccessible(page);
});

const folder = process.env["SUBSTRATUM_SOURCES"];

test("the published book is imported, judged, and keeps the judgment over a restart", async ({
  page,
  request,
}) => {
  test.skip(!folder, "SUBSTRATUM_SOURCES is not set");
  const first = await startProgram();
  await page.goto(`${first.address}/sources/new`);
  const input = page.getByLabel("File of the source");
  await input.setInputFiles(longestText(folder ?? ""));
  const accept = page.getByRole("button", { name: /^Accept/ });
  await expect(accept).toBeEnabled({ timeout: 60_000 });
  await activate(page, accept, "Shift+Tab");
  await page.waitForURL(/\/sources\/(?!new)[^/]+/, { timeout: 60_000 });
  const slug = /\/sources\/([^/?#]+)/.exec(page.url())?.[1] ?? "";
  await page.goto(`${first.address}/sources/${slug}/annotate`);
  await untilEditable(page);
  const known = (await stored(request, first.address, slug)).length;
  await judgeSentence(page);
  const before = await stored(request, first.address, slug);
  expect(before).toHaveLength(known + 1);
  expect(await first.stop()).toBe(0);
  const second = await startProgram(first.data);
  expect(await stored(request, second.address, slug)).toEqual(before);
  await second.stop();
});

function longestText(inFolder: string): string {
  const files = readdirSync(inFolder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => path.join(inFolder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  return files[0] ?? "";
}
