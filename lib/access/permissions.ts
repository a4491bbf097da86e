/**
 * What may be permitted. A permission "on a source" goes by the role that a
 * person has on that source; one "anywhere" by the highest role on any.
 */
import type { Role } from "@/lib/vocabulary/roles";

/** Beside the roles: whoever asks, whoever is signed in, and the administrator. */
export type Least = Role | "anybody" | "account" | "administrator";

interface Rule {
  readonly least: Least;
  readonly on: "source" | "anywhere";
  /** What whoever has this one has too. */
  readonly with: readonly string[];
}

const reading = ["knock", "enter", "read", "export"] as const;
const judging = [...reading, "judge"] as const;
const editing = [...judging, "emend", "edit", "furnish"] as const;

export const permissions = {
  /** What a person must reach before anything is known of them. */
  knock: { least: "anybody", on: "anywhere", with: [] },
  /** The library: what it holds that this person may read. */
  enter: { least: "account", on: "anywhere", with: ["knock"] },
  read: { least: "reader", on: "source", with: reading },
  export: { least: "reader", on: "source", with: reading },
  judge: { least: "reviewer", on: "source", with: judging },
  emend: { least: "editor", on: "source", with: editing },
  edit: { least: "editor", on: "source", with: editing },
  own: { least: "owner", on: "source", with: editing },
  /** What all sources share: new sources, the gazetteer. */
  furnish: { least: "editor", on: "anywhere", with: ["knock", "enter"] },
  administer: {
    least: "administrator",
    on: "anywhere",
    with: [...editing, "own"],
  },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

/** A permission, and what comes with it. */
export type Implied<P extends Permission> =
  | P
  | (typeof permissions)[P]["with"][number];
