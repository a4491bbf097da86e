/** The HTML edition as a reader has it: a file on a disk, opened in a browser. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Body } from "@/lib/annotation/annotation";
import { schema } from "@/lib/document/schema";
import { html } from "@/lib/export/html/write";
import { anchorsOn, annotationBy, editionOn } from "@/tests/support/edition-on";

const SENTENCE = "The council sat on the third day of May and rose at dusk. ";

function paragraph(page: number) {
  return schema.node("paragraph", null, [
    schema.node("pageBreak", { label: String(page) }),
    schema.text(SENTENCE.repeat(8)),
  ]);
}

const document = schema.node("doc", null, [
  schema.node("section", { id: "s-1", title: "Chapter One" }, [
    schema.node("heading", null, [schema.text("Chapter One")]),
    ...Array.from({ length: 30 }, (_, i) => paragraph(19 + i)),
  ]),
]);

const attack = "<img src=x onerror=alert(1)><script>alert(2)</script>";

function bodyOf(i: number): Body {
  if (i % 3 === 0) return { kind: "comment", text: `Remark ${i} ${attack}` };
  return {
    kind: "judgment",
    judgments: [
      {
        axis: "authenticity",
        value: i % 2 ? "genuine" : "spurious",
        likelihood: "likely",
        basis: "thin",
        rationale: "",
        overturn: "",
      },
    ],
  };
}

function editionFile(): string {
  const anchor = anchorsOn(document);
  const annotations = Array.from({ length: 40 }, (_, i) =>
    annotationBy("A reader", `annotation-${i}`, bodyOf(i), [
      anchor(20 + i * 40, 80 + i * 40),
    ]),
  );
  const edition = editionOn(document, annotations, `A source ${attack}`);
  const file = join(mkdtempSync(join(tmpdir(), "edition-")), "a-source.html");
  writeFileSync(file, html.write(edition).files[0]?.bytes ?? "");
  return pathToFileURL(file).href;
}

test("runs no script but its own and asks nobody for anything", async ({
  page,
}) => {
  const outside: string[] = [];
  const dialogs: string[] = [];
  const errors: string[] = [];
  page.on("request", (r) => outside.push(r.url()));
  page.on("dialog", async (d) => {
    dialogs.push(d.message());
    await d.dismiss();
  });
  page.on("console", (m) => m.type() === "error" && errors.push(m.text()));
  const address = editionFile();
  await page.goto(address);
  await expect(page.locator("html.js")).toBeAttached();
  expect(outside).toEqual([address]);
  expect(dialogs).toEqual([]);
  expect(errors).toEqual([]);
});

test("keeps cards beside their passages, one below the other", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(editionFile());
  const cards = page.locator(".card.near:visible");
  await expect(cards.first()).toBeVisible();
  const boxes = [];
  for (const card of await cards.all()) boxes.push(await card.boundingBox());
  const sorted = boxes.filter((box) => box !== null).sort((a, b) => a.y - b.y);
  expect(sorted.length).toBeGreaterThan(3);
  for (let i = 1; i < sorted.length; i++) {
    const above = sorted[i - 1] as (typeof sorted)[number];
    expect(sorted[i]?.y).toBeGreaterThanOrEqual(above.y + above.height);
  }
});

test("filters by what is said", async ({ page }) => {
  await page.goto(editionFile());
  await page.getByLabel("Says").selectOption("authenticity:spurious");
  await expect(page.locator("output")).toHaveText("13 of 40 shown");
  await expect(page.locator(".card:not(.off)")).toHaveCount(13);
});

test("is whole with scripts off", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(editionFile());
  await expect(page.locator(".card")).toHaveCount(40);
  await expect(page.locator(".filters")).toBeHidden();
  await page.locator(".call").first().click();
  expect(page.url()).toContain("#a-annotation-0");
  await context.close();
});

for (const scheme of ["light", "dark"] as const) {
  test(`has nothing for axe to find (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.goto(editionFile());
    await expect(page.locator(".card.near").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  });
}
