import { Panel } from "@/components/dossier/panel";
import type { RoundAgreement } from "@/lib/api/rounds";
import {
  type AxisFigures,
  coefficients,
  type Figure,
  NOTHING,
} from "@/lib/rounds/figures";
import { type Axis, axes, axisValues, term } from "@/lib/vocabulary/vocabulary";
import styles from "./rounds.module.css";

/** How far reviewers agree: the tables first, then the figures made of them. */
export function AgreementView({ agreement }: { agreement: RoundAgreement }) {
  const names = new Map(
    agreement.round.members.map(({ reviewer }) => [reviewer.id, reviewer.name]),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <>
      {agreement.axes.map((one) => (
        <OneAxis key={one.axis} figures={one} nameOf={nameOf} />
      ))}
      <KnownTable agreement={agreement} nameOf={nameOf} />
    </>
  );
}

type Name = (id: string) => string;

function OneAxis({ figures, nameOf }: { figures: AxisFigures; nameOf: Name }) {
  const { axis, pairs } = figures;
  return (
    <Panel
      id={`axis-${axis}`}
      title={term(axes, axis).label}
      lead="Each table counts passages: the answer of the first reviewer in the rows, of the second in the columns."
    >
      {pairs.map(({ first, second, table, figures: own }) => (
        <div key={`${first} ${second}`} className={styles["scroll"]}>
          <table className={styles["table"]}>
            <caption>
              {nameOf(first)} and {nameOf(second)}: {table.same} of{" "}
              {table.units} passages with the same answer
            </caption>
            <thead>
              <tr>
                <th scope="col">{nameOf(first)} ↓</th>
                {table.answers.map((answer) => (
                  <th key={answer} scope="col">
                    {answerLabel(axis, answer)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.answers.map((answer, row) => (
                <tr key={answer}>
                  <th scope="row">{answerLabel(axis, answer)}</th>
                  {table.counts[row]?.map((count, column) => (
                    <td
                      key={table.answers[column]}
                      className={
                        row === column ? styles["same"] : styles["number"]
                      }
                    >
                      {count}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <Figures
            figures={own}
            caption={`${nameOf(first)} and ${nameOf(second)}`}
          />
        </div>
      ))}
      <Figures figures={figures.figures} caption="All reviewers together" />
    </Panel>
  );
}

function Figures({
  figures,
  caption,
}: {
  figures: readonly Figure[];
  caption: string;
}) {
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Coefficient</th>
            <th scope="col">Value</th>
            <th scope="col">95 % interval</th>
            <th scope="col">Passages</th>
            <th scope="col">What it does not say</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ coefficient, value, interval, units }) => (
            <tr key={coefficient}>
              <th scope="row">{coefficients[coefficient].label}</th>
              <td className={styles["number"]}>
                {value?.toFixed(2) ?? "cannot be said"}
              </td>
              <td className={styles["number"]}>
                {interval
                  ? `${interval.low.toFixed(2)} to ${interval.high.toFixed(2)}`
                  : "–"}
              </td>
              <td className={styles["number"]}>{units}</td>
              <td>{coefficients[coefficient].unsaid}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function answerLabel(axis: Axis, answer: string): string {
  return answer === NOTHING
    ? "Nothing to remark"
    : term(axisValues[axis], answer).label;
}

function KnownTable({
  agreement,
  nameOf,
}: {
  agreement: RoundAgreement;
  nameOf: Name;
}) {
  if (agreement.known.length === 0) return null;
  return (
    <Panel
      id="known"
      title="Passages whose truth is known"
      lead="Few passages: read the interval (Wilson, 95 %), not the share."
    >
      <div className={styles["scroll"]}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">Reviewer</th>
              <th scope="col">Passages</th>
              <th scope="col">Genuine</th>
              <th scope="col">Doubted</th>
              <th scope="col">Left open</th>
              <th scope="col">Nothing said</th>
              <th scope="col">Seen for what they are</th>
            </tr>
          </thead>
          <tbody>
            {agreement.known.map(
              ({ known, reviewerId, submitted, stands, right, interval }) => (
                <tr key={`${reviewerId} ${known}`}>
                  <th scope="row">{nameOf(reviewerId)}</th>
                  <td>
                    {submitted} known to be {known}
                  </td>
                  <td className={styles["number"]}>{stands.genuine}</td>
                  <td className={styles["number"]}>{stands.doubted}</td>
                  <td className={styles["number"]}>{stands.open}</td>
                  <td className={styles["number"]}>{stands.nothing}</td>
                  <td className={styles["number"]}>
                    {right} of {submitted}
                    {interval &&
                      ` (${Math.round(interval.low * 100)} to ${Math.round(interval.high * 100)} %)`}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
