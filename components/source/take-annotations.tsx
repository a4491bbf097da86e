"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { counted } from "@/components/library/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { links } from "@/lib/core/links";
import type { AnnotateResult } from "@/lib/server/annotate-from-file";

/** What becomes of a quotation whose words are not exactly at its place. */
const states = {
  exact: "in place",
  moved: "found by like words, please check",
  ambiguous: "its words stand at several places",
  orphaned: "its words are not in the text",
} as const;

type Answer = AnnotateResult & { error?: { message: string } };

/** Takes in what others annotated elsewhere, placed by the words they quote. */
export function TakeAnnotations({ slug }: { slug: string }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<AnnotateResult | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function take(file: File) {
    setBusy(true);
    setAnswer(null);
    setTrouble(null);
    try {
      setAnswer(await send(slug, file));
      router.refresh();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  }

  return (
    <>
      <p>
        Web Annotations (Recogito among them), the export of Hypothesis, brat
        standoff, or a table of offsets. Each is placed by the words it quotes;
        one whose words are not there is kept without a place, never put
        elsewhere.
      </p>
      <Button disabled={busy} onClick={() => input.current?.click()}>
        {busy ? "Placing…" : "Choose a file of annotations"}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".jsonld,.json,.ann,.csv"
        hidden
        aria-label="File of annotations"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void take(file);
        }}
      />
      {trouble && (
        <Notice look="refusal" title="Nothing was added">
          {trouble}
        </Notice>
      )}
      <div aria-live="polite">
        {answer && <Repairs slug={slug} answer={answer} />}
      </div>
    </>
  );
}

/** What was added, and everything a person has to look at. */
function Repairs({ slug, answer }: { slug: string; answer: AnnotateResult }) {
  const { added, known, unplaced, refused } = answer;
  return (
    <>
      <p>
        {counted(added, "annotation")} added, {known} there already,{" "}
        {refused.length} refused.
      </p>
      {unplaced.length > 0 && (
        <>
          <h3>To be looked at</h3>
          <ul>
            {unplaced.map(({ index, id, state, exact }) => (
              <li key={`${index} ${exact}`}>
                <a href={links.annotation(slug, id)}>“{short(exact)}”</a>:{" "}
                {states[state]}
              </li>
            ))}
          </ul>
        </>
      )}
      {refused.length > 0 && (
        <>
          <h3>Refused</h3>
          <ul>
            {refused.map(({ index, reason }) => (
              <li key={index}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function short(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > 80 ? `${letters.slice(0, 79).join("")}…` : text;
}

async function send(slug: string, file: File): Promise<AnnotateResult> {
  const body = new FormData();
  body.set("file", file);
  const url = `/api/sources/${encodeURIComponent(slug)}/annotations/import`;
  const response = await fetch(url, { method: "POST", body });
  const answer = (await response.json()) as Answer;
  if (response.ok) return answer;
  throw new Error(answer.error?.message ?? "The server gave no reason.");
}
