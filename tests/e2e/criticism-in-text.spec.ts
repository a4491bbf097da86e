/** From the text to the case and back: evidence, hands, quotations, parts. */
import type { Page } from "@playwright/test";
import { storedAnnotations } from "@/tests/support/api";
import {
  activate,
  SAMPLE,
  tabTo,
  untilEditable,
} from "@/tests/support/keyboard";
import { expect, test } from "@/tests/support/test";

const { slug } = SAMPLE;
const source = `/sources/${slug}`;

/** The editor with one sentence of the diary selected, all by keys. */
async function selectSentence(page: Page, at: number, on: RegExp) {
  await page.goto(`${source}/annotate?at=${at}`);
  await untilEditable(page);
  await expect(page.getByText(on)).toBeVisible();
  await selectHere(page);
}

/** The sentence at the caret; the keys listen a moment after the text is there. */
async function selectHere(page: Page): Promise<void> {
  const acts = page.getByRole("button", { name: /^Evidence/ });
  await expect(async () => {
    if (!(await acts.isVisible())) await page.keyboard.press("s");
    await expect(acts).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Chooses in a list that opens under a field with a name. */
async function choose(page: Page, label: string, option: string | RegExp) {
  await tabTo(page, page.getByRole("combobox", { name: label }));
  await page.keyboard.press("Enter");
  const wanted = page.getByRole("option", { name: option });
  await wanted.waitFor();
  for (let steps = 0; steps < 30; steps++) {
    const there = page.locator("[role=option][data-highlighted]");
    const name = (await there.count()) > 0 ? await there.innerText() : "";
    const found =
      typeof option === "string" ? name.startsWith(option) : option.test(name);
    if (found) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

test("E takes the passage to a new piece of evidence, and leads back", async ({
  page,
}) => {
  await selectSentence(page, 9000, /^p. 1[34] of/);
  await page.keyboard.press("e");
  await page.waitForURL(/\/evidence\?kind=evidence&id=new/);
  const form = page.getByRole("region", { name: "New: Piece of evidence" });
  await expect(form.getByLabel("What it is", { exact: true })).toBeFocused();
  await page.keyboard.type("A word for the test of the passage");
  await activate(page, form.getByRole("button", { name: "Save" }));
  const open = page.getByRole("region", { name: "Piece of evidence" });
  const place = open.getByRole("link", { name: /^p\. \d+$/ });
  // The words at its ends are filled in by the program.
  await expect(open).toContainText(" …”");
  const opens = /“(.+) …”/.exec(await open.innerText())?.[1] ?? "";
  expect(opens).not.toBe("");
  await activate(page, place);
  await page.waitForURL(/\/read\?at=\d+/);
  await expect(page.locator(".document")).toContainText(opens);
});

test("Shift and H give the passage to a hand, and the dossier counts it", async ({
  page,
}) => {
  // The introduction is given to nobody before.
  await selectSentence(page, 2500, /^p. [78] of/);
  await page.keyboard.press("Shift+H");
  await page.waitForURL(/\/evidence\?kind=hand-passage&id=new/);
  const hand = page.getByRole("combobox", { name: "Hand" });
  await tabTo(page, hand);
  await page.keyboard.type("The improver");
  await expect(page.getByRole("option").first()).toContainText("The improver");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await activate(page, page.getByRole("button", { name: "Save" }));
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto(`${source}/dossier`);
  const hands = page.getByRole("region", { name: "Hands and strata" });
  await expect(hands.getByRole("row", { name: /Introduction/ })).toBeVisible();
});

test("G H colours the text by hand, and a stratum can be switched off", async ({
  page,
}) => {
  await page.goto(`${source}/read`);
  await untilEditable(page);
  const improver = page.getByRole("checkbox", { name: /The improver/ });
  const hands = page.getByRole("button", { name: "Hands", expanded: true });
  // The keys listen a moment after the text is there.
  await expect(async () => {
    if (await hands.isVisible()) return;
    await page.keyboard.press("g");
    await page.keyboard.press("h");
    await expect(hands).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(improver).toBeChecked();
  const labels = page.locator(".hand-label");
  await expect(labels.first()).toBeAttached();
  const coloured = () =>
    page.evaluate(() =>
      ["hand-0", "hand-1", "hand-off"].map(
        (name) => CSS.highlights.get(name)?.size ?? 0,
      ),
    );
  await expect.poll(async () => (await coloured())[1]).toBeGreaterThan(0);
  expect((await coloured())[2]).toBe(0);
  await tabTo(page, improver);
  await page.keyboard.press("Space");
  await expect(page.getByText(/% of the text is left out/)).toBeVisible();
  await expect.poll(async () => (await coloured())[2]).toBeGreaterThan(0);
  expect((await coloured())[1]).toBe(0);
});

test("copied words bring their status line, and plain ones do not", async ({
  page,
  context,
  request,
  program,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const judged = (await storedAnnotations(request, program.address, slug)).find(
    ({ body, anchors }) => body.kind === "judgment" && anchors.length > 0,
  );
  await page.goto(`${source}/annotate?annotation=${judged?.id}`);
  await untilEditable(page);
  await selectHere(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect(async () => {
    await page.keyboard.press("Control+c");
    expect(await copied()).toMatch(
      /\nTwo Clocks at Galata.*, pp?\. [\d–]+ — .+ \(.+\).*; \d judgments?$/,
    );
  }).toPass({ timeout: 15_000 });
  const words = (await copied()).split("\n").slice(0, -1).join("\n");
  expect(words).not.toBe("");
  await page.keyboard.press("Control+Shift+C");
  await expect.poll(copied).not.toContain("judgment");
  expect((await copied()).trim()).toBe(words.trim());
});

test("a delivery narrows the margin, the search, the findings, the dossier", async ({
  page,
}) => {
  const late = /^Delivery: Second typescript/;
  await page.goto(`${source}/annotate`);
  await untilEditable(page);
  const filters = page.getByRole("group", { name: "Show" });
  const all = filters.getByRole("button", { name: /^All/ });
  const countIn = async () => Number((await all.innerText()).match(/\d+/)?.[0]);
  await expect.poll(countIn).toBeGreaterThan(10);
  const before = await countIn();
  await activate(
    page,
    filters.getByRole("button", { name: "Delivery, voice" }),
  );
  await expect(
    page.getByRole("menuitemradio", { name: "Voice: Editor" }),
  ).toBeVisible();
  const item = page.getByRole("menuitemradio", { name: late });
  await item.waitFor();
  await item.focus();
  await page.keyboard.press("Enter");
  await expect.poll(countIn).toBeLessThan(before);

  await page.goto(`/search?q=clock&source=${slug}`);
  const status = page.getByRole("status");
  await expect(status).toHaveText(/^\d+ places/);
  const whole = await status.innerText();
  await choose(page, "Delivery or voice", late);
  await expect(status).not.toHaveText(whole);
  await expect(page).toHaveURL(/part=/);

  await page.goto(`${source}/dossier`);
  const pages = page.getByRole("list", { name: "Printed pages" });
  const cells = await pages.getByRole("link").count();
  await tabTo(page, page.getByRole("combobox", { name: "Counting" }));
  await page.keyboard.type("Delivery: Second");
  await activate(page, page.getByRole("button", { name: "Show", exact: true }));
  await page.waitForURL(/part=/);
  await expect(page.getByText("in this part")).toBeVisible();
  expect(await pages.getByRole("link").count()).toBeLessThan(cells / 2);
});

test("publications come from BibTeX and are cited with their page", async ({
  page,
}) => {
  await page.goto(`${source}/evidence?kind=reference`);
  await activate(page, page.getByRole("button", { name: /^From BibTeX/ }));
  await tabTo(page, page.getByLabel("Entries"));
  await page.keyboard.type("not a bibliography");
  await activate(
    page,
    page.getByRole("button", { name: "Add these publications" }),
  );
  await expect(page.getByText(/neither BibTeX/)).toBeVisible();
  await page
    .getByLabel("Entries")
    .fill(
      "@book{quill, author={Quill, Ada}, title={Lamps of the Harbour}, address={Smyrna}, year=1931}",
    );
  await activate(
    page,
    page.getByRole("button", { name: "Add these publications" }),
  );
  await expect(page.getByText("BibTeX: 1 added")).toBeVisible();
  await page.goto(`${source}/evidence?kind=evidence&id=new`);
  await page.getByLabel("What it is", { exact: true }).waitFor();
  await page.keyboard.type("The lamps were oil lamps");
  await tabTo(page, page.getByRole("combobox", { name: "Publication" }));
  await page.keyboard.type("Lamps of the Harbour");
  await expect(page.getByRole("option").first()).toContainText(
    "Ada Quill, Lamps of the Harbour (Smyrna, 1931)",
  );
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Page or place in it"));
  await page.keyboard.type("41");
  await activate(page, page.getByRole("button", { name: "Save" }));
  await expect(
    page.getByText("Lamps of the Harbour (Smyrna, 1931), p. 41").first(),
  ).toBeVisible();
  await expect(
    page.locator("cite", { hasText: "Lamps" }).first(),
  ).toBeVisible();
});
