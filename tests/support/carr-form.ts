/**
 * A case in the form of the notes it was made from: one record a judgment,
 * with its places, degrees, dependencies; relations, hypotheses, custody.
 */
import type { Annotation } from "@/lib/annotation/annotation";
import type { Stance } from "@/lib/annotation/stance";
import {
  type Criticism,
  type ObjectOf,
  objectsOf,
} from "@/lib/criticism/criticism";
import { concerns, strengths } from "@/lib/vocabulary/argument";

const axisNames: Readonly<Record<string, string>> = {
  custody: "custody and provenance",
  "composition-date": "date of composition",
  method: "method and prior",
  use: "value and use",
  form: "form and signs",
  motive: "motive of the maker",
};
const levels: Readonly<Record<string, string>> = {
  words: "passage",
  custody: "provenance_account",
  sign: "apparatus",
};
const polarities: Readonly<Record<string, string>> = {
  "removes-objection": "defeats-against",
  "not-established": "not established",
};
const dependencies = ["rests-on", "takes-up", "applies"];

const pageOf = (page: string) => (/^\d+$/.test(page) ? Number(page) : page);

export function stanceOf({ body }: Annotation): Stance | undefined {
  return body.kind === "judgment" ? body.stance : undefined;
}

/** Everything of a case that the notes have; `C…` judgments only. */
export function carrForm(criticism: Criticism) {
  const codes = new Map(
    criticism.annotations.map((one) => [one.id, stanceOf(one)?.code ?? ""]),
  );
  const relations = objectsOf(criticism, "relation").map(({ body }) => body);
  const dependsOn = (id: string) =>
    relations
      .filter(
        ({ type, fromId }) => fromId === id && dependencies.includes(type),
      )
      .map(({ toId }) => codes.get(toId))
      .filter((code) => code !== undefined);
  const judgments = criticism.annotations.flatMap((annotation) => {
    const stance = stanceOf(annotation);
    if (!stance?.code.startsWith("C")) return [];
    return [judgmentRecord(stance, dependsOn(annotation.id))];
  });
  return {
    judgments,
    relations: relations
      .filter(({ wording }) => wording !== "")
      .map(({ fromId, toId, wording }) => ({
        source: codes.get(fromId),
        relation: wording,
        target: codes.get(toId),
      })),
    hypotheses: hypothesesOf(criticism, codes),
    custody: objectsOf(criticism, "custody-step")
      .sort((a, b) => a.body.place - b.body.place)
      .map(stepRecord),
  };
}

function judgmentRecord(stance: Stance, depends: readonly string[]) {
  return {
    id: stance.code,
    intro_offset: stance.saidOn?.rawStart,
    intro_page: Number(stance.saidOn?.page),
    paraphrase: stance.statement,
    target: {
      level: levels[stance.scope.kind] ?? stance.scope.kind,
      label: stance.scope.label,
      locations: stance.places.map((place) => ({
        page: pageOf(place.page),
        entry: place.unit,
        start: place.rawStart,
        end: place.rawEnd,
        located_by: place.locatedBy,
      })),
    },
    proposition: stance.proposition,
    category: stance.terms,
    polarity: polarities[stance.polarity] ?? stance.polarity,
    degree: stance.degree,
    degree_in_his_words_paraphrased: stance.wording,
    external_sources: stance.cites,
    depends_on: depends,
    attributed_to: stance.attributedTo,
    axes: stance.concerns.map(axisName),
    strength_0_5: strengths.findIndex(({ id }) => id === stance.strength),
    mode: stance.mode,
    ...(stance.remark === "" ? {} : { annotator_note: stance.remark }),
    ...(stance.alternatives.length === 0
      ? {}
      : { alternatives: stance.alternatives }),
  };
}

function axisName(id: string): string {
  const known = concerns.some((term) => term.id === id);
  return axisNames[id] ?? (known ? id : "");
}

function hypothesesOf(
  criticism: Criticism,
  codes: ReadonlyMap<string, string>,
) {
  const relations = objectsOf(criticism, "relation").map(({ body }) => body);
  const about = (id: string, type: string) =>
    relations
      .filter((one) => one.toId === id && one.type === type)
      .map(({ fromId }) => codes.get(fromId));
  const all = objectsOf(criticism, "hypothesis").filter((h) => !h.body.none);
  return Object.fromEntries(
    all.map(({ id, body }) => {
      const against = about(id, "counts-against");
      return [
        body.code,
        {
          statement: body.statement,
          status: body.standing,
          judgements: about(id, "bears-on"),
          ...(against.length === 0 ? {} : { against }),
        },
      ];
    }),
  );
}

const interviewed: Readonly<Record<string, boolean>> = {
  questioned: true,
  "not-questioned": false,
};

function stepRecord({ body }: ObjectOf<"custody-step">) {
  return {
    step: body.place,
    holder: body.holder,
    object: body.object,
    date: body.dateWords,
    fate: body.fate,
    attested_by: body.attestedBy,
    witness_interviewed: interviewed[body.reach] ?? null,
    ...(body.reachWords === "" ? {} : { mode: body.reachWords }),
    ...(body.remark === "" ? {} : { note: body.remark }),
  };
}
