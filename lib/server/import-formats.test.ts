import { describe, expect, it } from "vitest";
import { memoryDatabase } from "@/db/testing";
import { openFile } from "@/lib/import/open-file";
import { makeDocx, para, run } from "@/tests/support/make-docx";
import { check } from "./check";
import { importSource } from "./import-source";
import { loadAnnotations } from "./load-annotations";
import { previewImport } from "./preview-import";
import { everyReviewer } from "./reviewers";

const commented = makeDocx({
  document: para(
    `${run("It was ")}<w:commentRangeStart w:id="0"/>${run("cold")}<w:commentRangeEnd w:id="0"/>${run(".")}`,
  ),
  comments: `<w:comment w:id="0" w:author="Margin Writer" w:date="2024-05-06T07:08:00Z">${para(run("Was it?"))}</w:comment>`,
  core: "<dc:title>A Day</dc:title><dc:creator>A. Writer</dc:creator>",
});

describe("a Word document with comments", () => {
  it("brings them into the library as annotations of their writers", async () => {
    const db = memoryDatabase();
    const file = await openFile("day.docx", commented);
    const source = importSource(db, { file, profile: "auto" });
    expect(source).toMatchObject({
      title: "A Day",
      profile: "markup",
      annotations: 1,
    });
    const [annotation] = loadAnnotations(db, source.slug);
    expect(annotation).toMatchObject({
      createdAt: "2024-05-06T07:08:00.000Z",
      reviewer: { name: "Margin Writer" },
      body: { kind: "comment", text: "Was it?" },
      anchors: [
        { stream: "main", start: 7, end: 11, exact: "cold", state: "exact" },
      ],
    });
    expect(everyReviewer(db).map(({ name }) => name)).toContain(
      "Margin Writer",
    );
  });

  it("does not trouble the check of what is stored", async () => {
    const db = memoryDatabase();
    const file = await openFile("day.docx", commented);
    importSource(db, { file, profile: "auto" });
    expect(check(db).problems).toEqual([]);
  });

  it("is counted in the preview, and its record filled in", async () => {
    const db = memoryDatabase();
    const file = { name: "day.docx", bytes: commented };
    const request = { file, profile: "auto", have: [] } as const;
    const preview = await previewImport(db, request);
    expect(preview.annotations).toBe(1);
    expect(preview.metadata).toMatchObject({
      title: "A Day",
      author: "A. Writer",
    });
    expect(preview.raw.value).toBe("It was cold.");
  });

  it("places its comments by their words when another profile reads it", async () => {
    const db = memoryDatabase();
    const file = await openFile("day.docx", commented);
    const { slug } = importSource(db, { file, profile: "plain" });
    const [annotation] = loadAnnotations(db, slug);
    expect(annotation?.anchors[0]).toMatchObject({
      exact: "cold",
      state: "exact",
    });
  });
});
