"use client";

import { useEffect, useRef, useState } from "react";
import type { EditionChoice } from "@/lib/edition/choice";
import type { EditionReport } from "@/lib/server/edition-report";
import { askReport } from "./requests";

/** Long enough to type a word, short enough to be seen as an answer. */
const PAUSE = 350;

/** The choice at hand and what it would give; the last question wins. */
export function useChoice(
  slug: string,
  first: EditionChoice,
  firstReport: EditionReport,
) {
  const [choice, setChoice] = useState(first);
  const [report, setReport] = useState(firstReport);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = useRef(first);
  useEffect(() => {
    if (choice === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = choice;
      askReport(slug, choice).then(
        (answer) => {
          if (asked.current !== choice) return;
          setReport(answer);
          setTrouble(null);
        },
        (error: Error) => {
          if (asked.current === choice) setTrouble(error.message);
        },
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [slug, choice]);
  const change = (part: Partial<EditionChoice>) =>
    setChoice((before) => ({ ...before, ...part }));
  return { choice, change, report, trouble };
}
