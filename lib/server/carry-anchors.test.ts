/**
 * Anchors out of reach of a correction are moved in one go. Whatever the
 * corrections are, they must end where leading each anchor over every step
 * would have brought it.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Db } from "@/db";
import { anchorRowsOf, openReadingChanges } from "@/db/queries/emendations";
import { type PassageRow, passagesOf } from "@/db/queries/search";
import { anchorFor } from "@/lib/annotation/selector";
import { newId } from "@/lib/core/ids";
import { codePoint, lengthOf, type Stream } from "@/lib/document/position";
import { Riders, type Standing } from "@/lib/emendation/ride";
import { arbitraryChoice, stepsFor } from "@/tests/support/arbitrary-edit";
import { createAnnotation } from "./annotate";
import { changeEmendation } from "./change-emendation";
import { emend } from "./emend";
import { loadEmendations } from "./load-emendations";
import { loadSample } from "./sample";
import { searchBlocks } from "./search-blocks";
import { workbench } from "./testing";
import { type SourceText, sourceText } from "./text";
import { readLog } from "./text-log";

const act = fc.record({
  edit: arbitraryChoice,
  /** Where fewer than half: a new correction; else one is turned round. */
  turn: fc.double({ min: 0, max: 1, noNaN: true }),
});

it("brings all anchors where the steps would have brought each", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 20, maxLength: 20 }), (acts) => {
      const bench = annotatedSample();
      const told = new Map<string, Standing>();
      for (const { name, anchor, changed } of bench.standing()) {
        told.set(name, { anchor, origin: null, changed });
      }
      for (const { edit, turn } of acts) {
        const before = bench.text();
        if (!bench.act(edit, turn)) continue;
        const after = bench.text();
        const { id, act: reached } = before.version;
        const log = readLog(bench.db, id);
        const riders = new Riders(log, reached, before.index, after.index);
        for (const [key, one] of told) told.set(key, riders.carry(one));
        expect(bench.standing()).toEqual(asTold(told));
      }
      expect(bench.searched()).toEqual(bench.searchable());
    }),
    // One long history tells more than many short ones, and is not shrunk.
    { numRuns: 1, endOnFailure: true },
  );
});

/** The sample with a passage every few hundred letters, points among them. */
function annotatedSample() {
  const { db, ada } = workbench();
  const [slug = ""] = loadSample(db);
  const text = () => sourceText(db, slug);
  const { index, key } = text();
  const streams = [...index.streams.values()].slice(0, 20);
  for (const stream of streams) {
    for (const { start, end } of placesIn(stream)) {
      createAnnotation(db, slug, ada, {
        id: newId(),
        textVersion: key,
        anchors: [anchorFor(index, { stream: stream.id, start, end })],
        body: { kind: "comment", text: "Here." },
      });
    }
  }
  return {
    db,
    text,
    standing: () => standingIn(db, text()),
    /** What the search index holds of the text, and what it should hold. */
    searched: () => inOrder(passagesOf(db, text().source.id, ["text", "note"])),
    searchable: () => {
      const { source, document, index, outline } = text();
      return inOrder(searchBlocks(source.id, document, index, outline));
    },
    act: (edit: Parameters<typeof stepsFor>[1], turn: number): boolean => {
      const made = loadEmendations(db, slug);
      const one = made[Math.floor((turn - 0.5) * 2 * made.length)];
      if (turn >= 0.5 && one) {
        const type = one.undone ? "redo" : "undo";
        return succeeds(() => changeEmendation(db, one.id, ada, { type }));
      }
      const steps = stepsFor(text().document, edit);
      if (!steps) return false;
      return succeeds(() =>
        emend(db, slug, ada, {
          id: newId(),
          textVersion: text().key,
          steps: steps.map((step) => step.toJSON() as Record<string, unknown>),
          kind: "ocr",
          reason: "",
          removes: true,
        }),
      );
    },
  };
}

function inOrder(rows: readonly PassageRow[]) {
  return rows
    .map(({ place, ref, page, start, text }) =>
      JSON.stringify([place, ref, page, start, text]),
    )
    .sort();
}

/** All anchors as they are stored, and whether they wait for a look. */
function standingIn(db: Db, { version, source }: SourceText) {
  const open = new Set(
    openReadingChanges(db, source.id).map((change) => change.annotationId),
  );
  return anchorRowsOf(db, version.id).map((row) => {
    const { annotationId, role, ordinal, versionId: _, ...anchor } = row;
    const name = [annotationId, role, ordinal].join(" ");
    return { name, anchor, changed: open.has(annotationId) };
  });
}

/** The same as the steps tell it: an annotation waits as a whole. */
function asTold(told: ReadonlyMap<string, Standing>) {
  const annotationOf = (name: string) => name.split(" ")[0];
  const waiting = new Set(
    [...told].flatMap(([name, { changed }]) =>
      changed ? [annotationOf(name)] : [],
    ),
  );
  return [...told].map(([name, { anchor, changed: _ }]) => {
    const { stream, start, end, exact, prefix, suffix, state } = anchor;
    const plain = { stream, start, end, exact, prefix, suffix, state };
    return { name, anchor: plain, changed: waiting.has(annotationOf(name)) };
  });
}

/** Two corrections on the same words cannot be taken back out of order. */
function succeeds(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "conflict") return false;
    throw error;
  }
}

function placesIn(stream: Stream) {
  const length = lengthOf(stream);
  const every = stream.id === "main" ? 293 : 40;
  const places = [];
  for (let at = 0; at + 30 < length; at += every) {
    const long = at % 3 === 0 ? 0 : 1 + (at % 29);
    places.push({ start: codePoint(at), end: codePoint(at + long) });
  }
  return places;
}
