/** What a person may be on a source. Each role may do all that those before it may. */
import type { Term } from "./vocabulary";

export const roles = [
  {
    id: "reader",
    label: "Reader",
    definition:
      "Reads the text and what is said of it, and takes away editions.",
  },
  {
    id: "reviewer",
    label: "Reviewer",
    definition: "Judges passages, argues the case, decides on findings.",
  },
  {
    id: "editor",
    label: "Editor",
    definition:
      "Corrects the text, runs lenses and rounds, settles, freezes editions.",
  },
  {
    id: "owner",
    label: "Owner",
    definition: "Replaces the file, and says who may do what.",
  },
] as const satisfies readonly Term[];

export type Role = (typeof roles)[number]["id"];
