import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { afterAll, describe, expect, it } from "vitest";
import { schema } from "@/lib/document/schema";
import { brokenIn, FileBrowser, haveChromium } from "@/tests/support/chromium";
import { generatedEdition } from "@/tests/support/generated-edition";
import { html } from "./write";

const ATTACK =
  '</span></script><script>window.hit=1</script><img src=x onerror="window.hit=1">';
const { nodes } = schema;
const WIDE = { viewport: { width: 1440, height: 900 } };
const NARROW = { viewport: { width: 390, height: 844 } };

/** Two chapters, the first in two runs, with notes and an attack. */
function page(): string {
  const paragraph = (n: number) =>
    nodes.paragraph.create(null, [
      nodes.pageBreak.create({ label: String(10 + n) }),
      schema.text(`The council sat on day ${n} and rose late. `.repeat(6)),
      nodes.noteRef.create({
        id: `ref-${n}`,
        target: `note-${n}`,
        printed: "1",
      }),
      schema.text(` ${ATTACK}`),
    ]);
  const note = (n: number) =>
    nodes.note.create(
      { id: `note-${n}`, label: "1", page: String(10 + n) },
      schema.text(`A remark on day ${n}. ${ATTACK}`),
    );
  const section = (id: string, run: number, from: number) =>
    nodes.section.create(
      { id, run, title: `Chapter ${id}` },
      [0, 1, 2, 3].flatMap((n) => [paragraph(from + n), note(from + n)]),
    );
  const document = nodes.doc.create(null, [
    section("one", 0, 0),
    section("one", 1, 4),
    section("two", 0, 8),
  ]);
  const edition = generatedEdition(document, {
    count: 80,
    words: ATTACK,
    longest: 90,
  });
  const [file] = html.write(edition).files;
  return new TextDecoder().decode(file?.bytes);
}

describe.skipIf(!haveChromium)("the HTML edition in Chromium", () => {
  const browser = new FileBrowser();
  const edition = page();
  afterAll(() => browser.close());

  it("has every id once, no link to nowhere, and asks for nothing", async () => {
    const { page, requests, complaints } = await browser.open(edition, WIDE);
    expect(await brokenIn(page)).toEqual({ twice: [], nowhere: [] });
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("shows a script in a source or an annotation as text", async () => {
    const { page } = await browser.open(edition, WIDE);
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(await page.locator("script, img").count()).toBe(1);
    expect(await page.locator("main p").first().innerText()).toContain(ATTACK);
    await page.evaluate(() => {
      const image = document.createElement("div");
      image.innerHTML = '<img src="x" onerror="window.hit=1">';
      document.body.append(image);
    });
    await page.waitForTimeout(100);
    expect(await page.evaluate("window.hit")).toBeUndefined();
  });

  it("is whole without scripts", async () => {
    const { page } = await browser.open(edition, {
      ...NARROW,
      javaScriptEnabled: false,
    });
    expect(await page.locator(".card").count()).toBe(80);
    expect(await page.locator(".filters").isVisible()).toBe(false);
    const hidden = await page
      .locator(".card, .note, main > section")
      .evaluateAll((all) => all.filter((e) => !e.checkVisibility()).length);
    expect(hidden).toBe(0);
    const [card] = await page.locator(".call").all();
    const href = await card?.getAttribute("href");
    expect(await page.locator(href ?? "").isVisible()).toBe(true);
  });

  it("puts notes at the end of their chapter, with a way back", async () => {
    const { page } = await browser.open(edition, WIDE);
    const groups = await page.locator("main .notes").all();
    expect(groups).toHaveLength(2);
    expect(await groups[0]?.locator(".note").count()).toBe(8);
    await page.locator('.note-ref[href="#note-9"]').click();
    expect(await page.evaluate("location.hash")).toBe("#note-9");
    await page.locator("#note-9 .label").click();
    expect(await page.evaluate("location.hash")).toBe("#ref-9");
  });

  it("keeps cards level with their passages and apart", async () => {
    const { page } = await browser.open(edition, WIDE);
    const clicked = page.locator("main .mark").nth(3);
    await clicked.click();
    await page.waitForTimeout(400);
    const boxes = await boxesOf(page, "#annotations .card.near");
    expect(boxes.length).toBeGreaterThan(1);
    boxes.sort((a, b) => a.top - b.top);
    for (const [i, box] of boxes.entries()) {
      const next = boxes[i + 1];
      if (next) expect(box.bottom).toBeLessThanOrEqual(next.top);
    }
    const mark = await clicked.boundingBox();
    const [card] = await boxesOf(page, ".card.lit");
    expect(card?.top).toBeCloseTo(mark?.y ?? -1, 0);
  });

  it("shows all that is said of a passage", async () => {
    const { page } = await browser.open(edition, WIDE);
    const several = page.locator(".mark.several").first();
    const ids = (await several.getAttribute("data-ids"))?.split(" ") ?? [];
    await several.click();
    expect(await page.locator(".card.named").count()).toBe(ids.length);
    expect(await page.locator(".card.lit").count()).toBe(1);
    for (const id of ids) {
      expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    }
    await page.keyboard.press("Escape");
    expect(await page.locator(".card.lit").count()).toBe(0);
  });

  it("opens the same in a sheet on a narrow window, by keyboard too", async () => {
    const { page } = await browser.open(edition, NARROW);
    const call = page.locator("main .call").first();
    await call.focus();
    await page.keyboard.press("Enter");
    const sheet = page.locator("dialog.sheet");
    expect(await sheet.locator(".card").count()).toBe(1);
    expect(await brokenIn(page)).toEqual({ twice: [], nowhere: [] });
    await page.keyboard.press("Escape");
    expect(await sheet.isVisible()).toBe(false);
    expect(await call.evaluate((e) => e === document.activeElement)).toBe(true);
  });

  it("filters by person, kind, answer and words", async () => {
    const { page } = await browser.open(edition, WIDE);
    const shown = () => page.locator(".card:not(.off)").count();
    await page.selectOption('[name="kind"]', "comment");
    expect(await shown()).toBe(16);
    expect(await page.locator("output").innerText()).toBe("16 of 80 shown");
    await page.selectOption('[name="by"]', "r1");
    expect(await shown()).toBeLessThan(16);
    await page.selectOption('[name="kind"]', "");
    await page.selectOption('[name="by"]', "");
    await page.fill('[name="words"]', "no such words");
    expect(await shown()).toBe(0);
  });

  it("opens at the annotation its address names", async () => {
    const { page } = await browser.open(edition, WIDE);
    const id = await page.locator(".card").nth(40).getAttribute("id");
    await page.evaluate((hash) => {
      location.hash = hash ?? "";
    }, id);
    await page.waitForTimeout(300);
    expect(await page.locator(".card.lit").getAttribute("id")).toBe(id);
    expect(await page.locator(".card.lit").isVisible()).toBe(true);
  });

  it.each([
    ["wide and light", { ...WIDE, colorScheme: "light" as const }],
    ["wide and dark", { ...WIDE, colorScheme: "dark" as const }],
    ["narrow and light", { ...NARROW, colorScheme: "light" as const }],
  ])("has no fault axe can find, %s", async (_, options) => {
    const { page } = await browser.open(edition, options);
    await page.locator(".mark").first().click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map((v) => [
        v.id,
        v.nodes[0]?.html,
        v.nodes[0]?.failureSummary,
      ]),
    ).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it("prints text, notes, cards and colophon, and nothing to click", async () => {
    const { page } = await browser.open(edition, WIDE);
    await page.locator(".mark").first().click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".filters").isVisible()).toBe(false);
    const hidden = await page
      .locator("main > section, .note, .card, #colophon")
      .evaluateAll((all) => all.filter((e) => !e.checkVisibility()).length);
    expect(hidden).toBe(0);
  });
});

function boxesOf(page: Page, selector: string) {
  return page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .map((element) => element.getBoundingClientRect())
        .map(({ top, bottom }) => ({ top, bottom })),
    );
}
