/** All rules of all profiles, for the report and the preview. */
import { AppError } from "@/lib/core/errors";
import { lookAlikeRule } from "./book/biographies";
import { lineJoinRule, separatorRule } from "./book/blocks";
import { dateRule } from "./book/entries";
import { indexPageRule } from "./book/index-check";
import { indexDashRule, indexLineRule } from "./book/index-lines";
import { cutNoteRule } from "./book/note-blocks";
import { starRule } from "./book/note-refs";
import { pageRule } from "./book/pages";
import { runningHeadRule } from "./book/printed-pages";
import { imageRule } from "./captions";
import { cleanRules } from "./clean";
import { remarkRules } from "./formats/remarks";
import { transcriptRules } from "./formats/transcribe";
import { bracketRule } from "./inline/brackets";
import { emphasisRule } from "./inline/emphasis";
import { escapeRule } from "./inline/escapes";
import { foreignRule } from "./inline/foreign";
import { omissionRule } from "./inline/omissions";
import { coveringRule } from "./letters/covering";
import { leavesRule } from "./letters/leaves";
import { datePartedRule } from "./letters/part";
import { senderRule } from "./letters/people";
import { listRule } from "./lists";
import { noteRefRule } from "./notes/call-rule";
import { noteRule } from "./notes/lift";
import type { Rule } from "./repairs";
import { catchwordRule, hyphenRule, pageJoinRule } from "./seam";
import { unwrapRule } from "./unwrap";

export const rules: readonly Rule[] = [
  ...cleanRules,
  unwrapRule,
  noteRule,
  cutNoteRule,
  noteRefRule,
  starRule,
  pageRule,
  runningHeadRule,
  pageJoinRule,
  hyphenRule,
  catchwordRule,
  lineJoinRule,
  separatorRule,
  emphasisRule,
  omissionRule,
  bracketRule,
  escapeRule,
  foreignRule,
  dateRule,
  lookAlikeRule,
  indexDashRule,
  indexLineRule,
  indexPageRule,
  listRule,
  imageRule,
  leavesRule,
  datePartedRule,
  senderRule,
  coveringRule,
  ...transcriptRules,
  ...remarkRules,
];

/** Ids of the rules that do nothing until a person asks for it. */
export const offeredRules = rules
  .filter(({ offered }) => offered === true)
  .map(({ id }) => id);

/** The rule with this id; a rule of an older version by its id alone. */
export function ruleById(id: string): Rule {
  return (
    rules.find((rule) => rule.id === id) ?? { id, label: id, description: "" }
  );
}

/**
 * Throws AppError "bad-input" for an id that is no rule, and for one of a rule
 * that cannot be switched off.
 */
export function requireSwitchable(ids: readonly string[]): void {
  for (const id of ids) {
    const rule = rules.find((one) => one.id === id);
    if (!rule) {
      throw new AppError(
        "bad-input",
        `There is no repair “${id}”. Those that can be switched off: ${switchable()}.`,
      );
    }
    if (rule.needed !== undefined) {
      throw new AppError(
        "bad-input",
        `The repair “${id}” cannot be switched off: ${rule.needed}.`,
      );
    }
  }
}

function switchable(): string {
  return rules
    .filter(({ needed }) => needed === undefined)
    .map(({ id }) => id)
    .join(", ");
}
