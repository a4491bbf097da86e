"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { counted } from "@/components/library/words";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Progress } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import type { EditionChoice } from "@/lib/edition/choice";
import type { EditionReport } from "@/lib/server/edition-report";
import { ChoiceForm } from "./choice-form";
import { DossierCard } from "./dossier-card";
import { EditionList, type ListedEdition } from "./edition-list";
import styles from "./edition-screen.module.css";
import { FormatCard } from "./format-card";
import { LossList } from "./loss-list";
import { freeze, previewAddress } from "./requests";
import { useChoice } from "./use-choice";
import { useExport } from "./use-export";

interface Props {
  slug: string;
  choice: EditionChoice;
  report: EditionReport;
  reviewers: readonly { id: string; name: string }[];
  editions: readonly ListedEdition[];
}

/** Choose, look, freeze, take: everything that leaves the house begins here. */
export function EditionScreen(props: Props) {
  const { slug, reviewers, editions } = props;
  const { choice, change, report, trouble } = useChoice(
    slug,
    props.choice,
    props.report,
  );
  const exporting = useExport(slug);
  return (
    <div className={styles["screen"]}>
      <section aria-labelledby="choose">
        <h2 id="choose">Choose</h2>
        <ChoiceForm choice={choice} reviewers={reviewers} onChange={change} />
      </section>
      <section aria-labelledby="look">
        <h2 id="look">Look and freeze</h2>
        {trouble && (
          <Notice look="refusal" title="This choice cannot be used">
            {trouble}
          </Notice>
        )}
        <Summary report={report} />
        <FreezeBar slug={slug} choice={choice} />
      </section>
      <div aria-live="polite" className={styles["progress"]}>
        {exporting.running !== null && (
          <Progress label={exporting.running} value={null} />
        )}
        {exporting.ready !== null && (
          <p>
            <Icon name="check" /> {exporting.ready} is written.
          </p>
        )}
        {exporting.trouble !== null && (
          <Notice look="refusal" title="Nothing was written">
            {exporting.trouble}
          </Notice>
        )}
      </div>
      <EditionList
        slug={slug}
        editions={editions}
        formats={report.formats}
        exporting={exporting}
      />
      <section aria-labelledby="formats">
        <h2 id="formats">Formats, as it stands now</h2>
        <p className={styles["about"]}>
          Everything that stands on the source, without freezing it; the tables
          are for the choice above.
        </p>
        {report.formats.map((format) => (
          <FormatCard
            key={format.id}
            slug={slug}
            format={format}
            annotations={report.annotations}
            exporting={exporting}
          />
        ))}
        <DossierCard slug={slug} exporting={exporting} />
      </section>
    </div>
  );
}

function Summary({ report }: { report: EditionReport }) {
  const { annotations, reviewers, losses, warnings } = report;
  return (
    <>
      <p className={styles["sum"]} aria-live="polite">
        {counted(annotations, "annotation")} by{" "}
        {reviewers.length === 0 ? "nobody" : reviewers.join(", ")}.
      </p>
      <LossList losses={losses} />
      {warnings.length > 0 && (
        <ul className={styles["warnings"]}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function FreezeBar({ slug, choice }: { slug: string; choice: EditionChoice }) {
  const router = useRouter();
  const [frozen, setFrozen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const onFreeze = () => {
    setTrouble(null);
    freeze(slug, choice).then(
      ({ id }) => {
        setFrozen(id);
        router.refresh();
      },
      (error: Error) => setTrouble(error.message),
    );
  };
  return (
    <div className={styles["bar"]}>
      <a
        href={previewAddress(slug, choice)}
        target="_blank"
        rel="noreferrer"
        className={buttonClass({})}
      >
        <Icon name="external" />
        Look at it
      </a>
      <Button
        look="primary"
        disabled={choice.title.trim() === ""}
        onClick={onFreeze}
      >
        Freeze this edition
      </Button>
      <span role="status">{frozen && `Frozen as ${frozen}.`}</span>
      {trouble && (
        <Notice look="refusal" title="It was not frozen">
          {trouble}
        </Notice>
      )}
    </div>
  );
}
