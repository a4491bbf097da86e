/** Our own TEI read back: division by division, block by block. */
import type { Document, Element } from "slimdom";
import { type Content, holder, textContent } from "../content";
import type { Remarks } from "../remarks";
import { OwnInline } from "./own-inline";
import { all, edtfOf, first, pointers, termIn, xmlId, xmlLang } from "./parse";

/** True for files written by this program's own export. */
export function isOwn(document: Document): boolean {
  const app = all(document, "application")[0];
  const [sum] = all(document, "idno").filter(
    (idno) => idno.getAttribute("subtype") === "canonical-text",
  );
  return app?.getAttribute("ident") === "Substratum" && sum !== undefined;
}

const CLOSING: Readonly<Record<string, string>> = {
  dateline: "dateline",
  salute: "salutation",
  closer: "closer",
  signed: "signature",
};

export class OwnReader {
  readonly inline: OwnInline;
  private readonly text: Element;
  private readonly notes: ReadonlyMap<string, Element>;
  /** Labels of pages, by the xml:id of their border. */
  private readonly pages: ReadonlyMap<string, string>;
  private readonly events: ReadonlyMap<string, Element>;
  /** The thing a part of a division belongs to, by the part's xml:id. */
  private readonly wholes = new Map<string, string>();
  private readonly fragments = new Map<string, number>();

  constructor(document: Document, text: Element, remarks: Remarks) {
    this.text = text;
    this.inline = new OwnInline(remarks);
    this.notes = new Map(all(text, "note").map((n) => [xmlId(n) ?? "", n]));
    this.pages = new Map(
      all(text, "pb").map((pb) => [
        xmlId(pb) ?? "",
        pb.getAttribute("n") ?? "",
      ]),
    );
    const events = all(document, "event").map(
      (event) =>
        [pointers(event.getAttribute("corresp"))[0] ?? "", event] as const,
    );
    this.events = new Map(events);
  }

  /** One section for each division; long ones are cut by the caller. */
  sections(): Content[] {
    return this.text.children
      .filter(({ localName }) => ["front", "body", "back"].includes(localName))
      .flatMap((part) => part.children)
      .filter(({ localName }) => localName === "div")
      .map((div) =>
        holder("section", this.blocks(div), {
          id: this.wholeOf(div),
          kind: div.getAttribute("type") ?? "chapter",
          title: div.getAttribute("n"),
        }),
      );
  }

  /** The id of the division this one is a part of. */
  private wholeOf(div: Element): string {
    const id = xmlId(div) ?? "";
    const [before] = pointers(div.getAttribute("prev"));
    const whole = before === undefined ? id : (this.wholes.get(before) ?? id);
    this.wholes.set(id, whole);
    return whole;
  }

  private blocks(parent: Element): Content[] {
    return parent.children.flatMap((child) => this.block(child));
  }

  private block(element: Element): Content[] {
    const { localName } = element;
    switch (localName) {
      case "div":
        return xmlId(element) === null
          ? this.blocks(element)
          : [this.unit(element)];
      case "head":
        return [this.heading(element)];
      case "argument":
        return element.children.map((p) => this.textblock("abstract", p));
      case "p":
        return [
          this.textblock("paragraph", element, {
            role: element.getAttribute("rend") ?? "body",
          }),
        ];
      case "ab":
        return [
          this.textblock(element.getAttribute("type") ?? "paragraph", element),
        ];
      case "lg":
        return [
          textContent("verse", this.inline.ofLines(element.children), {
            lang: xmlLang(element),
          }),
        ];
      case "quote":
        return [holder("quotation", this.blocks(element))];
      case "list":
        return [
          holder(
            "list",
            element.children.map((i) => this.item(i)),
          ),
        ];
      case "figure":
        return element.children.map((head) => this.textblock("caption", head));
      case "space":
        return [holder("separator", [], { literal: "" })];
      case "milestone":
        return this.milestone(element);
      case "note":
        return [this.note(element)];
      default: {
        const type = CLOSING[localName];
        return type ? [this.textblock(type, element)] : [];
      }
    }
  }

  private textblock(
    type: string,
    element: Element,
    attrs: Readonly<Record<string, unknown>> = {},
  ): Content {
    const lang = xmlLang(element);
    return textContent(type, this.inline.of(element), { ...attrs, lang });
  }

  private heading(element: Element): Content {
    const level = /^level-(\d)$/.exec(element.getAttribute("rend") ?? "")?.[1];
    const inline = this.inline.of(element);
    return textContent("heading", inline, { level: Number(level ?? 2) });
  }

  private item(element: Element): Content {
    const marker = element.getAttribute("n") ?? "";
    return textContent("listItem", this.inline.of(element), { marker });
  }

  private milestone(element: Element): Content[] {
    if (element.getAttribute("unit") === "note") {
      return pointers(element.getAttribute("corresp")).flatMap((id) => {
        const note = this.notes.get(id);
        return note ? [this.note(note)] : [];
      });
    }
    const literal = element.getAttribute("n") ?? "";
    return [holder("separator", [], { literal })];
  }

  private note(element: Element): Content {
    const [page] = pointers(element.getAttribute("corresp"));
    return textContent("note", this.inline.of(element), {
      id: xmlId(element) ?? "",
      label: element.getAttribute("n") ?? "",
      page: this.pages.get(page ?? "") ?? null,
      voice: termIn(element, "voice") ?? "note",
    });
  }

  private unit(div: Element): Content {
    const id = this.wholeOf(div);
    const fragment = this.fragments.get(id) ?? 0;
    this.fragments.set(id, fragment + 1);
    const [partOf = null] = pointers(div.getAttribute("corresp"));
    return holder("unit", this.blocks(div), {
      id,
      kind: div.getAttribute("type") ?? "entry",
      fragment,
      lang: xmlLang(div),
      partOf,
      ...this.unitFields(this.events.get(id) ?? null),
    });
  }

  private unitFields(event: Element | null) {
    if (!event) return {};
    const said = (type: string) =>
      event.children.find((note) => note.getAttribute("type") === type)
        ?.textContent ?? null;
    const label = first(event, "label");
    const printed = label?.getAttribute("type") === "date";
    return {
      heading: said("heading"),
      sender: said("sender"),
      addressee: said("addressee"),
      addresseeInBody: said("addressee-in-body"),
      place: said("place"),
      secrecy: said("secrecy"),
      signature: said("signature"),
      date: edtfOf(event),
      dateLiteral: printed ? (label?.textContent ?? null) : null,
      dateKind: termIn(event, "date-kind") ?? "unknown",
    };
  }
}
