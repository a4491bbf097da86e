"use client";

import { TextArea } from "@/components/ui/field";
import { type Option, Select } from "@/components/ui/select";
import type {
  Annotation,
  Judgment,
  JudgmentBody,
} from "@/lib/annotation/annotation";
import {
  type Axis,
  axes,
  axisValues,
  basis,
  likelihood,
  type Term,
} from "@/lib/vocabulary/vocabulary";
import styles from "./annotation-form.module.css";
import { optionsOf } from "./options";
import { StanceFields } from "./stance-fields";
import { useBody } from "./use-body";

const NOT_ANSWERED = "";

/** Four questions, kept apart; each answer with its likelihood and basis. */
export function JudgmentFields({
  annotation,
  saved,
}: {
  annotation: Annotation;
  saved: JudgmentBody;
}) {
  const { body, change, commit } = useBody(annotation, saved);

  function write(axis: Axis, part: Partial<Judgment>, at: "now" | "later") {
    const judgments = body.judgments.map((judgment) =>
      judgment.axis === axis ? { ...judgment, ...part } : judgment,
    );
    change({ ...body, judgments }, at);
  }

  function answer(axis: Axis, value: string) {
    const known = body.judgments.some((judgment) => judgment.axis === axis);
    if (known && value !== NOT_ANSWERED) return write(axis, { value }, "now");
    const others = body.judgments.filter((j) => j.axis !== axis);
    // A judgment answers a question or states where it stands.
    const saysNothing = others.length === 0 && !body.stance;
    if (value === NOT_ANSWERED && saysNothing) return;
    const judgments =
      value === NOT_ANSWERED ? others : [...others, newAnswer(axis, value)];
    change({ ...body, judgments }, "now");
  }

  const questions = axes.map(({ id: axis, label }) => {
    const judgment = body.judgments.find((one) => one.axis === axis);
    return (
      <fieldset key={axis} className={styles["axis"]}>
        <legend className="visually-hidden">{label}</legend>
        <Select
          label={label}
          options={valuesOf(axis)}
          value={judgment?.value ?? NOT_ANSWERED}
          onValueChange={(value) => answer(axis, value)}
        />
        {judgment && (
          <Certainty
            judgment={judgment}
            write={(part, at) => write(axis, part, at)}
            commit={commit}
          />
        )}
      </fieldset>
    );
  });
  return (
    <>
      {questions}
      <StanceFields body={body} change={change} commit={commit} />
    </>
  );
}

function Certainty({
  judgment,
  write,
  commit,
}: {
  judgment: Judgment;
  write: (part: Partial<Judgment>, at: "now" | "later") => void;
  commit: () => void;
}) {
  return (
    <>
      <div className={styles["pair"]}>
        <Select
          label="Likelihood"
          options={optionsOf(likelihood)}
          value={judgment.likelihood}
          onValueChange={(value) => write({ likelihood: value }, "now")}
        />
        <Select
          label="Basis"
          options={optionsOf(basis)}
          value={judgment.basis}
          onValueChange={(value) => write({ basis: value }, "now")}
        />
      </div>
      <TextArea
        label="Why"
        value={judgment.rationale}
        onChange={(event) => write({ rationale: event.target.value }, "later")}
        onBlur={commit}
      />
      <TextArea
        label="What would overturn it"
        rows={2}
        value={judgment.overturn}
        onChange={(event) => write({ overturn: event.target.value }, "later")}
        onBlur={commit}
      />
    </>
  );
}

function newAnswer(axis: Axis, value: string): Judgment {
  return {
    axis,
    value,
    likelihood: "unjudged",
    basis: "unstated",
    rationale: "",
    overturn: "",
  };
}

function valuesOf(axis: Axis): Option<string>[] {
  return [
    { value: NOT_ANSWERED, label: "Not answered" },
    ...optionsOf<Term>(axisValues[axis]),
  ];
}
