import { Fragment, Slice } from "prosemirror-model";
import { ReplaceStep } from "prosemirror-transform";
import { expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { codePoint, MAIN, rangeToPm } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { loadCriticism } from "./criticism/load";
import { evidenceBody, recorded } from "./criticism/testing";
import { emend } from "./emend";
import { anchorOf, workbench } from "./testing";
import { sourceText } from "./text";

it("a stretch keeps its words when the text before it is corrected", () => {
  const { db, slug, ada } = workbench();
  const { stream, start, end } = anchorOf(db, slug, "Snow. The letter came");
  const ends = { opens: "", closes: "", label: "", state: "exact" as const };
  const stretches = [{ stream, start, end, ...ends }];
  recorded(db, slug, ada, { ...evidenceBody, stretches });
  const was = anchorOf(db, slug, "electric");
  const { index, key } = sourceText(db, slug);
  const { from, to } = rangeToPm(index, {
    stream: MAIN,
    start: codePoint(was.start),
    end: codePoint(was.end),
  });
  const content = Fragment.from(schema.text("lit by electricity"));
  const step = new ReplaceStep(from, to, new Slice(content, 0, 0));
  emend(db, slug, ada, {
    id: newId(),
    textVersion: key,
    steps: [step.toJSON() as Record<string, unknown>],
    kind: "misprint",
    reason: "Two words were lost.",
  });
  const [item] = loadCriticism(db, slug).objects;
  const moved = "lit by electricity".length - "electric".length;
  expect(item?.body).toMatchObject({
    stretches: [
      {
        start: start + moved,
        end: end + moved,
        opens: "Snow. The letter came",
      },
    ],
  });
});
