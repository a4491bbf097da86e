import { describe, expect, it } from "vitest";
import { ownMachine } from "@/lib/access/actor";
import { createAnnotation } from "./annotate";
import { listLibrary } from "./library";
import { markReading, readingPlaceOf } from "./mark-reading";
import { requestFor, workbench } from "./testing";

describe("the library", () => {
  it("counts what stands on each source", () => {
    const { db, slug, ada } = workbench();
    createAnnotation(db, slug, ada, requestFor(db, slug, "electric"));
    createAnnotation(
      db,
      slug,
      ada,
      requestFor(db, slug, "Snow", { kind: "comment", text: "early" }),
    );
    const [entry] = listLibrary(db, ownMachine);
    expect(entry).toMatchObject({ slug, judgments: 1, comments: 1, links: 0 });
    expect(entry?.judged.spurious).toBeGreaterThan(0);
    expect(entry?.judged.genuine).toBe(0);
  });

  it("sends a newcomer to the start and a reader to where they stopped", () => {
    const { db, slug, ada, ben } = workbench();
    expect(listLibrary(db, ownMachine, ada.id)[0]?.next.kind).toBe("start");
    markReading(db, slug, ada, { place: 42, pages: [] });
    expect(readingPlaceOf(db, slug, ada)).toBe(42);
    const [entry] = listLibrary(db, ownMachine, ada.id);
    expect(entry?.next).toMatchObject({ kind: "continue" });
    expect(entry?.next.href).toContain("at=42");
    expect(listLibrary(db, ownMachine, ben.id)[0]?.next.kind).toBe("start");
  });

  it("does not count pages that the source does not have", () => {
    const { db, slug, ada } = workbench();
    markReading(db, slug, ada, { place: 9_999_999, pages: ["1", "999"] });
    const [entry] = listLibrary(db, ownMachine, ada.id);
    expect(entry?.read).toBeNull();
    expect(entry?.lastPlace?.place).toBeLessThan(1000);
  });
});
