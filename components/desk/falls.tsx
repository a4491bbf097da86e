"use client";

import Link from "next/link";
import { useState } from "react";
import { hrefOf } from "@/components/dossier/thing-link";
import { Button } from "@/components/ui/button";
import type { FallAnswer } from "@/lib/api/criticism";
import { AppError } from "@/lib/core/errors";
import type { Named } from "@/lib/criticism/names";
import type { DeskApi } from "./api";
import { titleOf } from "./case";
import styles from "./desk.module.css";

/** "If this falls": what falls with it, and what loses a support and stands. */
export function Falls({
  slug,
  api,
  id,
}: {
  slug: string;
  api: DeskApi;
  id: string;
}) {
  const [answer, setAnswer] = useState<FallAnswer | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const ask = async () => {
    try {
      setAnswer(await api.ifTheseFall([id]));
      setTrouble(null);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setTrouble(error.message);
    }
  };
  const falls = answer?.falls.filter((one) => one.id !== id) ?? [];
  return (
    <section className={styles["part"]}>
      <h3>If this falls</h3>
      {answer === null && (
        <Button small onClick={ask}>
          What stands or falls with this?
        </Button>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      <div aria-live="polite">
        {answer && falls.length === 0 && (
          <p className={styles["lead"]}>Nothing else falls with it.</p>
        )}
        {falls.length > 0 && (
          <>
            <p className={styles["lead"]}>
              {falls.length === 1
                ? "One thing falls"
                : `${falls.length} things fall`}{" "}
              with it, in this order:
            </p>
            <ol>
              {falls.map((one) => (
                <li key={one.id}>
                  <Thing slug={slug} thing={one} />
                  <small>
                    {one.circular
                      ? "rests only on itself from here on"
                      : `loses ${one.lost.map((lost) => lost.code || lost.label).join(", ")}`}
                  </small>
                </li>
              ))}
            </ol>
          </>
        )}
        {answer && answer.weakened.length > 0 && (
          <>
            <p className={styles["lead"]}>Weaker, and still standing:</p>
            <ul>
              {answer.weakened.map((one) => (
                <li key={one.id}>
                  <Thing slug={slug} thing={one} />
                  <small>
                    left:{" "}
                    {one.left.map((left) => left.code || left.label).join(", ")}
                  </small>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function Thing({ slug, thing }: { slug: string; thing: Named }) {
  return (
    <Link href={hrefOf(slug, thing)} prefetch={false}>
      {titleOf(thing, true)}
    </Link>
  );
}
