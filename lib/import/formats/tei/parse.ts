/** TEI as a tree, with nothing in it that reaches outside or grows. */
import { type Document, type Element, parseXmlDocument } from "slimdom";
import { AppError } from "@/lib/core/errors";
import type { Remarks } from "../remarks";

const XML = "http://www.w3.org/XML/1998/namespace";

/** AppError "bad-input" for what is not well formed or declares entities. */
export function parseTei(
  name: string,
  text: string,
  remarks: Remarks,
): Document {
  const doctype =
    /<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*')*(\[[\s\S]*?\]\s*>)?/.exec(
      text.slice(0, 1_000_000),
    );
  if (doctype && /<!ENTITY/i.test(doctype[0])) {
    throw new AppError(
      "bad-input",
      `“${name}” declares entities of its own in its document type. They are not resolved here, for they can point to other files or grow without end. Resolve them in an XML editor, save without the document type, and import that.`,
    );
  }
  if (doctype) {
    remarks.warn(
      "document-type",
      "The document type the file names was not fetched; it is read without.",
    );
  }
  try {
    return parseXmlDocument(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new AppError("bad-input", notWellFormed(name, error), {
      cause: error,
    });
  }
}

function notWellFormed(name: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const [first = ""] = said.split("\n");
  const at = /line (\d+),? (?:column|character) (\d+)/i.exec(said);
  const place = at ? ` (line ${at[1]}, character ${at[2]})` : "";
  return `“${name}” is not well-formed XML${place}: ${first.slice(0, 200)}. It may be cut off; check it in an XML editor and import it again.`;
}

export function xmlId(element: Element): string | null {
  return element.getAttributeNS(XML, "id");
}

export function xmlLang(element: Element): string | null {
  return element.getAttributeNS(XML, "lang");
}

/** All elements of this name below, in order. */
export function all(root: Document | Element, name: string): Element[] {
  return root.getElementsByTagNameNS("*", name);
}

export function first(
  root: Document | Element | null,
  ...path: readonly string[]
): Element | null {
  let at: Document | Element | null = root;
  for (const name of path) {
    at = at?.children.find((one) => one.localName === name) ?? null;
  }
  return at as Element | null;
}

/** Text with white space in a row as one space. */
export function plainText(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The ids a pointer attribute names: "#a #b". */
export function pointers(value: string | null): string[] {
  return (value ?? "")
    .split(/\s+/)
    .filter((part) => part.startsWith("#"))
    .map((part) => part.slice(1));
}

/** The term of a vocabulary that an ana points to: "#voice.editor". */
export function termIn(element: Element, vocabulary: string): string | null {
  const head = `${vocabulary}.`;
  const found = pointers(element.getAttribute("ana")).find((id) =>
    id.startsWith(head),
  );
  return found?.slice(head.length) ?? null;
}

/** The EDTF of dating attributes; null without them. */
export function edtfOf(element: Element): string | null {
  const get = (name: string) => element.getAttribute(name);
  const when = get("when") ?? get("when-custom") ?? get("when-iso");
  if (when !== null) return when;
  const from = get("from") ?? get("notBefore");
  const to = get("to") ?? get("notAfter");
  return from !== null && to !== null ? `${from}/${to}` : (from ?? to);
}
