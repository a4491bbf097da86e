/**
 * Makes a body of ours out of what another program wrote. Nothing is believed
 * beyond what is said: a value we do not know becomes a comment with its words
 * kept, a judgment comes without likelihood and basis. Text is text: markup
 * and scripts in it are characters like any other.
 */
import { type Axis, axes, axisValues } from "@/lib/vocabulary/vocabulary";
import { type Body, bodySchema } from "../annotation";
import { type Fields, isFields, listOf, refuse, textOf } from "./fields";
import { termId } from "./terms";

/** What one body says, whatever its form. */
interface Said {
  readonly purpose: string;
  readonly text: string;
  readonly address: string;
}

export function readForeignBody(annotation: Fields): Body {
  const motivation = String(
    listOf(annotation["motivation"])[0] ?? "commenting",
  );
  const said = saidBy(annotation, motivation);
  const candidate =
    judgmentFrom(said) ??
    linkFrom(said, motivation) ??
    commentFrom(said, motivation);
  const result = bodySchema.safeParse(candidate);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  return refuse("body", `cannot be used: ${issue?.message ?? "wrong shape"}`);
}

function saidBy(annotation: Fields, motivation: string): Said[] {
  const value = textOf(annotation["bodyValue"], "bodyValue");
  const plain = value
    ? [{ purpose: motivation, text: value, address: "" }]
    : [];
  const bodies = listOf(annotation["body"]).flatMap((body, i) =>
    oneBody(body, `body[${i}]`, motivation),
  );
  return [...plain, ...bodies];
}

function oneBody(body: unknown, field: string, motivation: string): Said[] {
  if (typeof body === "string") {
    return [{ purpose: motivation, text: "", address: body }];
  }
  if (!isFields(body)) return refuse(field, "must be an object or an address");
  const inner = listOf(body["items"]);
  if (inner.length > 0) {
    return inner.flatMap((item) => oneBody(item, `${field}.items`, motivation));
  }
  const source = isFields(body["source"])
    ? body["source"]["id"]
    : body["source"];
  return [
    {
      purpose: String(listOf(body["purpose"])[0] ?? motivation),
      text: textOf(body["value"] ?? body["rdf:value"], `${field}.value`),
      address: textOf(source ?? body["id"], `${field}.source`),
    },
  ];
}

const JUDGING = ["assessing", "classifying"];

/** A judgment, if exactly one answer on one axis is recognised. */
function judgmentFrom(said: readonly Said[]): unknown {
  const judging = said.filter((one) => JUDGING.includes(one.purpose));
  const answers = judging.map((one) => ({ one, answer: answerIn(one) }));
  const known = answers.filter(({ answer }) => answer !== null);
  const [first] = known;
  if (known.length !== 1 || !first?.answer) return null;
  const rest = said.filter((one) => one !== first.one);
  return {
    kind: "judgment",
    judgments: [
      {
        ...first.answer,
        likelihood: "unjudged",
        basis: "unstated",
        rationale: wordsOf(rest),
        overturn: "",
      },
    ],
  };
}

/** The answer a body gives by our IRI, or by an id or label that is unique. */
function answerIn({
  text,
  address,
}: Said): { axis: Axis; value: string } | null {
  const wanted = (text || address).trim().toLowerCase();
  const found = axes.flatMap((axis) =>
    axisValues[axis.id]
      .filter(
        (value) =>
          termId(axis.id, address) === value.id ||
          wanted === value.id ||
          wanted === value.label.toLowerCase(),
      )
      .map((value) => ({ axis: axis.id, value: value.id })),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A reference, if the body is the address of a page. */
function linkFrom(said: readonly Said[], motivation: string): unknown {
  const linked = said.filter((one) => /^https?:\/\//.test(one.address));
  const [first] = linked;
  const isLinking = motivation === "linking" || first?.purpose === "linking";
  if (!first || linked.length !== 1 || !isLinking) return null;
  const rest = said.filter((one) => one !== first);
  return {
    kind: "link",
    linkKind: "cites",
    target: {
      type: "reference",
      citation: first.text || first.address,
      url: first.address,
    },
    remark: wordsOf(rest),
  };
}

const UNSAID: Readonly<Record<string, string>> = {
  highlighting: "Highlighted",
  bookmarking: "Bookmarked",
};

function commentFrom(said: readonly Said[], motivation: string): unknown {
  const text = wordsOf(said) || UNSAID[motivation];
  if (!text) refuse("body", "says nothing: there is neither text nor address");
  return { kind: "comment", text };
}

/** Everything said, a line each; what is not a remark is named. */
function wordsOf(said: readonly Said[]): string {
  return said
    .map(({ purpose, text, address }) => {
      const words = [text, address].filter(Boolean).join(" ");
      return purpose === "tagging" && words ? `Tag: ${words}` : words;
    })
    .filter(Boolean)
    .join("\n");
}
