/** Reading fields of JSON nobody has vouched for. */
import { AppError } from "@/lib/core/errors";

export type Fields = Readonly<Record<string, unknown>>;

/** The reason an item is refused: the field, and what is wrong with it. */
export function refuse(field: string, wrong: string): never {
  throw new AppError("bad-input", `"${field}" ${wrong}`);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function fieldsOf(value: unknown, field: string): Fields {
  return isFields(value) ? value : refuse(field, "must be an object");
}

/** One or many are both allowed by JSON-LD; nothing is an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The text of a field, "" when it is absent. */
export function textOf(value: unknown, field: string): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : refuse(field, "must be text");
}

/** A count of code points, null when the field is absent. */
export function offsetOf(value: unknown, field: string): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) {
    return value;
  }
  return refuse(field, "must be a whole number, 0 or more");
}

/** True when `type` names `wanted`, alone or among others. */
export function hasType(fields: Fields, wanted: string): boolean {
  return listOf(fields["type"] ?? fields["@type"]).includes(wanted);
}
