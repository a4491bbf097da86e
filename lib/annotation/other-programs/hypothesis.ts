/**
 * The JSON that the Hypothesis client exports ("annotations") and its service
 * answers ("rows"). They are Web Annotations in all but name: what is missing
 * is put in, then they are read as such.
 */
import { readWebAnnotations } from "../web-annotation";
import { type Fields, isFields, listOf } from "../web-annotation/fields";
import type { ReadAnnotations } from "./comment";

export function isHypothesis(json: unknown): json is Fields {
  return (
    isFields(json) &&
    json["type"] === undefined &&
    (Array.isArray(json["annotations"]) || Array.isArray(json["rows"]))
  );
}

export function readHypothesis(json: Fields): ReadAnnotations {
  const rows = listOf(json["annotations"] ?? json["rows"]);
  return readWebAnnotations(rows.map(asWebAnnotation));
}

function asWebAnnotation(row: unknown): unknown {
  if (!isFields(row)) return row;
  const { id, created, text, tags, target, uri } = row;
  const bodies = [
    ...(typeof text === "string" && text !== ""
      ? [{ type: "TextualBody", purpose: "commenting", value: text }]
      : []),
    ...listOf(tags).map((tag) => ({
      type: "TextualBody",
      purpose: "tagging",
      value: tag,
    })),
  ];
  return {
    type: "Annotation",
    id: typeof id === "string" ? `https://hypothes.is/a/${id}` : undefined,
    created,
    creator: creatorOf(row),
    motivation: "commenting",
    body: bodies.length > 0 ? bodies : undefined,
    bodyValue: bodies.length > 0 ? undefined : "(highlighted, without a word)",
    target: listOf(target).length > 0 ? target : uri,
  };
}

/** The name shown, else "name" of "acct:name@authority". */
function creatorOf({ user, user_info: info }: Fields) {
  const shown = isFields(info) ? info["display_name"] : null;
  if (typeof shown === "string" && shown !== "") return { name: shown };
  const name = /^acct:([^@]+)@/.exec(String(user ?? ""))?.[1];
  return name ? { name } : undefined;
}
