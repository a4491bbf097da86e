import { Button } from "@/components/ui/button";
import type { Reviewer } from "@/lib/annotation/annotation";
import {
  axisValues,
  basis,
  likelihood,
  term,
} from "@/lib/vocabulary/vocabulary";
import styles from "./rounds.module.css";
import type { Place } from "./settle-screen";

/** Who judged a place how, side by side; whoever said nothing stands there too. */
export function PlaceTable({
  place,
  words,
  people,
  adopt,
}: {
  place: Place;
  words: readonly string[];
  people: ReadonlyMap<string, Reviewer>;
  adopt: (n: number) => void;
}) {
  const nameOf = (id: string) => people.get(id)?.name ?? id;
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]}>
        <caption>What each reviewer said here</caption>
        <thead>
          <tr>
            <th scope="col">Reviewer</th>
            <th scope="col">Answer</th>
            <th scope="col">Likelihood</th>
            <th scope="col">Words</th>
            <th scope="col">Why</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {place.answers.map((answer, i) => (
            <tr key={`${answer.annotationId} ${answer.start}`}>
              <th scope="row">{nameOf(answer.reviewerId)}</th>
              <td>{term(axisValues[place.axis], answer.value).label}</td>
              <td>
                {term(likelihood, answer.likelihood).label},{" "}
                {term(basis, answer.basis).label.toLowerCase()}
              </td>
              <td>“{shortened(words.slice(answer.start, answer.end))}”</td>
              <td>{answer.rationale}</td>
              <td>
                {!place.settled && (
                  <Button small onClick={() => adopt(i)}>
                    Adopt {i + 1}
                  </Button>
                )}
              </td>
            </tr>
          ))}
          {place.silent.map((id) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td colSpan={5}>Read it, and gave no answer here</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shortened(words: readonly string[]): string {
  if (words.length <= 60) return words.join("");
  return `${words.slice(0, 28).join("")} … ${words.slice(-28).join("")}`;
}
