import Link from "next/link";
import type { HypothesisClash } from "@/lib/api/findings";
import { links } from "@/lib/core/links";
import { Panel } from "./panel";
import styles from "./questions.module.css";

export interface ClashView extends HypothesisClash {
  readonly findingId: string;
  readonly reason: string;
  readonly notBefore: string;
  readonly accepted: boolean;
}

/** What lenses found that a hypothesis would have to answer; nobody's verdict. */
export function FindingClashes({
  slug,
  clashes,
}: {
  slug: string;
  clashes: readonly ClashView[];
}) {
  if (clashes.length === 0) return null;
  const byHypothesis = new Map<string, ClashView[]>();
  for (const clash of clashes) {
    const list = byHypothesis.get(clash.hypothesisId) ?? [];
    byHypothesis.set(clash.hypothesisId, [...list, clash]);
  }
  return (
    <Panel
      id="finding-clashes"
      title="Found by lenses against a dating"
      lead="Open and accepted findings: if the hypothesis holds, the passage knows what was not yet there"
    >
      {[...byHypothesis.values()].map((list) => (
        <section key={list[0]?.hypothesisId}>
          <h3>If {list[0]?.hypothesis}</h3>
          <ul className={styles["list"]}>
            {list.map((clash) => (
              <li key={`${clash.findingId} ${clash.compositionId}`}>
                <Link
                  href={links.finding(slug, clash.findingId)}
                  prefetch={false}
                >
                  {clash.reason}
                </Link>
                <small>
                  {clash.accepted ? "Accepted" : "Open"}.{" "}
                  <Link
                    href={links.object(
                      slug,
                      "composition",
                      clash.compositionId,
                    )}
                    prefetch={false}
                  >
                    Written {clash.written}
                  </Link>
                  , not before {clash.notBefore}
                  {clash.force === "possible" && " (for some of the days)"}.
                </small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
