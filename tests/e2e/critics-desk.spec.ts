import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { root } from "@/scripts/setup/root.mjs";
import { activate, SAMPLE, tabTo } from "@/tests/support/keyboard";
import { newDataFolder } from "@/tests/support/program";
import { expect, test } from "@/tests/support/test";

const desk = (kind: string) => `/sources/${SAMPLE.slug}/evidence?kind=${kind}`;

test.describe.configure({ mode: "serial" });

/** Opens a new thing of a kind and fills in its fields, all by keys. */
async function record(
  page: Page,
  kind: string,
  fields: Record<string, string>,
  choices: Record<string, string> = {},
): Promise<void> {
  await page.goto(desk(kind));
  await activate(page, page.getByRole("button", { name: /^New/ }));
  await page.getByRole("heading", { name: /^New:/ }).waitFor();
  for (const [label, words] of Object.entries(fields)) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(words);
  }
  for (const [label, words] of Object.entries(choices)) {
    await choose(page, label, words);
  }
  await activate(page, page.getByRole("button", { name: "Save" }));
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /^New:/ })).toHaveCount(0);
}

/** Types into a field that names other things and takes the first it finds. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole("combobox", { name: label });
  await tabTo(page, field);
  await page.keyboard.type(words);
  // The list follows the words: only then is there a first to be taken.
  await expect(page.getByRole("option").first()).toContainText(words);
  const one = page.getByRole("button", { name: `Clear ${label}`, exact: true });
  const oneOfMany = page.getByRole("button", { name: `Take out ${words}` });
  await expect(async () => {
    await page.keyboard.press("ArrowDown");
    const taken = page.locator("[role=option][data-highlighted]");
    await expect(taken).toContainText(words, { timeout: 500 });
    await page.keyboard.press("Enter");
    await expect(one.or(oneOfMany).first()).toBeVisible({ timeout: 2000 });
  }).toPass();
  // Never Escape: in a list that has closed it would empty the field. The Tab
  // that follows closes one that stays open for more.
}

test("a case is built by keys alone, and questioned", async ({ page }) => {
  test.setTimeout(300_000);
  await record(page, "person", { Name: "A keeper (invented)" });
  await record(
    page,
    "custody-step",
    { Holder: "The keeper", "What was held": "typescript", When: "1930" },
    { Informants: "A keeper" },
  );
  const evidence = [
    "The name of the city is of 1924",
    "Both clocks agree to the minute",
    "A word of 1936 stands under 1923",
    "The keeper was asked and declined",
  ];
  for (const statement of evidence) {
    await record(page, "evidence", { "What it is": statement });
  }
  await record(page, "hypothesis-set", {
    Question: "Who wrote the end? (test)",
  });
  for (const [code, statement] of [
    ["T1", "One writer throughout (test)"],
    ["T2", "A later hand at the end (test)"],
  ] as const) {
    await record(
      page,
      "hypothesis",
      { "Short name": code, Statement: statement },
      { Set: "Who wrote the end" },
    );
  }
  for (const [letter, name] of [
    ["TA", "first hand (test)"],
    ["TB", "second hand (test)"],
  ] as const) {
    await record(
      page,
      "hand",
      { Letter: letter, Name: name },
      { "If this holds": "A later hand at the end (test)" },
    );
  }
  await record(
    page,
    "verdict",
    { "Clause 1": "The end is by a second hand (test)" },
    { "Rests on 1": "A word of 1936" },
  );
  await record(
    page,
    "dissent",
    { Dissent: "The word may be the typist's (test)" },
    { Verdict: "The end is by a second hand" },
  );

  await page.goto(`/sources/${SAMPLE.slug}/dossier`);
  const verdict = page.getByRole("region", { name: /^Verdict/ });
  await expect(verdict).toContainText("The end is by a second hand (test)");
  await expect(verdict).toContainText("The word may be the typist's (test)");
  await expect(page.getByRole("region", { name: "Custody" })).toContainText(
    "A keeper (invented)",
  );
  await expect(
    page.getByRole("region", { name: "Competing hypotheses" }),
  ).toContainText("None of these");
});

test("what falls with a piece of evidence is told on the desk", async ({
  page,
}) => {
  await page.goto(desk("evidence"));
  await activate(
    page,
    page.getByRole("button", { name: "A word of 1936 stands under 1923" }),
  );
  await activate(
    page,
    page.getByRole("button", { name: "What stands or falls with this?" }),
  );
  await expect(page.getByText(/falls? with it, in this order/)).toBeVisible();
  await expect(
    page
      .getByRole("link", { name: /The end is by a second hand \(test\)/ })
      .first(),
  ).toBeVisible();
});

test("a weight in the table is kept", async ({ page }) => {
  await page.goto(desk("hypothesis-set"));
  await activate(
    page,
    page.getByRole("button", { name: "Who wrote the end? (test)" }),
  );
  await choose(page, "Weigh another item", "Both clocks");
  await activate(page, page.getByRole("button", { name: "Add to the table" }));
  const cell = page.getByRole("combobox", {
    name: /Both clocks agree to the minute, T1/,
  });
  await tabTo(page, cell);
  await page.keyboard.type("Fits");
  await expect(cell).toHaveValue("consistent");
  await page.reload();
  await expect(cell).toHaveValue("consistent");
});

test("what was typed stays when it cannot be saved", async ({ page }) => {
  await page.goto(desk("testimony"));
  await activate(page, page.getByRole("button", { name: /^New/ }));
  await tabTo(page, page.getByLabel("What was said", { exact: true }));
  await page.keyboard.type("That it was typed at night");
  await activate(page, page.getByRole("button", { name: "Save" }));
  await expect(
    page.getByRole("alert").filter({ hasText: "Informant" }),
  ).toContainText("is needed");
  await expect(page.getByLabel("What was said", { exact: true })).toHaveValue(
    "That it was typed at night",
  );
});

test("dossier and desk have nothing that axe objects to", async ({ page }) => {
  for (const path of [
    `/sources/${SAMPLE.slug}/dossier`,
    desk("evidence"),
    `${desk("verdict")}&id=new`,
    desk("hypothesis-set"),
  ]) {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`),
      ).toEqual([]);
    }
  }
});

test("the dossier can be asked as of a day, and refuses what is none", async ({
  page,
}) => {
  await page.goto(`/sources/${SAMPLE.slug}/dossier`);
  await tabTo(page, page.getByLabel("As believed on"));
  await page.keyboard.type("1800");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No verdict yet.")).toBeVisible();
  await page.goto(`/sources/${SAMPLE.slug}/dossier?on=yesterday`);
  await expect(
    page.getByRole("alert").filter({ hasText: "is no date" }),
  ).toBeVisible();
});

test("the case is exported, and read back into an empty folder as it was", async ({
  request,
  program,
}) => {
  test.setTimeout(300_000);
  const { slug } = SAMPLE;
  const exported = async (format: string) => {
    const url = `${program.address}/api/sources/${slug}/export/${format}`;
    return (await request.get(url)).body();
  };
  const made = caseIn((await exported("json")).toString());
  expect(made.some(({ body }) => isMadeHere(body))).toBe(true);
  const text = path.join(root, "corpus", slug, "source.txt");
  for (const [format, name, source] of [
    ["json", "case.json", text],
    // TEI holds the text, too.
    ["tei", "case.xml", "case.xml"],
  ] as const) {
    const data = newDataFolder();
    const file = path.join(data, name);
    writeFileSync(file, await exported(format));
    substratum(data, "import", path.resolve(data, source), "--id", "back");
    substratum(data, "import-case", "back", file);
    const back = caseIn(substratum(data, "export", "back", "--format", "json"));
    const byId = new Map(back.map((one) => [one.id, one]));
    for (const one of made) expect(byId.get(one.id)).toEqual(one);
  }
});

interface Exported {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the desk has recorded, beside the judgments. */
function caseIn(json: string): Exported[] {
  const { objects } = JSON.parse(json) as { objects: Exported[] };
  return objects.map(({ id, body }) => ({ id, body }));
}

function isMadeHere(body: Exported["body"]): boolean {
  return JSON.stringify(body).includes("The end is by a second hand (test)");
}

/** Runs the command line on a data folder; what it printed. */
function substratum(data: string, ...args: string[]): string {
  const script = path.join(root, "scripts/substratum.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...args],
    {
      encoding: "utf8",
      env: { ...process.env, SUBSTRATUM_DATA: data },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  expect(status, stderr).toBe(0);
  return stdout;
}
