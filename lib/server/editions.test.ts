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
import { emendFromFile } from "./emend-from-file";
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

  describe("of a corrected text", () => {
    function corrected() {
      const bench = judged();
      const { db, slug } = bench;
      emendFromFile(db, slug, [
        { exact: "electric", replacement: "electrical" },
        { exact: "Snow", replacement: "Much snow" },
      ]);
      const added = requestFor(db, slug, "Much");
      const one = createAnnotation(db, slug, bench.ada, added);
      const read = (reading: "printed" | "corrected") => {
        const { id } = bench.freeze({ reading });
        return { id, edition: frozenEdition(db, slug, id) };
      };
      return { ...bench, one, read };
    }

    it("holds the corrected words, and the printed ones beside", () => {
      const { edition } = corrected().read("corrected");
      const text = edition.text.document.textContent;
      expect(text).toContain("will be electrical by");
      expect(edition.apparatus.map(({ printed }) => printed)).toEqual([
        "electric",
        "Snow",
      ]);
    });

    it("holds the printed words, with what is said of them in place", () => {
      const { edition } = corrected().read("printed");
      expect(edition.text.document.textContent).toContain(
        "will be electric by",
      );
      expect(edition.apparatus).toEqual([]);
      const places = edition.annotations.flatMap(({ anchors }) => anchors);
      expect(places.map(({ exact, state }) => [exact, state])).toEqual([
        ["electric", "exact"],
        ["Snow", "exact"],
      ]);
    });

    it("lists what stands on words that only a correction brought in", () => {
      const { one, read } = corrected();
      const { edition } = read("printed");
      const lost = edition.annotations.find(({ id }) => id === one.id);
      expect(lost?.unplaced).toMatchObject([{ exact: "Much" }]);
      expect(edition.losses).toContainEqual(
        expect.objectContaining({
          what: expect.stringContaining("stands as printed"),
          count: 2,
        }),
      );
    });

    it("says in its colophon which of both it is", async () => {
      const { db, slug, read } = corrected();
      const words = async (id: string) => {
        const { bytes } = await exportEdition(db, slug, "html", {
          edition: id,
        });
        return new TextDecoder().decode(bytes);
      };
      expect(await words(read("corrected").id)).toContain(
        "corrected at 2 places",
      );
      expect(await words(read("printed").id)).toContain("as printed");
    });

    it("is compared with its own text of today", () => {
      const { db, slug, read } = corrected();
      const { id } = read("printed");
      expect(changesSince(db, slug, id).text).toBe(false);
      emendFromFile(db, slug, [{ exact: "ferry", replacement: "boat" }]);
      expect(changesSince(db, slug, id).text).toBe(false);
    });

    it("names no corrector where persons are to be letters", () => {
      const { freeze, db, slug } = corrected();
      const { id } = freeze({ naming: "letters" });
      const { emendations } = frozenEdition(db, slug, id);
      expect(emendations).toHaveLength(2);
      for (const { reviewer } of emendations) {
        expect(reviewer.name).toMatch(/^Reviewer [A-Z]$/);
      }
    });
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
