"use client";

import { type Case, countOf, type Kind } from "./case";
import styles from "./desk.module.css";
import { forms, groups } from "./fields";
import { stanceForm } from "./stance-form";

/** What a case consists of, with how much there is of each. */
export function KindList({
  all,
  kind,
  onChoose,
}: {
  all: Case;
  kind: Kind;
  onChoose: (kind: Kind) => void;
}) {
  return (
    <nav aria-label="Parts of the case" className={styles["kinds"]}>
      {groups.map((group) => (
        <section key={group.label}>
          <h2>{group.label}</h2>
          <ul>
            {group.kinds.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  aria-current={one === kind ? "true" : undefined}
                  onClick={() => onChoose(one)}
                >
                  {formOf(one).many} <span>{countOf(all, one)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

export function formOf(kind: Kind) {
  return kind === "judgment" ? stanceForm : (forms[kind] ?? forms.evidence);
}
