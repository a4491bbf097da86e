/** A stance in words, as cards and exports show it. */
import {
  concerns,
  modes,
  polarities,
  scopeKinds,
} from "@/lib/vocabulary/argument";
import { type Term, term } from "@/lib/vocabulary/vocabulary";
import type { Stance } from "./stance";

/** "C046 · Against: occurrence, date of composition". */
export function titleOfStance({ code, polarity, concerns: about }: Stance) {
  const side = term(polarities, polarity).label;
  const what = about.map((id) => term(concerns, id).label.toLowerCase());
  const said = what.length > 0 ? `${side}: ${what.join(", ")}` : side;
  return code === "" ? said : `${code} · ${said}`;
}

/** Label and text of everything it says; empty fields are left out. */
export function linesOfStance(stance: Stance): [label: string, text: string][] {
  const { scope, places, saidOn } = stance;
  const lines: [string, string][] = [
    ["", stance.statement],
    ["Towards", stance.proposition],
    ["Mode", label(modes, stance.mode)],
    ["Of", [label(scopeKinds, scope.kind), scope.label].join(": ")],
    ["Degree", stance.degree],
    ["In the reviewer's words", stance.wording],
    ["Attributed to", stance.attributedTo],
    ["Would overturn it", stance.overturn],
    ["Leaves open", stance.alternatives.join("; ")],
    ["Cites", stance.cites.join("; ")],
    ["Terms", stance.terms.join(", ")],
    ["Places", places.map(({ page, unit }) => placeOf(page, unit)).join("; ")],
    ["Said on", saidOn ? `p. ${saidOn.page}` : ""],
    ["Remark", stance.remark],
  ];
  return lines
    .map(([name, text]): [string, string] => [name, text.replace(/: $/, "")])
    .filter(([, text]) => text !== "");
}

const label = (terms: readonly Term[], id: string) => term(terms, id).label;

function placeOf(page: string, unit: string): string {
  return [page === "" ? "" : `p. ${page}`, unit].filter(Boolean).join(", ");
}
