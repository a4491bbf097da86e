import type { Dossier as View } from "@/lib/criticism/dossier";
import { AlongSource } from "./along-source";
import { Contradictions } from "./contradictions";
import { Coverage } from "./coverage";
import { Custody } from "./custody";
import styles from "./dossier.module.css";
import { type ClashView, FindingClashes } from "./finding-clashes";
import { Hands } from "./hands";
import { Hypotheses } from "./hypotheses";
import { Omissions } from "./omissions";
import { Questions } from "./questions";
import { Verdicts } from "./verdicts";

/** The argument about a source on one page; every mark leads into the text. */
export function Dossier({
  slug,
  dossier,
  clashes,
}: {
  slug: string;
  dossier: View;
  clashes: readonly ClashView[];
}) {
  return (
    <div className={styles["columns"]}>
      <div>
        <Verdicts slug={slug} verdicts={dossier.verdicts} />
        <AlongSource slug={slug} pages={dossier.pages} />
        <Hypotheses slug={slug} sets={dossier.hypotheses} />
        <Contradictions
          slug={slug}
          contradictions={dossier.contradictions}
          hypotheses={dossier.hypotheses}
        />
        <FindingClashes slug={slug} clashes={clashes} />
        <Hands
          slug={slug}
          hands={dossier.hands}
          hypotheses={dossier.hypotheses}
        />
      </div>
      <div>
        <Custody slug={slug} chain={dossier.custody} />
        <Coverage slug={slug} pages={dossier.pages} counts={dossier.coverage} />
        <Omissions
          omissions={dossier.omissions}
          deliveries={dossier.deliveries}
        />
        <Questions slug={slug} questions={dossier.questions} />
      </div>
    </div>
  );
}
