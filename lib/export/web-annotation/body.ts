/** What an annotation says, in bodies and motivations of the standard. */
import type {
  JudgmentBody,
  LinkBody,
  OmissionBody,
} from "@/lib/annotation/annotation";
import {
  type Motivation,
  termIri,
} from "@/lib/annotation/web-annotation/terms";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import { linkedPassage } from "@/lib/edition/linked-passage";
import { lostTarget, placedTarget, streamIri } from "./target";

interface Said {
  readonly motivation: readonly Motivation[];
  readonly body: readonly Readonly<Record<string, unknown>>[];
}

export function bodiesOf(edition: Edition, { body }: EditionAnnotation): Said {
  switch (body.kind) {
    case "judgment":
      return judgments(body);
    case "omission":
      return omission(body);
    case "link":
      return link(edition, body);
    case "comment":
      return {
        motivation: ["commenting"],
        body: [words("commenting", body.text)],
      };
  }
}

function words(purpose: Motivation, value: string) {
  return { type: "TextualBody", purpose, format: "text/plain", value };
}

/** An empty field is not an answer and is not written. */
function given(fields: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== ""),
  );
}

/** Likelihood and basis are two fields of the answer; the reasons are a text. */
function judgments({ judgments: all, stance }: JudgmentBody): Said {
  const said = stance?.statement ? [words("assessing", stance.statement)] : [];
  const answers = all.flatMap((judgment) => {
    const axis = termIri("axis", judgment.axis);
    const answer = {
      type: "SpecificResource",
      purpose: "classifying",
      source: termIri(judgment.axis, judgment.value),
      "sc:axis": axis,
      "sc:likelihood": termIri("likelihood", judgment.likelihood),
      "sc:basis": termIri("basis", judgment.basis),
      ...given({ "sc:overturn": judgment.overturn }),
    };
    const why = { ...words("assessing", judgment.rationale), "sc:axis": axis };
    return judgment.rationale === "" ? [answer] : [answer, why];
  });
  // The stance itself travels whole in a term of our own (see write.ts).
  return {
    motivation: all.length > 0 ? ["assessing", "classifying"] : ["assessing"],
    body: [...answers, ...said],
  };
}

function omission(body: OmissionBody): Said {
  const kind = {
    type: "SpecificResource",
    purpose: "classifying",
    source: termIri("omission-kind", body.omissionKind),
    "sc:howKnown": termIri("how-known", body.howKnown),
    ...given({ "sc:agent": body.agent, "sc:extent": body.extent }),
  };
  return body.remark === ""
    ? { motivation: ["classifying"], body: [kind] }
    : {
        motivation: ["classifying", "describing"],
        body: [kind, words("describing", body.remark)],
      };
}

function link(edition: Edition, body: LinkBody): Said {
  const target = {
    ...linkTarget(edition, body),
    purpose: "linking",
    "sc:linkKind": termIri("link-kind", body.linkKind),
    "sc:linkTarget": body.target.type,
  };
  return body.remark === ""
    ? { motivation: ["linking"], body: [target] }
    : {
        motivation: ["linking", "commenting"],
        body: [target, words("commenting", body.remark)],
      };
}

function linkTarget(edition: Edition, { target }: LinkBody) {
  switch (target.type) {
    case "note":
      return {
        type: "SpecificResource",
        source: streamIri(edition, `note/${target.noteId}`),
        "sc:noteId": target.noteId,
      };
    case "passage": {
      const { placed, unplaced } = linkedPassage(edition, target.anchor);
      return placed
        ? placedTarget(edition, placed)
        : lostTarget(edition, unplaced);
    }
    case "reference":
      return target.url === ""
        ? words("linking", target.citation)
        : {
            type: "SpecificResource",
            source: target.url,
            "sc:citation": target.citation,
          };
  }
}
