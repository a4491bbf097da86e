/** The HTML edition of the sample: narrowed to a voice, without one hand. */
import { afterAll, describe, expect, it } from "vitest";
import { memoryDatabase } from "@/db/testing";
import { html } from "@/lib/export/html/write";
import { editionOf } from "@/lib/server/editions";
import { loadSample } from "@/lib/server/sample";
import { FileBrowser, haveChromium } from "@/tests/support/chromium";

describe.skipIf(!haveChromium)("hands and voices in the HTML edition", () => {
  const browser = new FileBrowser();
  const db = memoryDatabase();
  const [slug = ""] = loadSample(db);
  const edition = editionOf(db, slug, new Date("2026-01-02T03:04:05.000Z"));
  const [file] = html.write(edition).files;
  const page = new TextDecoder().decode(file?.bytes);
  afterAll(() => browser.close());

  const opened = async () => {
    const viewport = { width: 1440, height: 900 };
    const { page: open } = await browser.open(page, { viewport });
    const first = (name: string, group: string) =>
      open
        .locator(`select[name=${name}] optgroup[label=${group}] option`)
        .first()
        .getAttribute("value");
    const count = (selector: string) => open.locator(selector).count();
    return { open, first, count };
  };

  it("shows only what is said of one voice", async () => {
    const { open, first, count } = await opened();
    const all = await count(".card");
    const voice = (await first("within", "Voice")) ?? "";
    await open.locator("select[name=within]").selectOption(voice);
    const off = await count(".card.off");
    expect(off).toBeGreaterThan(0);
    expect(off).toBe(all - (await count(`.card[data-parts~=${voice}]`)));
  });

  it("leaves out what one hand wrote, says so, and brings it back", async () => {
    const { open, first, count } = await opened();
    const shown = () =>
      open
        .locator("main [data-hands]")
        .evaluateAll(
          (blocks) =>
            blocks.filter((one) => getComputedStyle(one).display !== "none")
              .length,
        );
    const whole = await shown();
    const hand = (await first("without", "Hand")) ?? "";
    await open.locator("select[name=without]").selectOption(hand);
    const blocks = await count(`main [data-hands~=${hand}]`);
    expect(blocks).toBeGreaterThan(0);
    expect(await count("main .absent")).toBe(blocks);
    expect(await shown()).toBe(whole - blocks);
    await expect
      .poll(() => open.locator("output[name=shown]").innerText())
      .toContain(`${blocks} blocks left out`);
    await open.locator("select[name=without]").selectOption("");
    expect(await shown()).toBe(whole);
  });
});
