/** Reads back the bodies this program writes: every field, nothing guessed. */
import type { Axis } from "@/lib/vocabulary/vocabulary";
import { type Body, bodySchema } from "../annotation";
import {
  type Fields,
  hasType,
  isFields,
  listOf,
  refuse,
  textOf,
} from "./fields";
import { readTargets } from "./target";
import { PREFIX, termId } from "./terms";

const own = (fields: Fields, name: string) => fields[PREFIX + name];

/** The body of an annotation that names its `sc:kind`. */
export function readOwnBody(annotation: Fields): Body {
  const bodies = listOf(annotation["body"]).filter(isFields);
  const kind = termId("kind", own(annotation, "kind"));
  const stance = own(annotation, "stance");
  switch (kind) {
    case "judgment":
      return parsed({
        kind,
        judgments: judgmentsOf(bodies),
        ...(stance === undefined ? {} : { stance }),
      });
    case "omission":
      return parsed({ kind, ...omissionOf(bodies) });
    case "link":
      return parsed({ kind, ...linkOf(bodies) });
    case "comment":
      return parsed({ kind, text: textualValue(bodies, "commenting") });
    default:
      return refuse("sc:kind", "is no kind of annotation known here");
  }
}

function parsed(candidate: unknown): Body {
  const result = bodySchema.safeParse(candidate);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = ["body", ...(issue?.path ?? [])].join(".");
  return refuse(where, `cannot be used: ${issue?.message ?? "wrong shape"}`);
}

function textualValue(bodies: readonly Fields[], purpose: string): string {
  const found = bodies.find(
    (body) => hasType(body, "TextualBody") && body["purpose"] === purpose,
  );
  return textOf(found?.["value"], "body.value");
}

function specific(bodies: readonly Fields[], purpose: string): Fields[] {
  return bodies.filter((body) => body["purpose"] === purpose);
}

function judgmentsOf(bodies: readonly Fields[]) {
  return specific(bodies, "classifying").map((body) => {
    const axis = termId("axis", own(body, "axis")) ?? "";
    const rationale = bodies.find(
      (other) =>
        other["purpose"] === "assessing" &&
        termId("axis", own(other, "axis")) === axis,
    );
    return {
      axis: axis as Axis,
      value: termId(axis, body["source"]) ?? "",
      likelihood: termId("likelihood", own(body, "likelihood")),
      basis: termId("basis", own(body, "basis")),
      rationale: textOf(rationale?.["value"], "body.value"),
      overturn: textOf(own(body, "overturn"), "body.sc:overturn"),
    };
  });
}

function omissionOf(bodies: readonly Fields[]) {
  const [body = {}] = specific(bodies, "classifying");
  return {
    omissionKind: termId("omission-kind", body["source"]),
    howKnown: termId("how-known", own(body, "howKnown")),
    agent: textOf(own(body, "agent"), "body.sc:agent"),
    extent: textOf(own(body, "extent"), "body.sc:extent"),
    remark: textualValue(bodies, "describing"),
  };
}

function linkOf(bodies: readonly Fields[]) {
  const [body = {}] = specific(bodies, "linking");
  return {
    linkKind: termId("link-kind", own(body, "linkKind")),
    target: linkTargetOf(body),
    remark: textualValue(bodies, "commenting"),
  };
}

function linkTargetOf(body: Fields) {
  const type = own(body, "linkTarget");
  switch (type) {
    case "note":
      return { type, noteId: own(body, "noteId") };
    case "passage":
      return { type, anchor: passageAnchor(body) };
    case "reference":
      return {
        type,
        citation: own(body, "citation") ?? body["value"],
        url: textOf(body["source"], "body.source"),
      };
    default:
      return refuse("body.sc:linkTarget", "must be note, passage or reference");
  }
}

/** An anchor as it was exported; whoever stores it places it first. */
function passageAnchor(body: Fields) {
  const [quotation] = readTargets(body);
  if (!quotation) return refuse("body.selector", "is missing");
  const { exact, prefix, suffix, hint, quoted } = quotation;
  const start = hint?.start ?? 0;
  const state = termId("anchor-state", own(body, "anchorState"));
  const end =
    state === "exact" || state === "moved" ? start + [...exact].length : start;
  return {
    stream: hint?.stream ?? "main",
    start,
    end,
    ...(quoted ?? { exact, prefix, suffix }),
    state,
  };
}
