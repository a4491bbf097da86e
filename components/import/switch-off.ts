/** Switching rules and places: the switches after one of them was turned. */
import type { RepairGroup } from "@/lib/api/contract";
import type { SwitchedOff } from "@/lib/import/switches";

export function isPlaceOff(
  off: SwitchedOff,
  rule: string,
  rawFrom: number,
): boolean {
  return (
    off.rules.includes(rule) ||
    off.places.some((one) => one.rule === rule && one.rawFrom === rawFrom)
  );
}

/** A rule as a whole; what was said of its single places is forgotten. */
export function withRule(
  off: SwitchedOff,
  rule: string,
  on: boolean,
): SwitchedOff {
  const rules = off.rules.filter((one) => one !== rule);
  return {
    rules: on ? rules : [...rules, rule],
    places: off.places.filter((one) => one.rule !== rule),
  };
}

/** One place; of a rule that is off all others stay off. */
export function withPlace(
  off: SwitchedOff,
  { rule, places }: Pick<RepairGroup, "rule" | "places">,
  rawFrom: number,
  on: boolean,
): SwitchedOff {
  const whole = off.rules.includes(rule);
  const before = whole
    ? places.map((place) => ({ rule, rawFrom: place.rawFrom }))
    : off.places;
  const others = before.filter(
    (one) => one.rule !== rule || one.rawFrom !== rawFrom,
  );
  const elsewhere = whole ? off.places.filter((one) => one.rule !== rule) : [];
  return {
    rules: off.rules.filter((one) => one !== rule || !on),
    places:
      on || whole
        ? [...elsewhere, ...(on ? others : [])]
        : [...others, { rule, rawFrom }],
  };
}
