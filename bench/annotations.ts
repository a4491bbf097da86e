/** Many annotations, the same for the same number: made by the use case. */
import { inTransaction } from "@/db";
import type { Body } from "@/lib/annotation/annotation";
import { anchorFor } from "@/lib/annotation/selector";
import { newId } from "@/lib/core/ids";
import {
  codePoint,
  lengthOf,
  MAIN,
  type StreamRange,
  streamOf,
} from "@/lib/document/position";
import { createAnnotation } from "@/lib/server/annotate";
import { saveReviewer } from "@/lib/server/reviewers";
import type { TestDb } from "@/lib/server/testing";
import { sourceText } from "@/lib/server/text";
import {
  authenticity,
  basis,
  likelihood,
  omissionKinds,
} from "@/lib/vocabulary/vocabulary";
import { seededRandom } from "./statistics";

const SEED = 1955;
const OVERLAPPING = 0.2;
const LONGEST = 300;
/** The window that opens first must have some to paint. */
const AT_THE_START = 30;
const FIRST_WINDOW = 800;

type Random = () => number;

/** Adds so many annotations by three reviewers; one in five overlaps another. */
export function annotateAtRandom(
  db: TestDb,
  slug: string,
  count: number,
): void {
  const random = seededRandom(SEED);
  const { index, version } = sourceText(db, slug);
  const length = lengthOf(streamOf(index, MAIN));
  const reviewers = ["First", "Second", "Third"].map((name) =>
    saveReviewer(db, { name: `${name} reviewer` }),
  );
  let last: StreamRange | null = null;
  inTransaction(db, () => {
    for (let made = 0; made < count; made++) {
      const body = bodyAt(random);
      const within = made < AT_THE_START ? FIRST_WINDOW : length;
      const range = rangeFor(random, within, last, body);
      createAnnotation(db, slug, pick(random, reviewers), {
        id: newId(),
        textVersion: version.sha256,
        anchors: [anchorFor(index, range)],
        body,
      });
      last = range;
    }
  });
}

function rangeFor(
  random: Random,
  length: number,
  last: StreamRange | null,
  body: Body,
): StreamRange {
  const overlaps = last !== null && random() < OVERLAPPING;
  const from = overlaps
    ? last.start + Math.floor((last.end - last.start) / 2)
    : Math.floor(random() * (length - LONGEST));
  const size = body.kind === "omission" ? 0 : 12 + random() * (LONGEST - 12);
  const start = Math.min(from, length - LONGEST);
  return {
    stream: MAIN,
    start: codePoint(start),
    end: codePoint(start + Math.floor(size)),
  };
}

/** Eight judgments to one omission and one comment. */
function bodyAt(random: Random): Body {
  const draw = random();
  if (draw < 0.1) return { kind: "comment", text: "A remark on this place." };
  if (draw < 0.2) {
    return {
      kind: "omission",
      omissionKind: pick(random, omissionKinds).id,
      howKnown: "inferred",
      agent: "",
      extent: "",
      remark: "",
    };
  }
  const judgment = {
    axis: "authenticity" as const,
    value: pick(random, authenticity).id,
    likelihood: pick(random, likelihood).id,
    basis: pick(random, basis).id,
    rationale: "Compared with the entry before it.",
    overturn: "",
  };
  return { kind: "judgment", judgments: [judgment] };
}

function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new RangeError("Nothing to pick from");
  return found;
}
