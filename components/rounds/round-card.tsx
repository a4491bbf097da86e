"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { RoundSummary } from "@/lib/api/rounds";
import { links } from "@/lib/core/links";
import { roundWays } from "@/lib/vocabulary/rounds";
import { axes, term } from "@/lib/vocabulary/vocabulary";
import { roundsApi, wordsOf } from "./api";
import styles from "./rounds.module.css";

/** A round with how far each reviewer has come, and what can be done now. */
export function RoundCard({
  slug,
  round,
  reviewerId,
}: {
  slug: string;
  round: RoundSummary;
  reviewerId: string;
}) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string | null>(null);
  const isOpen = round.closedAt === null;
  const isMember = round.members.some(
    ({ reviewer, removed }) => reviewer.id === reviewerId && !removed,
  );
  const isComparable = !(round.blind && isOpen);

  async function close() {
    try {
      await roundsApi(slug, round.id).close();
      router.refresh();
    } catch (error) {
      setTrouble(wordsOf(error));
    }
  }

  return (
    <section aria-labelledby={`round-${round.id}`} className={styles["card"]}>
      <h2 id={`round-${round.id}`}>
        {round.title} <Tag look="notice">{isOpen ? "Open" : "Closed"}</Tag>
      </h2>
      <p className={styles["facts"]}>{factsOf(round)}</p>
      {round.question && <p>{round.question}</p>}
      <ul className={styles["members"]}>
        {round.members.map(({ reviewer, given, submitted, removed }) => (
          <li key={reviewer.id}>
            {reviewer.name}: {submitted} of {given} submitted
            {removed && " (taken out)"}
          </li>
        ))}
      </ul>
      <div className={styles["actions"]}>
        {isOpen && isMember && (
          <ButtonLink
            href={links.round(slug, round.id, "judge")}
            look="primary"
          >
            Judge my passages
          </ButtonLink>
        )}
        {isComparable && (
          <ButtonLink href={links.round(slug, round.id, "settle")}>
            Compare and settle
          </ButtonLink>
        )}
        {isComparable && round.blind && (
          <ButtonLink href={links.round(slug, round.id, "agreement")}>
            Agreement
          </ButtonLink>
        )}
        {isOpen && (
          <Button onClick={close} look="quiet">
            Close the round for good
          </Button>
        )}
      </div>
      {trouble && (
        <p role="alert" className={styles["trouble"]}>
          {trouble}
        </p>
      )}
    </section>
  );
}

function factsOf(round: RoundSummary): string {
  return [
    round.blind ? "Blind" : "Open to each other",
    `${term(roundWays, round.way).label.toLowerCase()}, ${round.passages} passages`,
    round.axes.map((axis) => term(axes, axis).label).join(", "),
    `opened by ${round.openedBy.name} on ${round.openedAt.slice(0, 10)}`,
    round.until && `until ${round.until}`,
    round.closedAt && `closed on ${round.closedAt.slice(0, 10)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
