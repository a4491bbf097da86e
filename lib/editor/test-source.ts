/** A small document and a view of it, for tests in the browser. */
import type { Node } from "prosemirror-model";
import { schema } from "@/lib/document/schema";
import { SourceView } from "./source-view";

const { nodes } = schema;

export function paragraph(...content: (string | Node)[]): Node {
  const inline = content.map((part) =>
    typeof part === "string" ? schema.text(part) : part,
  );
  return nodes.paragraph.create(null, inline);
}

export function pageBreak(label: string): Node {
  return nodes.pageBreak.create({ label });
}

export function noteCall(id: string, target: string): Node {
  return nodes.noteRef.create({ id, target, printed: "1", label: "1" });
}

export function note(id: string, text: string): Node {
  return nodes.note.create({ id, label: "1", page: "1" }, schema.text(text));
}

export function gap(id: string): Node {
  return nodes.omissionMark.create({
    id,
    literal: "(omission)",
    kind: "authorial-gap",
  });
}

export function documentOf(...sections: Node[][]): Node {
  return nodes.doc.create(
    null,
    sections.map((blocks, i) => nodes.section.create({ id: `s${i}` }, blocks)),
  );
}

/** Two sections with a page border, a note and a gap. */
export const sample = documentOf(
  [
    paragraph("The ship came in at dawn. Nobody saw it. We slept."),
    paragraph(
      pageBreak("2"),
      "A letter lay on the table",
      noteCall("r1", "n1"),
      ". It was sealed ",
      gap("g1"),
      " with red wax.",
    ),
    note("n1", "The table stood in the hall."),
  ],
  [paragraph("In the second part the rain began. It did not stop.")],
);

export interface Bench {
  readonly source: SourceView;
  readonly scroller: HTMLElement;
  remove(): void;
}

/** Puts a document on the page, in a window of 600 by 400. */
export function openSource(
  doc: Node = sample,
  statusOf: () => string = () => "",
): Bench {
  const scroller = document.createElement("div");
  scroller.dataset["scroller"] = "";
  scroller.style.cssText =
    "position:relative;width:600px;height:400px;overflow:auto;font:18px/1.8 serif";
  const layer = () => {
    const made = scroller.appendChild(document.createElement("div"));
    made.style.cssText = "position:relative";
    return made;
  };
  const under = layer();
  const place = layer();
  const over = layer();
  under.style.cssText = "position:absolute;inset:0";
  over.style.cssText = "position:absolute;top:0;left:0;width:600px";
  document.body.append(scroller);
  const source = new SourceView({
    doc,
    place,
    under,
    over,
    label: "Test",
    locale: "en",
    statusOf,
  });
  return {
    source,
    scroller,
    remove() {
      source.destroy();
      scroller.remove();
    },
  };
}
