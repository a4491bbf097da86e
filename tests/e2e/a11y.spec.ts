/** Every screen, for every way of seeing and moving that we promise. */
import type { Page } from "@playwright/test";
import { faultsOf, sidewaysOf } from "@/tests/support/accessible";
import { walkByTab } from "@/tests/support/focus-walk";
import { SAMPLE } from "@/tests/support/keyboard";
import { expect, test } from "@/tests/support/test";

const source = `/sources/${SAMPLE.slug}`;

const screens = [
  { name: "the library", path: "/sources", walked: true },
  { name: "import", path: "/sources/new", walked: true },
  { name: "about the source", path: source, walked: true },
  { name: "reading", path: `${source}/read` },
  { name: "annotating", path: `${source}/annotate` },
  { name: "lenses", path: `${source}/lenses`, walked: true },
  { name: "the report of the import", path: `${source}/report` },
  { name: "emending", path: `${source}/emend` },
  { name: "replacing the file", path: `${source}/replace` },
  { name: "the dossier", path: `${source}/dossier` },
  { name: "the critic's desk", path: `${source}/evidence` },
  { name: "the edition", path: `${source}/edition` },
  { name: "search", path: "/search?q=the" },
  { name: "help", path: "/help" },
  { name: "an address without a page", path: "/nowhere" },
];

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Tablets, a window twice as large on the common screen, small phones. */
const WIDTHS = [1440, 1200, 1000, 800, 720, 640, 390, 360, 320];

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("main").first().waitFor();
  await page.waitForLoadState("networkidle");
}

/** Other colours have come when two frames have passed. */
async function inColours(
  page: Page,
  colorScheme: "light" | "dark",
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(done)),
      ),
  );
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
}

for (const { name, path, walked = false } of screens) {
  test(`${name} has no fault that axe can see, and nothing scrolls aside`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, path);
    for (const size of [WIDE, PHONE]) {
      await page.setViewportSize(size);
      await inColours(page, "light");
      expect(await faultsOf(page), `light, ${size.width}`).toEqual([]);
      // Only colours differ in the dark.
      await inColours(page, "dark");
      const dark = await faultsOf(page, ["color-contrast"]);
      expect(dark, `dark, ${size.width}`).toEqual([]);
    }
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 450 });
      expect(await sidewaysOf(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => {
          const { duration } = effect?.getComputedTiming() ?? {};
          return Number(duration) > 1;
        }).length,
    );
    expect(moving, "moves though less motion is asked for").toBe(0);
  });

  // Texts and long lists are walked by the tests of their own screens.
  if (!walked) continue;
  test(`${name} is reached in all its parts by Tab, and shows where one is`, async ({
    page,
  }) => {
    await open(page, path);
    expect(await walkByTab(page)).toEqual({
      missed: [],
      unmarked: [],
      hidden: [],
    });
  });
}

test("in forced colours every kind of mark keeps a line of its own", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, `${source}/annotate?page=20`);
  await page.locator(".document .mark").first().waitFor();
  const lines = await page.evaluate(() => {
    const lines: Record<string, string> = {};
    for (const style of ["genuine", "altered", "doubtful", "spurious"]) {
      const mark = document.createElement("span");
      mark.className = `mark ${style} lane-0`;
      document.querySelector(".document p")?.append(mark);
      const look = getComputedStyle(mark);
      lines[style] = `${look.textDecorationLine} ${look.textDecorationStyle}`;
      mark.remove();
    }
    return lines;
  });
  expect(Object.values(lines).every((l) => l.startsWith("underline"))).toBe(
    true,
  );
  expect(new Set(Object.values(lines)).size).toBe(4);
});

test("on paper the whole text stands, and nothing but the text", async ({
  page,
}) => {
  await open(page, `${source}/read`);
  await page.locator(".document.ProseMirror").waitFor();
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(() => ({
    shown: [...document.querySelectorAll("header, nav, aside, footer")].filter(
      (one) => one.checkVisibility() && !one.closest(".document"),
    ).length,
    skipped: [...document.querySelectorAll(".ProseMirror section")].filter(
      (one) => getComputedStyle(one).contentVisibility !== "visible",
    ).length,
  }));
  expect(seen).toEqual({ shown: 0, skipped: 0 });
  const paper = await page.pdf({ format: "A4" });
  const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(15);
});

test("the palette has no fault that axe can see", async ({ page }) => {
  await page.goto("/sources");
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type("lib");
  await page.getByRole("option").first().waitFor();
  for (const size of [WIDE, PHONE]) {
    await page.setViewportSize(size);
    await inColours(page, "light");
    expect(await faultsOf(page)).toEqual([]);
    await inColours(page, "dark");
    expect(await faultsOf(page, ["color-contrast"])).toEqual([]);
  }
});
