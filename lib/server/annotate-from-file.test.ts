import { describe, expect, it } from "vitest";
import { annotateFromFile } from "./annotate-from-file";
import { check } from "./check";
import { loadAnnotations } from "./load-annotations";
import { workbench } from "./testing";

function remark(exact: string, value = "A remark.", id?: string) {
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    ...(id === undefined ? {} : { id }),
    type: "Annotation",
    motivation: "commenting",
    creator: { type: "Person", name: "Dora" },
    body: { type: "TextualBody", value },
    target: {
      source: "https://example.org/diary",
      selector: { type: "TextQuoteSelector", exact },
    },
  };
}

describe("annotations from a file", () => {
  it("stand where their words stand, under the name they carry", () => {
    const { db, slug } = workbench();
    const file = [remark("The letter came after all, opened and closed again")];
    expect(annotateFromFile(db, slug, file)).toMatchObject({
      added: 1,
      known: 0,
      anchors: { exact: 1 },
      refused: [],
    });
    const [made] = loadAnnotations(db, slug);
    expect(made?.reviewer.name).toBe("Dora");
    expect(made?.anchors[0]?.exact).toContain("The letter came");
    expect(check(db).problems).toEqual([]);
  });

  it("are added once, however often the file is read", () => {
    const { db, slug } = workbench();
    const file = [remark("Snow", "Early."), remark("quay", "", "urn:x:1")];
    const first = annotateFromFile(db, slug, file);
    const second = annotateFromFile(db, slug, file);
    expect(second.added).toBe(0);
    expect(second.known).toBe(first.added);
    expect(loadAnnotations(db, slug)).toHaveLength(first.added);
  });

  it("keep their words without a place when those are not in the text", () => {
    const { db, slug } = workbench();
    const words = "The zeppelin passed over the mosque at noon precisely";
    const { unplaced } = annotateFromFile(db, slug, [remark(words)]);
    expect(unplaced).toEqual([
      { id: expect.any(String), index: 0, state: "orphaned", exact: words },
    ]);
    expect(loadAnnotations(db, slug)[0]?.anchors[0]).toMatchObject({
      state: "orphaned",
      exact: words,
    });
    expect(check(db).problems).toEqual([]);
  });

  it("are refused one by one, each by its place in the file", () => {
    const { db, slug } = workbench();
    const file = [
      { type: "Nothing" },
      remark("Snow"),
      remark("quay", "half of \ud83d a pair"),
    ];
    const { added, refused } = annotateFromFile(db, slug, file);
    expect(added).toBe(1);
    expect(refused.map(({ index }) => index)).toEqual([0, 2]);
  });

  it("keep a script as the text it is", () => {
    const { db, slug } = workbench();
    const script = "<script>alert(document.cookie)</script>";
    annotateFromFile(db, slug, [remark("Snow", script)]);
    expect(loadAnnotations(db, slug)[0]?.body).toEqual({
      kind: "comment",
      text: script,
    });
  });
});
