import type { CSSProperties } from "react";

/** A place of the text for the style sheet, which may have it elsewhere on phones. */
export function placeStyle(left: number, top: number): CSSProperties {
  const place: Record<`--${string}`, string> = {
    "--x": `${left}px`,
    "--y": `${top}px`,
  };
  return place;
}
