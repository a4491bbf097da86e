"use client";

import { withLook } from "@/components/ui/look";
import type { FindingsPayload, StoredFinding } from "@/lib/api/findings";
import type { Strip } from "@/lib/lenses/lens";
import styles from "./source-axis.module.css";

/** At most so many strips are drawn one under the other. */
const MOST_STRIPS = 12;

/**
 * Findings and measures along the source, one axis of pages for all. The list
 * below says the same in words; the ticks are for the pointer.
 */
export function SourceAxis({
  payload,
  findings,
  lens,
  selected,
  onSelect,
}: {
  payload: FindingsPayload;
  findings: readonly StoredFinding[];
  lens: string | null;
  selected: string | null;
  onSelect: (id: string) => void;
}) {
  const { lenses, length } = payload;
  const rows = lenses.filter(
    ({ id, run }) => run !== null && (lens === null || id === lens),
  );
  const strips =
    lens === null ? [] : rows.flatMap(({ run }) => run?.strips ?? []);
  if (rows.length === 0) return null;
  return (
    <figure className={styles["axis"]}>
      <figcaption className="visually-hidden">
        Where in the source the findings stand; the list below has them in the
        same order.
      </figcaption>
      <div className={styles["rows"]}>
        {rows.map(({ id, label }) => (
          <div key={id} className={styles["row"]}>
            <span className={styles["name"]}>{label}</span>
            <span className={styles["line"]} aria-hidden="true">
              {findings
                .filter((one) => one.lens === id)
                .map((one) => (
                  <button
                    key={one.id}
                    type="button"
                    tabIndex={-1}
                    title={`${one.page ? `p. ${one.page} · ` : ""}${one.words}`}
                    data-selected={one.id === selected || undefined}
                    className={styles["tick"]}
                    {...at(one.at, length)}
                    onClick={() => onSelect(one.id)}
                  />
                ))}
            </span>
          </div>
        ))}
        {strips.slice(0, MOST_STRIPS).map((strip) => (
          <StripRow key={strip.id} strip={strip} length={length} />
        ))}
        <Pages payload={payload} />
      </div>
    </figure>
  );
}

function at(place: number, length: number) {
  const share = `${((100 * place) / Math.max(1, length)).toFixed(3)}%`;
  return withLook({ "inset-inline-start": share });
}

/** A measure as an area; its highest value in words beside it. */
function StripRow({ strip, length }: { strip: Strip; length: number }) {
  const most = strip.points.reduce((max, { value }) => Math.max(max, value), 0);
  const path = strip.points
    .map(({ start, end, value }) => {
      const [x1, x2] = [start, end].map(
        (at) => (1000 * at) / Math.max(1, length),
      ) as [number, number];
      const y = most === 0 ? 20 : 20 - (19 * value) / most;
      return `M${x1.toFixed(1)} 20V${y.toFixed(2)}H${x2.toFixed(1)}V20Z`;
    })
    .join("");
  const words = `highest ${most.toLocaleString("en", { maximumFractionDigits: 1 })} ${strip.unit}`;
  return (
    <div className={styles["row"]}>
      <span className={styles["name"]}>
        {strip.label}
        <span className={styles["unit"]}>{words}</span>
      </span>
      <svg
        viewBox="0 0 1000 20"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${strip.label}, ${words}`}
        className={styles["strip"]}
      >
        <path d={path} />
      </svg>
    </div>
  );
}

/** Some ten page numbers under all of them. */
function Pages({ payload: { pages, length } }: { payload: FindingsPayload }) {
  const step = Math.max(1, Math.ceil(pages.length / 10));
  return (
    <div className={styles["row"]}>
      <span className={styles["name"]} />
      <span className={styles["pages"]} aria-hidden="true">
        {pages
          .filter((_, i) => i % step === 0)
          .map(({ label, start }) => (
            <span key={`${label} ${start}`} {...at(start, length)}>
              {label}
            </span>
          ))}
      </span>
    </div>
  );
}
