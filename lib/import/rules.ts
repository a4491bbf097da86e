/** All rules of all profiles, for the report and the preview. */
import { lookAlikeRule } from "./book/biographies";
import { lineJoinRule, separatorRule } from "./book/blocks";
import { dateRule } from "./book/entries";
import { indexDashRule, indexLineRule } from "./book/index-lines";
import { hyphenRule, pageJoinRule } from "./book/join";
import { cutNoteRule, noteRule } from "./book/note-blocks";
import { noteRefRule, starRule } from "./book/note-refs";
import { pageRule } from "./book/pages";
import { cleanRules } from "./clean";
import { bracketRule } from "./inline/brackets";
import { emphasisRule } from "./inline/emphasis";
import { omissionRule } from "./inline/omissions";
import type { Rule } from "./repairs";

export const rules: readonly Rule[] = [
  ...cleanRules,
  noteRule,
  cutNoteRule,
  noteRefRule,
  starRule,
  pageRule,
  pageJoinRule,
  hyphenRule,
  lineJoinRule,
  separatorRule,
  emphasisRule,
  omissionRule,
  bracketRule,
  dateRule,
  lookAlikeRule,
  indexDashRule,
  indexLineRule,
];

/** The rule with this id; a rule of an older version by its id alone. */
export function ruleById(id: string): Rule {
  return (
    rules.find((rule) => rule.id === id) ?? { id, label: id, description: "" }
  );
}
