import { describe, expect, it } from "vitest";
import type { EditionChoice } from "@/lib/edition/choice";
import { exportFormats } from "@/lib/export/registry";
import { changeAnnotation, createAnnotation } from "./annotate";
import {
  changesSince,
  editionSummary,
  firstChoice,
  freezeEdition,
  frozenEdition,
  listEditions,
} from "./editions";
import { exportEdition } from "./export-edition";
import { requestFor, spurious, workbench } from "./testing";

const DAY = new Date("2026-03-04T05:06:07.000Z");
const LATER = new Date("2027-01-01T00:00:00.000Z");

function judged() {
  const bench = workbench();
  const { db, slug, ada, ben } = bench;
  const first = createAnnotation(
    db,
    slug,
    ada,
    requestFor(db, slug, "electric"),
  );
  createAnnotation(db, slug, ben, requestFor(db, slug, "Snow"));
  const freeze = (choice: Partial<EditionChoice> = {}, now = DAY) =>
    freezeEdition(db, slug, { ...firstChoice(db, slug, DAY), ...choice }, now);
  return { ...bench, first, freeze };
}

describe("a frozen edition", () => {
  it("is the same one when the same choice is frozen again", () => {
    const { db, slug, freeze } = judged();
    const [once, again] = [freeze(), freeze({}, LATER)];
    expect(again).toEqual(once);
    expect(listEditions(db, slug)).toHaveLength(1);
    expect(once.hash.startsWith(once.id)).toBe(true);
    expect(freeze({ naming: "initials" }).id).not.toBe(once.id);
  });

  const ready = [...exportFormats.values()].filter((f) => !f.missing?.());
  it.each(ready.map(({ id }) => id))(
    "gives the same bytes as %s whatever happens afterwards",
    async (format) => {
      const { db, slug, ada, first, freeze } = judged();
      const { id } = freeze();
      const write = () => exportEdition(db, slug, format, { edition: id });
      const before = await write();
      createAnnotation(db, slug, ada, requestFor(db, slug, "ferry"));
      changeAnnotation(db, first.id, ada, { type: "withdraw", seen: 1 });
      const after = await write();
      expect(Buffer.from(after.bytes).equals(Buffer.from(before.bytes))).toBe(
        true,
      );
      expect(before.name).toContain(id.slice(0, 8));
    },
  );

  it("says what has changed since", () => {
    const { db, slug, ada, first, freeze } = judged();
    const { id } = freeze();
    expect(changesSince(db, slug, id).added).toEqual([]);
    const more = createAnnotation(db, slug, ada, requestFor(db, slug, "ferry"));
    changeAnnotation(db, first.id, ada, {
      type: "change",
      seen: 1,
      body: spurious,
    });
    expect(changesSince(db, slug, id)).toMatchObject({
      added: [more.id],
      gone: [],
      text: false,
    });
  });

  it("bears its hash in its colophon", async () => {
    const { db, slug, freeze } = judged();
    const { id, hash } = freeze({ licence: "CC BY 4.0" });
    expect(frozenEdition(db, slug, id).statement?.hash).toBe(hash);
    const { bytes } = await exportEdition(db, slug, "html", { edition: id });
    const page = new TextDecoder().decode(bytes);
    expect(page).toContain(hash);
    expect(page).toContain("CC BY 4.0");
    expect(page).toContain("2026-03-04T00:00:00.000Z");
  });

  it("without its text is refused by every format that holds it", async () => {
    const { db, slug, freeze } = judged();
    const { id } = freeze({ content: "annotations" });
    const write = (format: string) =>
      exportEdition(db, slug, format, { edition: id });
    await expect(write("jsonld")).resolves.toBeDefined();
    await expect(async () => write("html")).rejects.toThrow(
      /annotations alone/,
    );
    await expect(async () => write("docx")).rejects.toThrow(
      /annotations alone/,
    );
  });

  it("is not there for another source, nor under another name", () => {
    const { db, slug } = judged();
    expect(() => editionSummary(db, slug, "0123")).toThrow(/no edition/);
  });

  it("is refused when it is not what was frozen", () => {
    const { db, slug, freeze } = judged();
    const { id } = freeze();
    db.$client.exec("DROP TRIGGER edition_never_changed");
    db.$client
      .prepare("UPDATE edition SET hash = ? WHERE id = ?")
      .run(id + "0".repeat(48), id);
    expect(() => frozenEdition(db, slug, id)).toThrow(/not what was frozen/);
  });
});
