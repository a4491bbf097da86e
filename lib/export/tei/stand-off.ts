/**
 * What reviewers say, as standOff: one `annotation` each, its answers, reasons
 * and quotations as notes of their own, and for each judgment a `certainty`.
 */
import type {
  Judgment,
  LinkBody,
  OmissionBody,
} from "@/lib/annotation/annotation";
import type { Stance } from "@/lib/annotation/stance";
import { linesOfStance, titleOfStance } from "@/lib/annotation/stance-words";
import type { OutlineUnit } from "@/lib/document/outline";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import * as words from "@/lib/vocabulary/vocabulary";
import {
  axes,
  axisValues,
  type Likelihood,
  term,
} from "@/lib/vocabulary/vocabulary";
import { type AnchorPlan, placedLinkTarget } from "./anchors";
import type { Categories } from "./categories";
import { criticismElements } from "./criticism";
import { datingAttributes } from "./dates";
import { container, element, textElement, xmlText } from "./xml";
import type { XmlIds } from "./xml-ids";

/** TEI's coarse @cert and a figure inside the band of each likelihood. */
const CERTAINTY: Readonly<
  Record<Likelihood, { cert: string; degree: string | null }>
> = {
  established: { cert: "high", degree: "0.97" },
  "very-likely": { cert: "high", degree: "0.88" },
  likely: { cert: "medium", degree: "0.68" },
  open: { cert: "low", degree: "0.50" },
  unjudged: { cert: "unknown", degree: null },
};

const MOTIVATION = {
  judgment: "assessing classifying",
  omission: "classifying describing",
  link: "linking",
  comment: "commenting",
} as const;

export interface StandOffParts {
  readonly edition: Edition;
  readonly units: readonly OutlineUnit[];
  readonly anchors: AnchorPlan;
  readonly ids: XmlIds;
  readonly categories: Categories;
  /** xml:id of the whole text, the target of what has no place. */
  readonly wholeText: string;
}

export function standOffElement(parts: StandOffParts): string {
  const writer = new AnnotationWriter(parts);
  const { annotations } = parts.edition;
  return container("standOff", {}, [
    container("listEvent", { type: "units" }, eventsOfUnits(parts)),
    container(
      "listAnnotation",
      {},
      annotations.map((annotation) => writer.annotation(annotation)),
    ),
    ...annotations.flatMap((annotation) => writer.certainties(annotation)),
    ...criticismElements(parts.edition, parts.ids),
  ]);
}

/** What is known of each unit: its date, who says so, who wrote to whom. */
function eventsOfUnits({ units, ids, categories }: StandOffParts): string[] {
  return units.map((unit) => {
    const { dateLiteral, date, heading, kind } = unit;
    const label = dateLiteral ?? date ?? heading ?? kind;
    return container(
      "event",
      {
        type: kind,
        corresp: ids.pointer("unit", unit.id),
        ...datingAttributes(date),
        ana: categories.pointer("date-kind", unit.dateKind),
      },
      [
        textElement(
          "label",
          { type: dateLiteral === null ? null : "date" },
          label,
        ),
        ...unitFields.map(([type, field]) => {
          const value = unit[field];
          return value === null ? "" : note(type, value);
        }),
      ],
    );
  });
}

/** Fields of a unit that TEI has no element for outside its text. */
const unitFields = [
  ["heading", "heading"],
  ["sender", "sender"],
  ["addressee", "addressee"],
  ["addressee-in-body", "addresseeInBody"],
  ["place", "place"],
  ["secrecy", "secrecy"],
  ["signature", "signature"],
] as const;

class AnnotationWriter {
  private readonly parts: StandOffParts;

  constructor(parts: StandOffParts) {
    this.parts = parts;
  }

  annotation(annotation: EditionAnnotation): string {
    const { anchors, wholeText } = this.parts;
    const targets = annotation.anchors.map((_, n) =>
      anchors.target(annotation, n),
    );
    return container(
      "annotation",
      {
        "xml:id": this.idOf(annotation),
        motivation: MOTIVATION[annotation.body.kind],
        target: targets.length > 0 ? targets.join(" ") : `#${wholeText}`,
        ana: this.pointers(["kind", annotation.body.kind]),
        resp: this.reviewer(annotation.reviewer.id),
      },
      [
        this.responsibility(annotation),
        this.history(annotation),
        ...this.body(annotation),
        ...this.quotations(annotation),
        ...this.withoutPlace(annotation),
      ],
    );
  }

  /** How likely each judgment is to be right, on no other condition. */
  certainties(annotation: EditionAnnotation): string[] {
    if (annotation.body.kind !== "judgment") return [];
    return annotation.body.judgments.map((judgment, n) =>
      element("certainty", {
        target: `#${this.judgmentId(annotation, n)}`,
        locus: "value",
        ...CERTAINTY[judgment.likelihood],
        ana: this.pointers(["likelihood", judgment.likelihood]),
        resp: this.reviewer(annotation.reviewer.id),
      }),
    );
  }

  private idOf(annotation: EditionAnnotation): string {
    return this.parts.ids.of("annotation", `a-${annotation.id}`);
  }

  private judgmentId(annotation: EditionAnnotation, n: number): string {
    const id = `${this.idOf(annotation)}.judgment-${n + 1}`;
    return this.parts.ids.of("judgment", id);
  }

  private reviewer(id: string): string | null {
    return this.parts.ids.pointer("reviewer", `reviewer-${id}`);
  }

  private pointers(...terms: readonly [string, string][]): string | null {
    const { categories } = this.parts;
    const found = terms.flatMap(([t, id]) => categories.pointer(t, id) ?? []);
    return found.length > 0 ? found.join(" ") : null;
  }

  private responsibility({ reviewer }: EditionAnnotation): string {
    return container("respStmt", {}, [
      textElement("resp", {}, "reviewer"),
      textElement("name", { ref: this.reviewer(reviewer.id) }, reviewer.name),
    ]);
  }

  private history(annotation: EditionAnnotation): string {
    const known = annotation.history.map(({ type, at, reviewer, version }) => ({
      type: type as string,
      at,
      who: reviewer.id,
      version: String(version),
    }));
    const who = annotation.reviewer.id;
    const { createdAt, changedAt, version } = annotation;
    const fallback = [
      { type: "created", at: createdAt, who, version: "1" },
      { type: "changed", at: changedAt, who, version: String(version) },
    ].slice(0, version > 1 ? 2 : 1);
    const changes = known.length > 0 ? known : fallback;
    return container(
      "revisionDesc",
      { status: annotation.status },
      changes.map(({ type, at, who: id, version: n }) =>
        textElement("change", { when: at, who: this.reviewer(id), n }, type),
      ),
    );
  }

  private body(annotation: EditionAnnotation): string[] {
    const { body } = annotation;
    switch (body.kind) {
      case "judgment":
        return [
          ...body.judgments.flatMap((judgment, n) =>
            this.judgment(judgment, this.judgmentId(annotation, n)),
          ),
          ...(body.stance ? stanceNotes(body.stance) : []),
        ];
      case "omission":
        return this.omission(body);
      case "link":
        return this.link(annotation, body);
      case "comment":
        return [note("comment", body.text)];
    }
  }

  private judgment(judgment: Judgment, id: string): string[] {
    const { axis, value, likelihood, basis } = judgment;
    const answer = term(axisValues[axis], value).label;
    const of = { target: `#${id}` };
    return [
      note("judgment", `${term(axes, axis).label}: ${answer}`, {
        "xml:id": id,
        ana: this.pointers(["axis", axis], [axis, value]),
      }),
      note("likelihood", term(words.likelihood, likelihood).label, {
        ...of,
        ana: this.pointers(["likelihood", likelihood]),
      }),
      note("basis", term(words.basis, basis).label, {
        ...of,
        ana: this.pointers(["basis", basis]),
      }),
      noteUnlessEmpty("rationale", judgment.rationale, of),
      noteUnlessEmpty("overturn", judgment.overturn, of),
    ];
  }

  private omission(body: OmissionBody): string[] {
    return [
      note("omission", term(words.omissionKinds, body.omissionKind).label, {
        ana: this.pointers(["omission-kind", body.omissionKind]),
      }),
      note("how-known", term(words.omissionHowKnown, body.howKnown).label, {
        ana: this.pointers(["how-known", body.howKnown]),
      }),
      noteUnlessEmpty("agent", body.agent),
      noteUnlessEmpty("extent", body.extent),
      noteUnlessEmpty("remark", body.remark),
    ];
  }

  private link(annotation: EditionAnnotation, body: LinkBody): string[] {
    return [
      note("link", term(words.linkKinds, body.linkKind).label, {
        ana: this.pointers(["link-kind", body.linkKind]),
      }),
      noteUnlessEmpty("remark", body.remark),
      ...this.linkTarget(annotation, body),
    ];
  }

  private linkTarget(annotation: EditionAnnotation, body: LinkBody): string[] {
    const { target } = body;
    if (target.type === "reference") {
      const attributes = { type: "target", target: target.url || null };
      return [textElement("ref", attributes, target.citation)];
    }
    if (target.type === "note") {
      const pointer = this.parts.ids.pointer("note", target.noteId);
      return pointer === null
        ? [note("target", target.noteId, { subtype: "lost" })]
        : [element("ptr", { type: "target", target: pointer })];
    }
    const { anchor } = target;
    if (!placedLinkTarget(annotation)) {
      const corresp = this.parts.ids.pointer("note", noteOf(anchor.stream));
      return [quotation(anchor, "target", { subtype: anchor.state, corresp })];
    }
    const pointer = this.parts.anchors.linkTarget(annotation);
    return [
      element("ptr", { type: "target", target: pointer }),
      anchor.state === "moved"
        ? quotation(anchor, "target", { target: pointer, subtype: "moved" })
        : note("target", anchor.exact, {
            target: pointer,
            subtype: anchor.state,
          }),
    ];
  }

  /** The words of each passage, and what the reviewer had quoted if it moved. */
  private quotations(annotation: EditionAnnotation): string[] {
    return annotation.anchors.flatMap((anchor, n) => {
      const target = this.parts.anchors.target(annotation, n);
      const ana = this.pointers(["anchor-state", anchor.state]);
      const attributes = { target, n: String(n + 1), ana };
      return [
        note("quotation", anchor.exact, attributes),
        anchor.state === "moved"
          ? quotation(
              { ...anchor.quotedContext, exact: anchor.quoted },
              "quotation-as-made",
              { target },
            )
          : "",
      ];
    });
  }

  private withoutPlace(annotation: EditionAnnotation): string[] {
    return annotation.unplaced.map((anchor) =>
      quotation(anchor, "quotation-without-place", {
        subtype: anchor.state,
        corresp: this.parts.ids.pointer("note", noteOf(anchor.stream)),
        ana: this.pointers(["anchor-state", anchor.state]),
      }),
    );
  }
}

/** In words for readers, and whole for programs that read it back. */
function stanceNotes(stance: Stance): string[] {
  const lines = linesOfStance(stance).map(([label, text]) =>
    textElement("note", { type: "stance-line", n: label || null }, text),
  );
  const record = JSON.stringify(stance);
  return [
    note("stance-title", titleOfStance(stance)),
    ...lines,
    note("stance", record, { subtype: "json" }),
  ];
}

function note(
  type: string,
  text: string,
  attributes: Readonly<Record<string, string | null>> = {},
): string {
  return textElement("note", { type, ...attributes }, text);
}

/** The id of the note a stream belongs to; null for the running text. */
function noteOf(stream: string): string | null {
  return stream.startsWith("note/") ? stream.slice("note/".length) : null;
}

function noteUnlessEmpty(
  type: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return text === "" ? "" : note(type, text, attributes);
}

/** Words that have no place, with what stood around them. */
function quotation(
  anchor: { exact: string; prefix: string; suffix: string },
  type: string,
  attributes: Readonly<Record<string, string | null>>,
): string {
  const part = (name: string, text: string) =>
    text === "" ? "" : element("seg", { type: name }, xmlText(text));
  return element(
    "note",
    { type, ...attributes },
    part("prefix", anchor.prefix) +
      part("exact", anchor.exact) +
      part("suffix", anchor.suffix),
  );
}
