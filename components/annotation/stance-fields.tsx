import { useState } from "react";
import { FieldInput } from "@/components/desk/field-input";
import type { JudgmentBody } from "@/lib/annotation/annotation";
import { emptyStance } from "@/lib/annotation/stance";
import styles from "./annotation-form.module.css";
import { stanceFields, withStance } from "./stance-edit";

/** None of these fields asks for other things or for the text. */
const nothing = { objects: [], judgments: [], citations: {} };
const noText = { textVersion: "", length: 0, pages: [], chapters: [] };

/** Where the judgment stands towards a proposition; folded until asked for. */
export function StanceFields({
  body,
  change,
  commit,
}: {
  body: JudgmentBody;
  change: (next: JudgmentBody, at: "now" | "later") => void;
  commit: () => void;
}) {
  const stance: Readonly<Record<string, unknown>> = body.stance ?? emptyStance;
  // Emptying the last field must not fold it away under the writer's hands.
  const [open] = useState(body.stance !== undefined);
  return (
    <details className={styles["full"]} open={open}>
      <summary>In full</summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving any field saves it */}
      <div onBlur={commit} className={styles["axis"]}>
        {stanceFields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={stance[field.name]}
            onChange={(value) =>
              change(
                withStance(body, field.name, value),
                field.type === "words" ? "later" : "now",
              )
            }
            all={nothing}
            text={noText}
          />
        ))}
      </div>
    </details>
  );
}
