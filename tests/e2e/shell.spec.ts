import { expect, test } from "@/tests/support/test";

test("the palette leads from a word to the place in the text", async ({
  page,
}) => {
  await page.goto("/sources");
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type("the");
  await page
    .getByRole("option")
    .filter({ has: page.locator("mark") })
    .first()
    .waitFor();
  await expect(page.getByText(/places in the texts/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox")).toHaveCount(0);
});

test("keys lead to library, import and help, and can be switched off", async ({
  page,
}) => {
  await page.goto("/search");
  await page.locator("h1").click();
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await expect(page).toHaveURL(/\/sources$/, { timeout: 1500 });
  }).toPass();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "All keys" });
  await expect(help).toBeVisible();
  await help.getByRole("switch").click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await expect(page).toHaveURL(/\/sources$/);
});

test("a key is changed, heard, and kept; that of another command is refused", async ({
  page,
}) => {
  await page.goto("/help");
  const change = page.getByRole("button", {
    name: "Change the key of “Library”",
  });
  await change.click();
  await page.keyboard.press("j");
  await expect(page.getByRole("alert").first()).toContainText(
    "That is the key of “Judge the passage”.",
  );
  await page.keyboard.press("b");
  await expect(change).toHaveText("yours");
  await page.reload();
  await expect(change).toHaveText("yours");
  await page.locator("h1").click();
  await page.keyboard.press("b");
  await expect(page).toHaveURL(/\/sources$/);
  await page.goto("/help");
  await page.getByRole("button", { name: /usual keys back/ }).click();
  await expect(change).toHaveText("change");
});

test("the choice of dark colours stays and comes with the page", async ({
  page,
}) => {
  await page.goto("/sources");
  await page.getByRole("button", { name: /^Reviewer/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await page.keyboard.press("Escape");
  const answer = await page.request.get("/sources");
  expect(await answer.text()).toContain('data-theme="dark"');
});

test("a second reviewer can be made and judge", async ({ page }) => {
  await page.goto("/sources");
  await page.getByRole("button", { name: /^Reviewer/ }).click();
  await page.getByRole("menuitem", { name: "Reviewers …" }).click();
  await page.getByRole("button", { name: "Another person" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Write the name as it should")).toBeVisible();
  await page.getByLabel("Name").fill("Second Reader");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Judge as Second Reader" }).click();
  await expect(
    page.getByRole("button", { name: "Reviewer: Second Reader" }),
  ).toBeVisible();
});

test("a file is looked at, accepted, and then known", async ({ page }) => {
  const words = `A page of ${Date.now()}\n\nThe first paragraph of a source.\n\nThe second one, a little longer.\n`;
  const file = {
    name: "small.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(words),
  };
  const chooser = page.getByLabel("File of the source");
  await page.goto("/sources/new");
  await chooser.setInputFiles(file);
  await expect(
    page.getByText("Nothing is stored until you accept"),
  ).toBeVisible();
  await page.getByLabel("Title").fill("A small source");
  await page.getByRole("button", { name: "Accept into the library" }).click();
  await expect(page).toHaveURL(/\/sources\/a-small-source.*\/read/);
  await page.goto("/sources/new");
  await chooser.setInputFiles(file);
  await expect(page.getByText("Already in the library: open it")).toBeVisible();
});

test("a file that is not text is refused in words", async ({ page }) => {
  await page.goto("/sources/new");
  await page.getByLabel("File of the source").setInputFiles({
    name: "picture.png",
    mimeType: "image/png",
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  });
  await expect(
    page.getByRole("alert").filter({ hasText: "picture.png" }),
  ).toBeVisible();
});
