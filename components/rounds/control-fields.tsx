"use client";

import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { OpenRoundRequest } from "@/lib/api/rounds";
import styles from "./rounds.module.css";

export type Controls = NonNullable<OpenRoundRequest["controls"]>;
type Control = Controls[number];

const known = [
  { value: "genuine", label: "Known to be genuine" },
  { value: "false", label: "Known to be false" },
] as const;

/** Passages whose truth is known, mixed in to see how reviewers judge. */
export function ControlFields({
  controls,
  sources,
  onChange,
}: {
  controls: Controls;
  sources: readonly { slug: string; title: string }[];
  onChange: (controls: Controls) => void;
}) {
  const change = (at: number, part: Partial<Control>) =>
    onChange(controls.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const add = () =>
    onChange([
      ...controls,
      {
        source: sources[0]?.slug ?? "",
        exact: "",
        known: "genuine",
        ground: "",
      },
    ]);
  return (
    <fieldset className={styles["form"]}>
      <legend className="visually-hidden">Known passages</legend>
      {controls.map((control, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
        <div key={i} className={styles["card"]}>
          <Select
            label="Stands in"
            options={sources.map(({ slug, title }) => ({
              value: slug,
              label: title,
            }))}
            value={control.source}
            onValueChange={(source) => change(i, { source })}
          />
          <TextArea
            label="Its words, exactly"
            value={control.exact}
            onChange={(event) => change(i, { exact: event.target.value })}
          />
          <Select
            label="Truth"
            options={known}
            value={control.known}
            onValueChange={(value) => change(i, { known: value })}
          />
          <TextField
            label="On what ground"
            value={control.ground}
            onChange={(event) => change(i, { ground: event.target.value })}
          />
        </div>
      ))}
      <div>
        <Button onClick={add}>Mix in a passage whose truth is known</Button>
      </div>
    </fieldset>
  );
}
