"use client";

import Link from "next/link";
import { type FormEvent, useId, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { KeysOf } from "@/components/ui/kbd";
import { Tag } from "@/components/ui/tag";
import type { Decision, StoredFinding } from "@/lib/api/findings";
import { links } from "@/lib/core/links";
import {
  type FindingState,
  findingConfidence,
  findingStates,
} from "@/lib/vocabulary/findings";
import { term } from "@/lib/vocabulary/vocabulary";
import { judgeAddress } from "./addresses";
import styles from "./finding-card.module.css";

interface Props {
  slug: string;
  finding: StoredFinding;
  /** What kind of finding it is, in words. */
  label: string;
  open: boolean;
  /** What a key has chosen, for which a reason is still to be given. */
  asked: FindingState | null;
  onAsk: (state: FindingState) => void;
  onToggle: () => void;
  onDecide: (
    finding: StoredFinding,
    state: StoredFinding["state"],
    reason: string,
  ) => Promise<void>;
}

/** A finding: one line in the list; open, all that speaks for and against it. */
export function FindingCard(props: Props) {
  const { finding, label, open, onToggle } = props;
  const details = useId();
  return (
    <article className={styles["card"]} data-open={open || undefined}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? details : undefined}
        onClick={onToggle}
        className={styles["row"]}
      >
        <span className={styles["page"]}>
          {finding.page ? `p. ${finding.page}` : ""}
        </span>
        <span className={styles["kind"]}>{label}</span>
        <q className={styles["words"]}>{finding.words || "…"}</q>
        {finding.state !== "proposed" && (
          <span className={styles["state"]}>
            <Tag>{term(findingStates, finding.state).label}</Tag>
          </span>
        )}
      </button>
      {open && (
        <div id={details} className={styles["details"]}>
          <Details {...props} />
        </div>
      )}
    </article>
  );
}

function Details(props: Props) {
  const { finding } = props;
  const { confidence, evidence, notBefore, stale } = finding;
  const firmness = term(findingConfidence, confidence);
  return (
    <>
      {stale && (
        <p className={styles["stale"]}>
          The text has changed since this was found. Run the lens again before
          you use it.
        </p>
      )}
      <p className={styles["reason"]}>{finding.reason}</p>
      <dl className={styles["facts"]}>
        <Fact name="Firmness">
          {firmness.label}: {firmness.definition}
        </Fact>
        {finding.reference && (
          <Fact name="What is usual">{finding.reference}</Fact>
        )}
        {notBefore && <Fact name="Not before">{notBefore}</Fact>}
        {evidence.comparandum && (
          <Fact name="Held against">{evidence.comparandum}</Fact>
        )}
        <Fact name="Cannot show">{finding.limits}</Fact>
      </dl>
      <Clashes {...props} />
      {finding.places.length > 1 && (
        <ul aria-label="Other places" className={styles["places"]}>
          {finding.places.slice(1).map((place) => (
            <li key={`${place.stream} ${place.start}`}>
              {place.label && <span>{place.label}: </span>}
              <q>{shortened(place.words)}</q>
            </li>
          ))}
        </ul>
      )}
      <Decisions decisions={finding.decisions} />
      <Deciding {...props} />
    </>
  );
}

/** Hypotheses whose dating this finding speaks against. */
function Clashes({ slug, finding }: Props) {
  if (finding.contradicts.length === 0) return null;
  return (
    <ul aria-label="Against a dating" className={styles["places"]}>
      {finding.contradicts.map((clash) => (
        <li key={`${clash.hypothesisId} ${clash.compositionId}`}>
          <Link
            href={links.object(slug, "hypothesis", clash.hypothesisId)}
            prefetch={false}
          >
            If {clash.hypothesis}
          </Link>
          : written {clash.written}, before that could be
          {clash.force === "possible" && " for some of the days"}.
        </li>
      ))}
    </ul>
  );
}

const questions: Record<FindingState, string> = {
  proposed: "Reason for your decision",
  accepted: "Why do you accept it?",
  rejected: "Why do you reject it?",
  deferred: "Why do you put it off?",
};

/** A decision is a person's, and says why: a key asks, Enter keeps it. */
function Deciding({ slug, finding, asked, onAsk, onDecide }: Props) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const decide = (state: FindingState) => {
    const given = reason.trim() !== "";
    setMissing(!given && asked === state);
    if (given) void onDecide(finding, state, reason.trim());
    else onAsk(state);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Enter keeps what a key or button has begun, and begins nothing itself.
    if (asked) decide(asked);
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={questions[asked ?? "proposed"]}
        hint={asked ? "Enter keeps it." : undefined}
        error={missing ? "Say why, in a few words." : null}
        value={reason}
        data-reason
        autoComplete="off"
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <div className={styles["acts"]}>
        <Button
          small
          look="primary"
          type="button"
          onClick={() => decide("accepted")}
        >
          Accept <KeysOf id="accept-finding" />
        </Button>
        <Button small type="button" onClick={() => decide("rejected")}>
          Reject <KeysOf id="reject-finding" />
        </Button>
        <Button small type="button" onClick={() => decide("deferred")}>
          Defer <KeysOf id="defer-finding" />
        </Button>
        <ButtonLink small href={judgeAddress(slug, finding.id)}>
          Judge the passage <KeysOf id="judge" />
        </ButtonLink>
        <ButtonLink
          small
          look="quiet"
          href={`/sources/${encodeURIComponent(slug)}/read?at=${finding.at}`}
        >
          Read it
        </ButtonLink>
      </div>
    </form>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <ol aria-label="Decisions" className={styles["decisions"]}>
      {decisions.map(({ state, reviewer, at, reason }) => (
        <li key={`${at} ${reviewer.id}`}>
          {term(findingStates, state).label} by {reviewer.name},{" "}
          <time dateTime={at}>{at.slice(0, 10)}</time>
          {reason && `: ${reason}`}
        </li>
      ))}
    </ol>
  );
}

function shortened(words: string): string {
  const letters = [...words];
  return letters.length > 200 ? `${letters.slice(0, 199).join("")}…` : words;
}
