import { SAMPLE } from "@/tests/support/keyboard";
import { expect, test } from "@/tests/support/test";

for (const mode of ["read", "annotate"]) {
  test(`the text is there to ${mode} before any script, and without one`, async ({
    browser,
    program,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${program.address}/sources/${SAMPLE.slug}/${mode}`);
    const text = page.locator(".document");
    // Not the title: other tests of the same program correct it.
    await expect(text.getByText("None of this is a record.")).toBeVisible();
    await expect(
      text.getByRole("heading", { name: "Chapter Four" }).first(),
    ).toBeAttached();
    await context.close();
  });
}
