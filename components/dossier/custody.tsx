import Link from "next/link";
import { Fragment } from "react";
import { links } from "@/lib/core/links";
import type { Chain, Step } from "@/lib/criticism/chain";
import { attestations } from "@/lib/vocabulary/custody";
import { reaches } from "@/lib/vocabulary/evidence";
import { term } from "@/lib/vocabulary/vocabulary";
import styles from "./custody.module.css";
import { Nothing, Panel } from "./panel";

/** How the source came down: what is known of each step, and from whom. */
export function Custody({ slug, chain }: { slug: string; chain: Chain }) {
  const { steps, singlePoints } = chain;
  return (
    <Panel
      id="custody"
      title="Custody"
      lead="Filled: documented or attested · ring: reported or inferred · dashed: unknown or contradicted"
    >
      {steps.length === 0 && (
        <Nothing>
          Nothing is recorded of where this source was.{" "}
          <Link href={links.desk(slug, "custody-step")}>
            Add the first step
          </Link>
          .
        </Nothing>
      )}
      <ol className={styles["chain"]}>
        {steps.map((step) => (
          <Fragment key={step.id}>
            {step.body.gapBefore && (
              <li className={styles["gap"]}>
                Nothing is known of what lies between
              </li>
            )}
            <StepItem slug={slug} step={step} />
          </Fragment>
        ))}
      </ol>
      {singlePoints.map(({ informantId, name, stepIds }) => (
        <p key={informantId} className={styles["warning"]}>
          ⚠{" "}
          {stepIds.length === 1
            ? "One step rests"
            : `${stepIds.length} steps rest`}{" "}
          on{" "}
          <Link
            href={links.object(slug, "person", informantId)}
            prefetch={false}
          >
            {name}
          </Link>{" "}
          alone: {placesOf(steps, stepIds)}.
        </p>
      ))}
    </Panel>
  );
}

function StepItem({ slug, step: { id, body } }: { slug: string; step: Step }) {
  const known = term(attestations, body.attestation).label;
  const facts = [
    body.object,
    body.where,
    body.dateWords || body.date,
    known.toLowerCase(),
    body.attestedBy && `by ${body.attestedBy}`,
  ].filter(Boolean);
  return (
    <li className={styles[look(body.attestation)]}>
      <Link href={links.object(slug, "custody-step", id)} prefetch={false}>
        {body.holder || "Holder unknown"}
      </Link>
      <small>{facts.join(" · ")}</small>
      {body.loss && <small className={styles["loss"]}>Lost: {body.loss}</small>}
      {!["questioned", "in-writing"].includes(body.reach) && (
        <small>
          Could be asked: {term(reaches, body.reach).label.toLowerCase()}
        </small>
      )}
    </li>
  );
}

function look(attestation: Step["body"]["attestation"]): string {
  if (attestation === "documented" || attestation === "attested") return "firm";
  return attestation === "reported" || attestation === "inferred"
    ? "said"
    : "unknown";
}

function placesOf(steps: readonly Step[], ids: readonly string[]): string {
  return steps
    .filter(({ id }) => ids.includes(id))
    .map(({ body }) => `${body.place}. ${body.holder}`)
    .join("; ");
}
