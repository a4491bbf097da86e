/**
 * The annotations of our own TEI as W3C Web Annotations, in the form the
 * program itself exports and reads, so that every field comes back.
 */
import type { Document, Element } from "slimdom";
import type { TargetFinder, WebAnnotation } from "../annotations";
import { all, first, pointers, termIn, xmlId } from "./parse";

/** Colours of reviewers stay at home; one of these stands in for theirs. */
const COLOURS = ["#274c77", "#075e54", "#7a1f5c", "#7a4b00", "#4a4a8a"];

const iri = (id: string) => `urn:uuid:${id}`;
const term = (vocabulary: string, id: string | null) =>
  id === null ? null : `sc:${vocabulary}-${id}`;

/** JSON our export put into a note; null when somebody has changed it. */
export function recordIn(note: Element): unknown {
  try {
    return JSON.parse(note.textContent ?? "") as unknown;
  } catch {
    return null;
  }
}

export class OwnAnnotations {
  private readonly document: Document;
  private readonly places: ReadonlyMap<string, number>;
  private readonly persons: ReadonlyMap<string, Element>;
  private readonly notes: ReadonlySet<string>;

  /** `places`: the place of each anchor, by its xml:id. */
  constructor(document: Document, places: ReadonlyMap<string, number>) {
    this.document = document;
    this.places = places;
    const persons = all(document, "persName").map(
      (person) => [xmlId(person) ?? "", person] as const,
    );
    this.persons = new Map(persons);
    const [text] = all(document, "text");
    this.notes = new Set(
      (text ? all(text, "note") : []).map((note) => xmlId(note) ?? ""),
    );
  }

  read(find: TargetFinder): WebAnnotation[] {
    return all(this.document, "annotation").map((element) =>
      this.annotation(element, find),
    );
  }

  private annotation(element: Element, find: TargetFinder): WebAnnotation {
    const kind = termIn(element, "kind");
    const revisions = first(element, "revisionDesc");
    const changes = revisions?.children ?? [];
    const when = (change: Element | undefined) => change?.getAttribute("when");
    const targets = this.targets(element, find);
    const [stance] = notesOf(element, "stance");
    return {
      type: "Annotation",
      ...(stance ? { "sc:stance": recordIn(stance) } : {}),
      id: iri((xmlId(element) ?? "").replace(/^a-/, "")),
      "sc:kind": term("kind", kind),
      "sc:status": term("status", revisions?.getAttribute("status") ?? null),
      "sc:version": Number(changes.at(-1)?.getAttribute("n") ?? 1),
      created: when(changes[0]),
      modified: when(changes.at(-1)),
      creator: this.person(element),
      body: this.body(element, kind, find),
      target: targets.length > 0 ? targets : ["urn:x-file"],
    };
  }

  private person(element: Element): WebAnnotation {
    const name = first(element, "respStmt", "name");
    const [id = ""] = pointers(name?.getAttribute("ref") ?? null);
    const person = this.persons.get(id);
    const said = name?.textContent ?? "";
    const letters = [...id].reduce((sum, one) => sum + one.charCodeAt(0), 0);
    return {
      id: iri(id.replace(/^reviewer-/, "")),
      type: "Person",
      name: person?.textContent ?? said,
      nickname: person?.getAttribute("n") ?? said.slice(0, 2),
      "sc:colour": COLOURS[letters % COLOURS.length],
    };
  }

  private targets(element: Element, find: TargetFinder): WebAnnotation[] {
    const placed = (element.getAttribute("target") ?? "")
      .split(/\s+/)
      .map((pointer) => this.passage(pointer, find))
      .filter((target) => target !== null);
    const moved = notesOf(element, "quotation-as-made");
    const states = notesOf(element, "quotation");
    const withPlace = placed.map((target, n): WebAnnotation => {
      const pointer = states[n]?.getAttribute("target");
      const asMade = moved.find((m) => m.getAttribute("target") === pointer);
      const state = states[n] ? termIn(states[n], "anchor-state") : "exact";
      return {
        ...target,
        "sc:anchorState": term("anchor-state", state),
        ...(asMade ? quotedOnce(asMade) : {}),
      };
    });
    const lost = notesOf(element, "quotation-without-place").map(lostTarget);
    return [...withPlace, ...lost];
  }

  /** "#range(a,b)" or "#a"; null for a pointer to something else. */
  private passage(pointer: string, find: TargetFinder): WebAnnotation | null {
    const range = /^#range\(([^,]+),([^)]+)\)$/.exec(pointer);
    const start = range?.[1] ?? pointer.slice(1);
    const from = this.places.get(start);
    const to = this.places.get(range?.[2] ?? start);
    if (from === undefined || to === undefined) return null;
    return find({ from, to });
  }

  private body(
    element: Element,
    kind: string | null,
    find: TargetFinder,
  ): WebAnnotation[] {
    switch (kind) {
      case "judgment":
        return notesOf(element, "judgment").flatMap((note) =>
          judgment(element, note),
        );
      case "omission":
        return omission(element);
      case "link":
        return [
          { ...this.link(element, find), purpose: "linking" },
          ...remark(element, "commenting"),
        ];
      default:
        return [textual("commenting", wordsOf(element, "comment"))];
    }
  }

  private link(element: Element, find: TargetFinder): WebAnnotation {
    const [kind] = notesOf(element, "link");
    const linkKind = kind ? term("link-kind", termIn(kind, "link-kind")) : null;
    return { "sc:linkKind": linkKind, ...this.linkTarget(element, find) };
  }

  private linkTarget(element: Element, find: TargetFinder): WebAnnotation {
    const reference = first(element, "ref");
    if (reference) {
      const citation = reference.textContent ?? "";
      const source = reference.getAttribute("target");
      return {
        "sc:linkTarget": "reference",
        "sc:citation": citation,
        ...(source === null ? {} : { source }),
      };
    }
    const pointer = first(element, "ptr")?.getAttribute("target") ?? null;
    const [note] = notesOf(element, "target");
    if (pointer !== null && this.notes.has(pointer.slice(1))) {
      return { "sc:linkTarget": "note", "sc:noteId": pointer.slice(1) };
    }
    if (note?.getAttribute("subtype") === "lost") {
      return { "sc:linkTarget": "note", "sc:noteId": note.textContent };
    }
    const state = note?.getAttribute("subtype") ?? null;
    const target = pointer === null ? null : this.passage(pointer, find);
    const place = target ?? (note ? lostTarget(note) : {});
    return {
      ...place,
      "sc:linkTarget": "passage",
      "sc:anchorState": term("anchor-state", state),
      ...(target && note && state === "moved" ? quotedOnce(note) : {}),
    };
  }
}

function notesOf(element: Element, type: string): Element[] {
  return element.children.filter(
    (note) => note.localName === "note" && note.getAttribute("type") === type,
  );
}

function wordsOf(element: Element, type: string): string {
  return notesOf(element, type)[0]?.textContent ?? "";
}

function textual(purpose: string, value: string): WebAnnotation {
  return { type: "TextualBody", purpose, value };
}

function remark(element: Element, purpose: string): WebAnnotation[] {
  const value = wordsOf(element, "remark");
  return value === "" ? [] : [textual(purpose, value)];
}

function judgment(element: Element, note: Element): WebAnnotation[] {
  const pointer = `#${xmlId(note)}`;
  const of = (type: string) =>
    notesOf(element, type).find((n) => n.getAttribute("target") === pointer);
  const axis = termIn(note, "axis");
  const [likelihood, basis] = [of("likelihood"), of("basis")];
  const rationale = of("rationale")?.textContent ?? "";
  const overturn = of("overturn")?.textContent ?? "";
  return [
    {
      purpose: "classifying",
      source: term(axis ?? "", termIn(note, axis ?? "")),
      "sc:axis": term("axis", axis),
      "sc:likelihood": term(
        "likelihood",
        likelihood ? termIn(likelihood, "likelihood") : null,
      ),
      "sc:basis": term("basis", basis ? termIn(basis, "basis") : null),
      ...(overturn === "" ? {} : { "sc:overturn": overturn }),
    },
    ...(rationale === ""
      ? []
      : [
          { ...textual("assessing", rationale), "sc:axis": term("axis", axis) },
        ]),
  ];
}

function omission(element: Element): WebAnnotation[] {
  const [kind] = notesOf(element, "omission");
  const [known] = notesOf(element, "how-known");
  const given = (name: string, type: string) => {
    const words = wordsOf(element, type);
    return words === "" ? {} : { [name]: words };
  };
  return [
    {
      purpose: "classifying",
      source: term(
        "omission-kind",
        kind ? termIn(kind, "omission-kind") : null,
      ),
      "sc:howKnown": term(
        "how-known",
        known ? termIn(known, "how-known") : null,
      ),
      ...given("sc:agent", "agent"),
      ...given("sc:extent", "extent"),
    },
    ...remark(element, "describing"),
  ];
}

/** The parts of a quotation: what stood before, the words, what stood after. */
function partsOf(note: Element) {
  const part = (type: string) =>
    note.children.find((seg) => seg.getAttribute("type") === type)
      ?.textContent ?? "";
  return {
    exact: part("exact"),
    prefix: part("prefix"),
    suffix: part("suffix"),
  };
}

function quotedOnce(note: Element): WebAnnotation {
  const { exact, prefix, suffix } = partsOf(note);
  return {
    "sc:quoted": exact,
    "sc:quotedPrefix": prefix,
    "sc:quotedSuffix": suffix,
  };
}

/** Words without a place; the note they stood in, when that is known. */
function lostTarget(note: Element): WebAnnotation {
  const [inNote] = pointers(note.getAttribute("corresp"));
  return {
    type: "SpecificResource",
    "sc:stream": inNote === undefined ? "main" : `note/${inNote}`,
    "sc:anchorState": term("anchor-state", note.getAttribute("subtype")),
    selector: [{ type: "TextQuoteSelector", ...partsOf(note) }],
  };
}
