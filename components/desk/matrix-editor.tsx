"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ChooseOne } from "@/components/ui/combobox";
import { showToast } from "@/components/ui/toast";
import { AppError } from "@/lib/core/errors";
import type { CriticalObject, ObjectOf } from "@/lib/criticism/criticism";
import { type Matrix, matrixOf } from "@/lib/criticism/matrix";
import { type Rating, ratings } from "@/lib/vocabulary/evidence";
import { term } from "@/lib/vocabulary/vocabulary";
import { choicesFor, nameIn, titleOf, withObject } from "./case";
import styles from "./desk.module.css";
import type { DetailProps } from "./detail";

type Assessment = ObjectOf<"assessment">;

/** Hypotheses in rows, items in columns, one's own assessment in each cell. */
export function MatrixEditor(props: DetailProps & { set: CriticalObject }) {
  const { all, set, reviewer } = props;
  const [added, setAdded] = useState<readonly string[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const matrix = matrixOf({ objects: all.objects, annotations: [] }, set.id);
  if (!matrix) return null;
  const known = matrix.columns.map(({ itemId }) => itemId);
  const items = [...known, ...added.filter((id) => !known.includes(id))];
  const name = nameIn(all);
  return (
    <section className={styles["part"]}>
      <h3>What fits what, in your view</h3>
      <p className={styles["lead"]}>
        What tells the hypotheses apart stands first. Nothing is added up, and
        no winner is computed. Others’ assessments stand beside yours.
      </p>
      <div className={styles["scroll"]}>
        <table className={styles["matrix"]}>
          <thead>
            <tr>
              <th scope="col">Item</th>
              {matrix.rows.map(({ id, body }) => (
                <th key={id} scope="col" title={body.statement}>
                  {body.none ? "None of these" : body.code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((itemId) => (
              <tr key={itemId}>
                <th scope="row">{titleOf(name(itemId))}</th>
                {matrix.rows.map(({ id, body }) => (
                  <td key={id}>
                    <CellInput
                      {...props}
                      cell={cellsOf(matrix, itemId, id)}
                      hypothesisId={id}
                      itemId={itemId}
                      mine={reviewer?.id ?? ""}
                      label={`${titleOf(name(itemId))}, ${body.code}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles["pages"]}>
        <ChooseOne
          label="Weigh another item"
          choices={choicesFor(all, ["evidence", "judgment"]).filter(
            ({ value }) => !items.includes(value),
          )}
          value={next}
          onValueChange={setNext}
        />
        <Button
          small
          disabled={next === null}
          onClick={() => {
            if (next) setAdded([...added, next]);
            setNext(null);
          }}
        >
          Add to the table
        </Button>
      </div>
    </section>
  );
}

function cellsOf(
  matrix: Matrix,
  itemId: string,
  hypothesisId: string,
): readonly Assessment[] {
  const column = matrix.columns.find((one) => one.itemId === itemId);
  return column?.cells[hypothesisId] ?? [];
}

const NOT_WEIGHED = "";

/** One's own rating as a choice; what others said in words beside it. */
function CellInput({
  api,
  onCase,
  cell,
  hypothesisId,
  itemId,
  mine,
  label,
}: DetailProps & {
  cell: readonly Assessment[];
  hypothesisId: string;
  itemId: string;
  mine: string;
  label: string;
}) {
  const own = cell.find(({ reviewer }) => reviewer.id === mine);
  const others = cell.filter((one) => one !== own);
  const rate = async (rating: Rating | typeof NOT_WEIGHED) => {
    try {
      const saved = await save(rating);
      if (saved) onCase((old) => withObject(old, saved));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      showToast({
        title: "Not saved",
        description: error.message,
        failed: true,
      });
    }
  };
  const save = (rating: Rating | typeof NOT_WEIGHED) => {
    if (rating === NOT_WEIGHED) return own ? api.withdraw(own) : null;
    const remark = own?.body.remark ?? "";
    const body = {
      kind: "assessment" as const,
      hypothesisId,
      itemId,
      rating,
      remark,
    };
    return own ? api.change(own, body) : api.create(body);
  };
  return (
    <>
      <select
        aria-label={label}
        value={own?.body.rating ?? NOT_WEIGHED}
        onChange={(event) =>
          void rate(event.currentTarget.value as Rating | typeof NOT_WEIGHED)
        }
      >
        <option value={NOT_WEIGHED}>not weighed</option>
        {ratings.map((rating) => (
          <option key={rating.id} value={rating.id} title={rating.definition}>
            {rating.label}
          </option>
        ))}
      </select>
      {others.map(({ id, reviewer, body }) => (
        <small key={id}>
          {reviewer.initials}: {term(ratings, body.rating).label}
        </small>
      ))}
    </>
  );
}
