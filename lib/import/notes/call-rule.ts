import type { Rule } from "../repairs";

export const noteRefRule: Rule = {
  id: "note-linked",
  label: "Call of a note linked",
  description:
    "A raised number, or one in brackets, is the call of the note with that number: at the foot of the page, or where the source keeps its notes.",
};
