import { Tag } from "@/components/ui/tag";
import {
  accuracy,
  anchorStates,
  attribution,
  authenticity,
  axes,
  basis,
  contemporaneity,
  families,
  likelihood,
  linkKinds,
  omissionHowKnown,
  omissionKinds,
  type Term,
} from "@/lib/vocabulary/vocabulary";
import styles from "./legend.module.css";

const answers: Record<(typeof axes)[number]["id"], readonly Term[]> = {
  authenticity,
  accuracy,
  contemporaneity,
  attribution,
};

const others: readonly { id: string; title: string; terms: readonly Term[] }[] =
  [
    { id: "likelihood", title: "Likelihood", terms: likelihood },
    { id: "basis", title: "Basis", terms: basis },
    { id: "omission", title: "Kinds of omission", terms: omissionKinds },
    { id: "known", title: "How an omission is known", terms: omissionHowKnown },
    { id: "links", title: "Kinds of link", terms: linkKinds },
    { id: "anchors", title: "States of an anchor", terms: anchorStates },
  ];

/** Every word of the vocabularies with its meaning, from their one source. */
export function Legend() {
  return (
    <>
      {axes.map((axis) => (
        <section
          key={axis.id}
          aria-labelledby={axis.id}
          className={styles["group"]}
        >
          <h3 id={axis.id}>
            {axis.label}: {axis.definition}
          </h3>
          <Terms
            terms={answers[axis.id]}
            coloured={axis.id === "authenticity"}
          />
        </section>
      ))}
      {others.map(({ id, title, terms }) => (
        <section key={id} aria-labelledby={id} className={styles["group"]}>
          <h3 id={id}>{title}</h3>
          <Terms terms={terms} coloured={false} />
        </section>
      ))}
    </>
  );
}

function Terms({
  terms,
  coloured,
}: {
  terms: readonly Term[];
  coloured: boolean;
}) {
  return (
    <dl className={styles["terms"]}>
      {terms.map((term) => (
        <div key={term.id} className={styles["term"]}>
          <dt>
            {coloured ? (
              <Tag look={families[term.id as keyof typeof families]}>
                <span
                  className={styles[families[term.id as keyof typeof families]]}
                >
                  {term.label}
                </span>
              </Tag>
            ) : (
              <b>{term.label}</b>
            )}
          </dt>
          <dd>{term.definition}</dd>
        </div>
      ))}
    </dl>
  );
}
