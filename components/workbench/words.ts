/** What colour, line and place say, in words. */
import type { Anchor, Annotation, Body } from "@/lib/annotation/annotation";
import { titleOfStance } from "@/lib/annotation/stance-words";
import type { MarkStyle } from "@/lib/api/contract";
import type { Mark } from "@/lib/editor/store/mark";
import {
  axisValues,
  basis,
  likelihood,
  linkKinds,
  omissionKinds,
  term,
} from "@/lib/vocabulary/vocabulary";

export const styleLabels: Readonly<Record<MarkStyle, string>> = {
  genuine: "Genuine",
  altered: "Altered",
  doubtful: "Suspect",
  spurious: "Spurious",
  undetermined: "Undetermined",
  judged: "Judged",
  omission: "Omission",
  link: "Link",
  comment: "Comment",
};

export function describeMark({ style, reviewer }: Mark): string {
  return `${styleLabels[style]}, ${reviewer.name}`;
}

/** The first words of a card: "Interpolated", "Omission · Lost in copying". */
export function titleOf(body: Body): string {
  switch (body.kind) {
    case "judgment": {
      const [leading] = body.judgments;
      if (leading) return term(axisValues[leading.axis], leading.value).label;
      return body.stance ? titleOfStance(body.stance) : "";
    }
    case "omission":
      return `Omission · ${term(omissionKinds, body.omissionKind).label}`;
    case "link":
      return term(linkKinds, body.linkKind).label;
    case "comment":
      return "Comment";
  }
}

/** "likely · thin basis"; empty when nothing of it was said. */
export function certaintyOf(body: Body): string {
  const leading =
    body.kind === "judgment" ? (body.judgments[0] ?? body.stance) : undefined;
  if (!leading) return "";
  const said = [
    leading.likelihood === "unjudged"
      ? ""
      : term(likelihood, leading.likelihood).label,
    leading.basis === "unstated" ? "" : term(basis, leading.basis).label,
  ];
  return said.filter(Boolean).join(" · ").toLowerCase();
}

/** The words of a passage, cut in the middle of the margin. */
export function quoteOf(anchors: readonly Anchor[], most = 90): string {
  const all = anchors
    .map(({ exact }) => exact.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join(" … ");
  if (all.length <= most) return all;
  const cut = all.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2))} …`;
}

export function whoAndWhen({ reviewer, changedAt }: Annotation): string {
  return `${reviewer.name}, ${new Date(changedAt).toLocaleString()}`;
}

/** "14:02" */
export function timeOf(date: Date): string {
  return date.toLocaleTimeString([], {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}
