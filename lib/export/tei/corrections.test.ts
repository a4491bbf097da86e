import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { indexDocument } from "@/lib/document/position";
import { makeEdition } from "@/lib/edition/edition";
import { apparatusOf } from "@/lib/emendation/apparatus";
import type { Emendation } from "@/lib/emendation/emendation";
import type { Act } from "@/lib/emendation/log";
import { applySteps } from "@/lib/emendation/steps";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import {
  arbitraryChoice,
  type Choice,
  stepsFor,
} from "@/tests/support/arbitrary-edit";
import {
  canValidateTei,
  validateTei,
  validationWord,
} from "@/tests/support/jing";
import { editionInput } from "@/tests/support/sample-edition";
import { writeTei } from "./write";

const reviewer = {
  id: "r9",
  name: "A. Corrector",
  initials: "AC",
  colour: "#123456",
};

/** A document after these edits, with the log of them. */
function corrected(start: Node, choices: readonly Choice[]) {
  const log: Act[] = [];
  let doc = start;
  for (const choice of choices) {
    const steps = stepsFor(doc, choice);
    if (!steps) continue;
    const { doc: next, inverse } = applySteps(doc, steps);
    const ordinal = log.length + 1;
    const id = `0000000${ordinal % 10}-0000-7000-8000-000000000000`;
    log.push({
      ordinal,
      emendationId: id,
      type: "make",
      of: null,
      steps,
      inverse,
    });
    doc = next;
  }
  return { log, doc };
}

function emendationOf({ emendationId, ordinal }: Act): Emendation {
  return {
    id: emendationId,
    ordinal,
    kind: "conjecture",
    reason: "It <must> have stood here & nowhere else.",
    before: "was",
    after: "is",
    page: null,
    reviewer,
    at: "2026-01-02T03:04:05.000Z",
    undone: null,
    resting: 0,
    place: null,
  };
}

function teiOf(
  start: Node,
  choices: readonly Choice[],
  withApparatus = true,
): string {
  const { log, doc } = corrected(start, choices);
  const text = (document: Node) => ({
    document,
    index: indexDocument(document),
  });
  const edition = makeEdition({
    ...editionInput({ annotations: [] }),
    document: doc,
    ...(withApparatus && {
      apparatus: apparatusOf(text(start), text(doc), log),
      emendations: log.map(emendationOf),
    }),
  });
  const [file] = writeTei(edition).files;
  return new TextDecoder().decode(file?.bytes);
}

const choices = fc.array(arbitraryChoice, { minLength: 1, maxLength: 6 });
const body = (tei: string) =>
  tei.slice(tei.indexOf("<text "), tei.indexOf("</text>"));

/** An element with nothing in it is the empty element. */
const emptied = (tei: string) =>
  tei.replace(/<(\w+)((?: [^>]*)?)><\/\1>/g, "<$1$2/>");

describe("corrections in TEI", () => {
  it("leave the corrected text as it is when the printed readings are taken out", () => {
    let seen = 0;
    fc.assert(
      fc.property(arbitraryDocument, choices, (doc, made) => {
        const tei = teiOf(doc, made);
        if (tei.includes("<choice>")) seen++;
        const bare = body(tei)
          .replace(/<choice><sic(?:\/>|>[^<]*<\/sic>)/g, "")
          .replace(/<\/?(?:corr|choice)(?: [^>]*)?\/?>/g, "");
        const plain = body(teiOf(doc, made, false));
        expect(emptied(bare)).toBe(emptied(plain));
      }),
    );
    expect(seen).toBeGreaterThan(20);
  });

  it.skipIf(!canValidateTei)(
    `are valid, with who, what and why (${validationWord})`,
    () => {
      const sort = { numRuns: 20, seed: 7 };
      const docs = fc.sample(fc.tuple(arbitraryDocument, choices), sort);
      const files = docs.map(([doc, made]) => teiOf(doc, made));
      expect(validateTei(files)).toBe("");
      const [some] = files.filter((tei) => tei.includes("<choice>"));
      expect(some).toMatch(
        /<corr resp="#[^"]+" type="conjecture" evidence="conjecture" change="#[^"]+"/,
      );
      expect(some).toContain("It &lt;must&gt; have stood here");
    },
  );
});
