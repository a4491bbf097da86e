import { uuidv7 } from "uuidv7";

/** A new identifier: a UUID version 7 (RFC 9562), so ids sort by time of making. */
export function newId(): string {
  return uuidv7();
}

/** True for the textual form of a UUID, the shape of every id we make. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
