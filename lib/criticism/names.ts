/** How the things of a case are called on screens and in lists. */
import type { Annotation } from "@/lib/annotation/annotation";
import { relationTypes } from "@/lib/vocabulary/argument";
import { term } from "@/lib/vocabulary/vocabulary";
import type { CriticalObject, Criticism, ObjectBody } from "./criticism";

/** A thing with enough to show and link it. */
export interface Named {
  readonly id: string;
  /** Kind of object, or "annotation". */
  readonly kind: ObjectBody["kind"] | "annotation" | "clause";
  readonly code: string;
  readonly label: string;
}

/** A function that names whatever has an id in this case. */
export function namer(criticism: Criticism): (id: string) => Named {
  const objects = new Map(criticism.objects.map((one) => [one.id, one]));
  const annotations = new Map(
    criticism.annotations.map((one) => [one.id, one]),
  );
  return (id) => {
    const annotation = annotations.get(id);
    if (annotation) return nameOfAnnotation(annotation);
    const object = objects.get(id);
    if (object) return nameOfObject(object);
    return nameOfClause(objects, id);
  };
}

function nameOfClause(
  objects: ReadonlyMap<string, CriticalObject>,
  id: string,
): Named {
  const [verdictId = "", n = ""] = id.split("#");
  const body = objects.get(verdictId)?.body;
  const clause =
    body?.kind === "verdict" ? body.clauses[Number(n) - 1] : undefined;
  return { id, kind: "clause", code: n, label: clause?.text ?? id };
}

function nameOfAnnotation({ id, body, anchors }: Annotation): Named {
  const kind = "annotation";
  const quoted = short(anchors[0]?.exact ?? "");
  if (body.kind !== "judgment" || !body.stance) {
    return { id, kind, code: "", label: quoted || body.kind };
  }
  const { code, statement, proposition } = body.stance;
  return { id, kind, code, label: short(statement || proposition || quoted) };
}

export function nameOfObject({ id, body }: CriticalObject): Named {
  const code = "code" in body ? body.code : "";
  return { id, kind: body.kind, code, label: short(labelOf(body)) };
}

function labelOf(body: ObjectBody): string {
  switch (body.kind) {
    case "person":
      return body.name;
    case "reference":
      return String(body.csl["title"] ?? body.csl["id"] ?? "");
    case "relation":
      return body.wording || term(relationTypes, body.type).label;
    case "custody-step":
      return body.holder;
    case "verdict":
      return body.clauses.map(({ text }) => text).join(" ");
    case "assessment":
      return body.rating;
    case "composition":
    case "terminus":
      return body.date;
    case "hand-passage":
    case "speaker":
    case "settlement":
      return body.reason;
    case "question":
    case "dissent":
      return body.text;
    case "evidence":
    case "testimony":
    case "rule":
    case "hypothesis":
      return body.statement;
    default:
      return body.label;
  }
}

function short(text: string): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  return characters.length > 160
    ? `${characters.slice(0, 159).join("")}…`
    : characters.join("");
}
