import { historyOf, storedAnnotations as stored } from "@/tests/support/api";
import {
  activate,
  annotateFromLibrary,
  judgeSentence,
  SAMPLE,
  tabTo,
  untilEditable,
} from "@/tests/support/keyboard";
import { startProgram } from "@/tests/support/program";
import { expect, test } from "@/tests/support/test";

const { slug, title } = SAMPLE;
/** Who signs the annotations that come with the sample. */
const DEMONSTRATION = "Demonstration";

test("a sentence is judged in three keystrokes and stays judged when the program is stopped and started", async ({
  page,
  request,
}) => {
  const first = await startProgram();
  await page.goto(first.address);
  await activate(page, page.getByRole("link", { name: title }).last());
  await page.waitForURL(/\/sources\/[^/]+/);
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await untilEditable(page);
  await judgeSentence(page);
  const before = await stored(request, first.address, slug);
  // The sample comes with a worked case; what was judged here is one more.
  const own = before.filter((a) => a.reviewer.name !== DEMONSTRATION);
  expect(own).toHaveLength(1);
  expect(await first.stop()).toBe(0);

  const second = await startProgram(first.data);
  expect(await stored(request, second.address, slug)).toEqual(before);
  await page.goto(`${second.address}/sources/${slug}/annotate`);
  await untilEditable(page);
  const words = own[0]?.anchors[0]?.exact ?? "";
  await expect(page.locator(".document .mark").first()).toHaveText(words);
  expect(await second.stop()).toBe(0);
});

test.describe("by keyboard", () => {
  test.beforeEach(async ({ page }) => {
    await annotateFromLibrary(page, title);
  });

  /** What there is of it now, beside what was there before. */
  const count = async (request: Parameters<typeof stored>[0], at: string) =>
    (await stored(request, at, slug)).filter((a) => a.status !== "withdrawn")
      .length;

  test("an omission is marked at a point", async ({
    page,
    request,
    program,
  }) => {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("o");
    await page.keyboard.press("1");
    await expect
      .poll(async () =>
        (await stored(request, program.address, slug)).some(
          ({ body, anchors: [anchor] }) =>
            body.kind === "omission" && anchor?.start === anchor?.end,
        ),
      )
      .toBe(true);
  });

  test("a passage is linked to a printed note", async ({
    page,
    request,
    program,
  }) => {
    await page.keyboard.press("s");
    await page.keyboard.press("l");
    const dialog = page.getByRole("dialog", { name: "Link the passage" });
    await tabTo(page, dialog.getByLabel("Find a note"));
    await page.keyboard.type("the");
    await activate(
      page,
      dialog.getByRole("listitem").first().getByRole("button"),
    );
    await expect
      .poll(async () =>
        (await stored(request, program.address, slug)).some(
          ({ body }) => body.kind === "link" && body.target.type === "note",
        ),
      )
      .toBe(true);
  });

  test("a passage is linked to another passage, which its card names", async ({
    page,
    request,
    program,
  }) => {
    await page.keyboard.press("s");
    await page.keyboard.press("l");
    const dialog = page.getByRole("dialog", { name: "Link the passage" });
    await tabTo(page, dialog.getByRole("tab", { name: "Note" }));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await activate(
      page,
      dialog.getByRole("button", { name: "Choose it in the text" }),
    );
    await expect(dialog).toBeHidden();
    await expect(page.locator(".document.ProseMirror")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("s");
    await page.keyboard.press("Enter");
    const link = async () =>
      (await stored(request, program.address, slug)).find(
        ({ body, reviewer }) =>
          reviewer.name !== DEMONSTRATION &&
          body.kind === "link" &&
          body.target.type === "passage",
      );
    await expect.poll(link).toBeDefined();
    const { id, body, anchors } = (await link()) ?? {};
    const target =
      body?.kind === "link" && body.target.type === "passage"
        ? body.target.anchor
        : undefined;
    expect(target?.exact).not.toBe(anchors?.[0]?.exact);
    await expect(page.locator(`#card-${id}`)).toContainText(
      `→ “${target?.exact.slice(0, 20)}`,
    );
  });

  test("a passage is linked to a reference, whose address is checked", async ({
    page,
    request,
    program,
  }) => {
    await page.keyboard.press("s");
    await page.keyboard.press("l");
    const dialog = page.getByRole("dialog", { name: "Link the passage" });
    await tabTo(page, dialog.getByRole("tab", { name: "Note" }));
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await tabTo(page, dialog.getByLabel("Citation"));
    await page.keyboard.type("Port register, 1911");
    await tabTo(page, dialog.getByLabel("Address (optional)"));
    await page.keyboard.type("example");
    await expect(dialog).toContainText("An address begins with https://");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("https://example.org/register");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () =>
        (await stored(request, program.address, slug)).map(({ body }) =>
          body.kind === "link" ? body.target : null,
        ),
      )
      .toContainEqual({
        type: "reference",
        citation: "Port register, 1911",
        url: "https://example.org/register",
      });
    const name = "Port register, 1911";
    await expect(page.getByRole("link", { name }).first()).toHaveAttribute(
      "href",
      "https://example.org/register",
    );
  });

  test("a comment is written and saved", async ({ page, request, program }) => {
    await page.keyboard.press("s");
    await page.keyboard.press("c");
    await page.keyboard.type("Compare the date of the preface.");
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(async () =>
        (await stored(request, program.address, slug)).some(
          ({ body }) =>
            body.kind === "comment" &&
            body.text === "Compare the date of the preface.",
        ),
      )
      .toBe(true);
  });

  test("a judgment is undone and redone", async ({
    page,
    request,
    program,
  }) => {
    const before = await count(request, program.address);
    const now = () => count(request, program.address);
    await judgeSentence(page, "2");
    await expect.poll(now).toBe(before + 1);
    await page.keyboard.press("Control+z");
    await expect.poll(now).toBe(before);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(now).toBe(before + 1);
  });

  test("what was judged can be taken back after the page was loaded anew", async ({
    page,
    request,
    program,
  }) => {
    const before = await count(request, program.address);
    const now = () => count(request, program.address);
    await judgeSentence(page, "2");
    await expect.poll(now).toBe(before + 1);
    await page.reload();
    await untilEditable(page);
    await page.keyboard.press("Control+z");
    await expect.poll(now).toBe(before);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(now).toBe(before + 1);
  });

  test("a judgment is withdrawn, and its history tells of it", async ({
    page,
    request,
    program,
  }) => {
    const known = (await stored(request, program.address, slug)).map(
      (a) => a.id,
    );
    const made = async () =>
      (await stored(request, program.address, slug)).find(
        ({ id }) => !known.includes(id),
      );
    await judgeSentence(page, "3");
    await expect.poll(async () => (await made())?.status).toBe("proposed");
    await page.keyboard.press("x");
    await expect.poll(async () => (await made())?.status).toBe("withdrawn");
    const events = await historyOf(
      request,
      program.address,
      (await made())?.id ?? "",
    );
    expect(events.map(({ type }) => type)).toEqual(["created", "withdrawn"]);
    await page.keyboard.press("h");
    const dialog = page.getByRole("dialog", { name: /History/ });
    await expect(dialog).toContainText(/withdr/i);
  });

  test("every export is reached and comes down", async ({ page }) => {
    test.setTimeout(300_000);
    await page.keyboard.press("g");
    await page.keyboard.press("e");
    await page.waitForURL(/\/edition/);
    const links = page.getByRole("link", { name: /^Download/ });
    await expect(links.first()).toBeVisible();
    expect(await links.count()).toBeGreaterThan(0);
    for (const link of await links.all()) {
      await tabTo(page, link);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.keyboard.press("Enter"),
      ]);
      expect(await download.failure()).toBeNull();
    }
  });
});
