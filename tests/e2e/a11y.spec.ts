import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "@/tests/support/program";

let program: Program;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  program = await startProgram();
});
test.afterAll(async () => {
  await program.stop();
});

function at(path: string): string {
  return new URL(path, program.address).href;
}

/** Every screen that anybody can reach, in both schemes, wide and narrow. */
const screens = [
  { name: "library", path: () => "/sources" },
  { name: "import", path: () => "/sources/new" },
  { name: "about the source", path: (slug: string) => `/sources/${slug}` },
  { name: "reading", path: (slug: string) => `/sources/${slug}/read` },
  { name: "annotating", path: (slug: string) => `/sources/${slug}/annotate` },
  { name: "lenses", path: (slug: string) => `/sources/${slug}/lenses` },
  { name: "report", path: (slug: string) => `/sources/${slug}/report` },
  { name: "emending", path: (slug: string) => `/sources/${slug}/emend` },
  { name: "edition", path: (slug: string) => `/sources/${slug}/edition` },
  { name: "search", path: () => "/search?q=the" },
  { name: "help", path: () => "/help" },
  { name: "an address without a page", path: () => "/nowhere" },
];

const sizes = [
  { name: "wide", width: 1440, height: 900 },
  { name: "narrow", width: 390, height: 844 },
];

test.describe.configure({ timeout: 120_000 });

/** The first source of the library: the sample that is always there. */
async function firstSlug(page: Page): Promise<string> {
  await page.goto(at("/sources"));
  const href = await page.locator("main h2 a").first().getAttribute("href");
  const slug = /^\/sources\/([^/]+)$/.exec(href ?? "")?.[1];
  if (!slug) throw new Error("The library is empty: there is nothing to test");
  return slug;
}

/** What axe finds, as lines a person can act on. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [id, target.join(" "), failureSummary].join(" | "),
    ),
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const { name, width, height } of sizes) {
    test.describe(`${colorScheme}, ${name}`, () => {
      test.use({ colorScheme, viewport: { width, height } });

      for (const screen of screens) {
        test(`${screen.name} has no fault that axe can see`, async ({
          page,
        }) => {
          await page.goto(at(screen.path(await firstSlug(page))));
          await page.locator("main").first().waitFor();
          expect(await violations(page)).toEqual([]);
        });
      }

      test("the palette has no fault that axe can see", async ({ page }) => {
        await page.goto(at("/sources"));
        await expect(async () => {
          await page.keyboard.press("Control+k");
          await page.getByRole("combobox").waitFor({ timeout: 1000 });
        }).toPass();
        await page.keyboard.type("lib");
        await page.getByRole("option").first().waitFor();
        expect(await violations(page)).toEqual([]);
      });

      test("nothing but the text scrolls sideways", async ({ page }) => {
        const slug = await firstSlug(page);
        for (const screen of screens) {
          await page.goto(at(screen.path(slug)));
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect(over, screen.name).toBeLessThanOrEqual(0);
        }
      });
    });
  }
}
