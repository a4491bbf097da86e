"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox, Switch } from "@/components/ui/checkbox";
import { TextArea, TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Reviewer } from "@/lib/annotation/annotation";
import type { OpenRoundRequest } from "@/lib/api/rounds";
import { newId } from "@/lib/core/ids";
import { type Axis, axes } from "@/lib/vocabulary/vocabulary";
import { roundsApi, wordsOf } from "./api";
import { ControlFields, type Controls } from "./control-fields";
import styles from "./rounds.module.css";

type Way = OpenRoundRequest["way"];
type Grain = OpenRoundRequest["grain"];

const ways = [
  { value: "free", label: "Every passage, in the order of the text" },
  { value: "sampled", label: "A sample drawn by chance" },
] as const;
const grains = [
  { value: "unit", label: "Entries, letters, articles" },
  { value: "paragraph", label: "Paragraphs" },
] as const;

/** An editor says who judges what, and whether they see each other. */
export function OpenRoundForm({
  slug,
  reviewers,
  sources,
}: {
  slug: string;
  reviewers: readonly Reviewer[];
  sources: readonly { slug: string; title: string }[];
}) {
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [question, setQuestion] = useState("");
  const [asked, setAsked] = useState<readonly Axis[]>(["authenticity"]);
  const [members, setMembers] = useState<readonly string[]>([]);
  const [isBlind, setBlind] = useState(true);
  const [way, setWay] = useState<Way>("sampled");
  const [grain, setGrain] = useState<Grain>("unit");
  const [count, setCount] = useState("10");
  const [until, setUntil] = useState("");
  const [controls, setControls] = useState<Controls>([]);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function open(event: FormEvent) {
    event.preventDefault();
    try {
      await roundsApi(slug).open({
        id: newId(),
        title,
        question,
        axes: [...asked],
        blind: isBlind,
        way,
        grain,
        ...(way === "sampled" && { count: Number(count) }),
        members: [...members],
        controls: controls.filter(({ exact }) => exact.trim() !== ""),
        until: until || null,
      });
      setTitle("");
      setTrouble(null);
      router.refresh();
    } catch (error) {
      setTrouble(wordsOf(error));
    }
  }

  return (
    <form onSubmit={open} className={styles["form"]}>
      <TextField
        label="What the round is called"
        value={title}
        required
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label="What the reviewers are asked"
        rows={2}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <fieldset className={styles["group"]}>
        <legend>Reviewers</legend>
        {reviewers.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={members.includes(id)}
            onCheckedChange={(on) => setMembers(changed(members, id, on))}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className={styles["group"]}>
        <legend>Questions</legend>
        {axes.map(({ id, label }) => (
          <Checkbox
            key={id}
            checked={asked.includes(id)}
            onCheckedChange={(on) => setAsked(changed(asked, id, on))}
          >
            {label}
          </Checkbox>
        ))}
      </fieldset>
      <Switch checked={isBlind} onCheckedChange={setBlind}>
        Blind: nobody sees another’s judgment before giving their own
      </Switch>
      <Select
        label="Passages"
        options={grains}
        value={grain}
        onValueChange={setGrain}
      />
      <Select
        label="Shared out"
        options={ways}
        value={way}
        onValueChange={setWay}
      />
      {way === "sampled" && (
        <TextField
          label="How many are drawn"
          inputMode="numeric"
          value={count}
          onChange={(event) => setCount(event.target.value)}
        />
      )}
      <TextField
        label="Until"
        type="date"
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      <ControlFields
        controls={controls}
        sources={sources}
        onChange={setControls}
      />
      {trouble && (
        <p role="alert" className={styles["trouble"]}>
          {trouble}
        </p>
      )}
      <div>
        <Button type="submit" look="primary">
          Open the round
        </Button>
      </div>
    </form>
  );
}

function changed<T>(list: readonly T[], one: T, on: boolean): T[] {
  const others = list.filter((known) => known !== one);
  return on ? [...others, one] : others;
}
