import { storedAnnotations as stored } from "@/tests/support/api";
import { annotateFromLibrary, SAMPLE } from "@/tests/support/keyboard";
import { expect, test } from "@/tests/support/test";

test("two windows that change one comment: nobody's words are lost", async ({
  page,
  request,
  program,
}) => {
  await annotateFromLibrary(page, SAMPLE.title);
  await page.keyboard.press("s");
  await page.keyboard.press("c");
  await page.keyboard.type("First words");
  await page.keyboard.press("Control+Enter");
  const all = () => stored(request, program.address, SAMPLE.slug);
  // The source has comments of the worked case and of other tests, too.
  const written = async () =>
    (await all()).find(
      ({ body }) => body.kind === "comment" && body.text === "First words",
    );
  await expect.poll(written).toBeDefined();
  const made = await written();

  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Comment", { exact: true })).toBeFocused();
  // The other window, as the server sees it: it saves first.
  const changed = await request.patch(
    `${program.address}/api/annotations/${made?.id}`,
    {
      headers: { Origin: program.address },
      data: {
        type: "change",
        seen: made?.version,
        body: { kind: "comment", text: "Words of the other window" },
      },
    },
  );
  expect(changed.status()).toBe(200);

  await page.keyboard.press("Control+a");
  await page.keyboard.type("Words of this window");
  await page.keyboard.press("Control+Enter");
  const trouble = page.getByRole("alert").filter({ hasText: "Not saved" });
  await expect(trouble.first()).toContainText("Words of this window");
  await expect(trouble.first()).toContainText("Words of the other window");
  const kept = (await all()).find(({ id }) => id === made?.id);
  expect(kept?.body).toMatchObject({
    text: "Words of the other window",
  });
});
