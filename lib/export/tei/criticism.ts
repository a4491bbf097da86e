/**
 * Criticism as standOff: persons, works, custody and hands in the elements TEI
 * has for them; evidence, rules, hypotheses and verdicts as `interp`; relations
 * as `relation`; one person's views as `certainty` and `respons`. Each object
 * stands whole in the record at the end, so that it can be read back exactly.
 */
import {
  type CriticalObject,
  type ObjectKind,
  objectsOf,
} from "@/lib/criticism/criticism";
import { nameOfObject } from "@/lib/criticism/names";
import type { Edition } from "@/lib/edition/edition";
import {
  dissentLine,
  type SettledInWords,
  settledLine,
  settlementsOf,
} from "@/lib/edition/settlements";
import { likelihood, term } from "@/lib/vocabulary/vocabulary";
import { criticismRecord } from "../criticism-record";
import { datingAttributes } from "./dates";
import { container, element, textElement } from "./xml";
import type { XmlIds } from "./xml-ids";

/** Kinds TEI has no element for, in groups of interpretations. */
const interpretations: readonly ObjectKind[] = [
  "origin",
  "testimony",
  "evidence",
  "rule",
  "question",
  "hypothesis-set",
  "hypothesis",
  "composition",
  "terminus",
  "delivery",
  "hand",
  "speaker",
  "verdict",
  "dissent",
];

/** "" when the edition has no criticism. */
export function criticismElements(edition: Edition, ids: XmlIds): string[] {
  const { criticism } = edition;
  if (criticism.objects.length === 0) return [];
  const all = (kind: ObjectKind) => objectsOf(criticism, kind);
  for (const { id } of criticism.objects) ids.of("object", `c-${id}`);
  const out = new CriticismWriter(ids);
  const settled = new Map(settlementsOf(edition).map((one) => [one.id, one]));
  return [
    container("listPerson", { type: "case" }, all("person").map(out.person)),
    container("listBibl", { type: "case" }, all("reference").map(out.work)),
    container(
      "listEvent",
      { type: "custody" },
      all("custody-step").map(out.step),
    ),
    ...interpretations.map((kind) =>
      container("interpGrp", { type: kind }, all(kind).map(out.interp)),
    ),
    container(
      "interpGrp",
      { type: "settlement" },
      all("settlement").map((object) =>
        out.settlement(object, settled.get(object.id)),
      ),
    ),
    container(
      "listRelation",
      { type: "argument" },
      objectsOf(criticism, "relation").map(out.relation),
    ),
    ...objectsOf(criticism, "assessment").map(out.assessment),
    ...objectsOf(criticism, "hand-passage").map(out.handPassage),
    textElement(
      "note",
      { type: "criticism-record", subtype: "json" },
      JSON.stringify(criticismRecord(edition)),
    ),
  ];
}

class CriticismWriter {
  private readonly ids: XmlIds;

  constructor(ids: XmlIds) {
    this.ids = ids;
  }

  /** What every object has: its id, and who answers for it. */
  private common({ id, reviewer }: CriticalObject) {
    return {
      "xml:id": this.ids.of("object", `c-${id}`),
      resp: this.ids.pointer("reviewer", `reviewer-${reviewer.id}`),
    };
  }

  /** An object, annotation or nothing that has an id in this file. */
  private to(id: string): string | null {
    return (
      this.ids.pointer("object", `c-${id}`) ??
      this.ids.pointer("annotation", `a-${id}`)
    );
  }

  person = (object: CriticalObject): string => {
    const { body } = object;
    if (body.kind !== "person") return "";
    return container("person", this.common(object), [
      textElement("persName", {}, body.name),
      ...body.nameForms.map(({ name }) =>
        textElement("persName", { type: "form" }, name),
      ),
      ...body.aliases.map(({ name }) =>
        textElement("persName", { type: "alias" }, name),
      ),
      body.remark === "" ? "" : textElement("note", {}, body.remark),
    ]);
  };

  work = (object: CriticalObject): string =>
    textElement("bibl", this.common(object), nameOfObject(object).label);

  step = (object: CriticalObject): string => {
    const { body } = object;
    if (body.kind !== "custody-step") return "";
    return container(
      "event",
      {
        ...this.common(object),
        type: body.custodyKind,
        subtype: body.attestation,
        n: String(body.place),
        ...datingAttributes(body.date === "" ? null : body.date),
      },
      [
        textElement("label", {}, body.holder || "unknown"),
        textElement("desc", {}, body.object),
        body.fate === ""
          ? ""
          : textElement("desc", { type: "fate" }, body.fate),
        body.loss === ""
          ? ""
          : textElement("desc", { type: "loss" }, body.loss),
      ],
    );
  };

  interp = (object: CriticalObject): string => {
    const { code, label } = nameOfObject(object);
    const n = code === "" ? null : code;
    return textElement("interp", { ...this.common(object), n }, label);
  };

  /** The outcome in words, then each dissent with its name and its judgment. */
  settlement = (
    object: CriticalObject,
    settled: SettledInWords | undefined,
  ): string => {
    if (!settled) return "";
    const line = textElement(
      "interp",
      { ...this.common(object), subtype: "outcome" },
      settledLine({ ...settled, dissents: [] }),
    );
    const dissents = settled.dissents.map((dissent) =>
      textElement(
        "interp",
        { subtype: "dissent", corresp: this.to(dissent.annotationId) },
        dissentLine(dissent),
      ),
    );
    return [line, ...dissents].join("");
  };

  relation = (object: CriticalObject): string => {
    const { body } = object;
    if (body.kind !== "relation") return "";
    const [active, passive] = [this.to(body.fromId), this.to(body.toId)];
    if (!active || !passive) return "";
    return (
      container(
        "relation",
        { ...this.common(object), name: body.type, active, passive },
        [body.wording === "" ? "" : textElement("desc", {}, body.wording)],
      ) ||
      element("relation", {
        ...this.common(object),
        name: body.type,
        active,
        passive,
      })
    );
  };

  assessment = (object: CriticalObject): string => {
    const { body } = object;
    if (body.kind !== "assessment") return "";
    const [target, given] = [this.to(body.itemId), this.to(body.hypothesisId)];
    if (!target || !given) return "";
    const assertedValue = body.rating;
    const locus = "value";
    return element("certainty", {
      ...this.common(object),
      target,
      given,
      locus,
      assertedValue,
    });
  };

  handPassage = (object: CriticalObject): string => {
    const { body } = object;
    if (body.kind !== "hand-passage") return "";
    const said = [
      ...body.stretches.map(({ label }) => label),
      term(likelihood, body.likelihood).label,
      body.reason,
    ];
    return container(
      "respons",
      { ...this.common(object), target: this.to(body.handId), locus: "value" },
      [textElement("desc", {}, said.filter(Boolean).join("; "))],
    );
  };
}
