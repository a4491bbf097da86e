/** What an annotation is about: quotations, out of selectors. */

import type { Quotation } from "../quotation";
import {
  type Fields,
  fieldsOf,
  hasType,
  isFields,
  listOf,
  offsetOf,
  refuse,
  textOf,
} from "./fields";
import { PREFIX } from "./terms";

/** A quotation with what we ourselves once knew of its place. */
export interface IncomingQuotation extends Quotation {
  /** Set when the writer had marked the place as moved: what was quoted first. */
  readonly quoted?: Pick<Quotation, "exact" | "prefix" | "suffix">;
}

/** The quotations of all targets; a target without a selector is the whole. */
export function readTargets(value: unknown): IncomingQuotation[] {
  const targets = listOf(value);
  if (targets.length === 0) refuse("target", "is missing");
  return targets.flatMap((target, i) => {
    const field = Array.isArray(value) ? `target[${i}]` : "target";
    if (typeof target === "string") return [];
    const fields = fieldsOf(target, field);
    const selectors = selectorsOf(fields, field);
    return selectors.length === 0 ? [] : [readTarget(fields, field, selectors)];
  });
}

/** All selectors, those that refine another included. */
function selectorsOf(target: Fields, field: string): Fields[] {
  const found: Fields[] = [];
  const waiting = [...listOf(target["selector"])];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const selector = fieldsOf(next, `${field}.selector`);
    found.push(selector);
    waiting.push(...listOf(selector["refinedBy"]));
  }
  return found;
}

function readTarget(
  target: Fields,
  field: string,
  selectors: readonly Fields[],
): IncomingQuotation {
  const quote = selectors.find((s) => hasType(s, "TextQuoteSelector"));
  if (!quote) {
    refuse(
      `${field}.selector`,
      "has no TextQuoteSelector: a place without its words cannot be checked",
    );
  }
  const name = `${field}.selector`;
  if (typeof quote["exact"] !== "string") {
    refuse(`${name}.exact`, "must be text");
  }
  const quotation = {
    exact: quote["exact"],
    prefix: textOf(quote["prefix"], `${name}.prefix`),
    suffix: textOf(quote["suffix"], `${name}.suffix`),
  };
  if (quotation.exact + quotation.prefix + quotation.suffix === "") {
    refuse(`${name}.exact`, "is empty, and so are prefix and suffix");
  }
  return {
    ...quotation,
    ...hintOf(target, selectors, name),
    ...quotedOf(target),
  };
}

function hintOf(
  target: Fields,
  selectors: readonly Fields[],
  field: string,
): Pick<Quotation, "hint"> {
  const named = target[`${PREFIX}stream`];
  const stream = typeof named === "string" ? named : "main";
  const position = selectors.find((s) => hasType(s, "TextPositionSelector"));
  const start = position ? offsetOf(position["start"], `${field}.start`) : null;
  if (start !== null) return { hint: { stream, start } };
  return stream === "main" ? {} : { hint: { stream, start: 0 } };
}

function quotedOf(target: Fields): Pick<IncomingQuotation, "quoted"> {
  const exact = target[`${PREFIX}quoted`];
  if (typeof exact !== "string") return {};
  const around = (name: string) => textOf(target[PREFIX + name], name);
  const prefix = around("quotedPrefix");
  const suffix = around("quotedSuffix");
  return { quoted: { exact, prefix, suffix } };
}

/** True for a resource that is a passage: it has selectors of its own. */
export function isPassage(value: unknown): value is Fields {
  return isFields(value) && listOf(value["selector"]).length > 0;
}
