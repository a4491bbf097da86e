/**
 * Documents of every shape the schema allows, small and wild, for properties.
 * Ids are unique, calls lead to notes that exist or to nothing, and words hold
 * what breaks careless writers: markup, astral characters, combining accents.
 */
import fc from "fast-check";
import type { Mark, Node } from "prosemirror-model";
import { schema } from "@/lib/document/schema";

const { nodes, marks } = schema;

const word = fc.constantFrom(
  "envoy",
  "Überfall",
  "<b>&amp;",
  '"quoted"',
  "𝔄rchive",
  "ё",
  "]]>",
  "—",
);
const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((list) => list.join(" "));

const mark: fc.Arbitrary<Mark> = fc.constantFrom(
  marks.emphasis.create(),
  marks.strong.create(),
  marks.smallCaps.create(),
  marks.superscript.create(),
  marks.foreign.create({ lang: "de" }),
  marks.dateHeading.create({ date: "1926-05-15" }),
  marks.gloss.create({ voice: "editor" }),
  marks.voice.create({ who: "translator" }),
);
const markSet = fc
  .uniqueArray(mark, { maxLength: 3, selector: (m) => m.type.name })
  .map((list) =>
    list.reduce((set, m) => m.addToSet(set), [] as readonly Mark[]),
  );

/** Builds nodes once all random choices are made, so that ids can count. */
type Build = (ids: Counter) => Node;

class Counter {
  private readonly counts = new Map<string, number>();
  readonly noteIds: string[] = [];

  next(prefix: string): string {
    const count = (this.counts.get(prefix) ?? 0) + 1;
    this.counts.set(prefix, count);
    return `${prefix}-${count}`;
  }

  lastSection = "";
  private runs = 0;

  beginSection(id: string): void {
    this.lastSection = id;
    this.runs = 1;
  }

  /** Number of the next run of the section at hand; 0 when there is none. */
  nextRun(): number {
    return this.runs === 0 ? 0 : this.runs++;
  }

  lastUnit = "";
  private fragments = 0;

  beginUnit(): void {
    this.lastUnit = this.next("unit");
    this.fragments = 0;
  }

  nextFragment(): number {
    return this.fragments++;
  }

  lastNote(): string | null {
    return this.noteIds.at(-1) ?? null;
  }
}

const text: fc.Arbitrary<Build> = fc.tuple(words, markSet).map(
  ([value, set]) =>
    () =>
      schema.text(value, set),
);
const atom: fc.Arbitrary<Build> = fc.constantFrom<Build>(
  (ids) => nodes.pageBreak.create({ label: ids.next("").slice(1) }),
  (ids) =>
    nodes.noteRef.create({
      id: ids.next("ref"),
      target: ids.lastNote(),
      printed: "1",
    }),
  (ids) =>
    nodes.omissionMark.create({ id: ids.next("om"), literal: "(omission)" }),
  () => nodes.lineBreak.create(),
);
const inline = fc.array(
  fc.oneof({ arbitrary: text, weight: 3 }, { arbitrary: atom, weight: 1 }),
  { maxLength: 6 },
);

function textblock(type: string, attrs: Record<string, unknown> = {}) {
  return inline.map(
    (parts): Build =>
      (ids) =>
        schema.node(
          type,
          attrs,
          parts.map((part) => part(ids)),
        ),
  );
}

const plainBlock = fc.oneof(
  textblock("paragraph"),
  textblock("verse"),
  textblock("dateline"),
  textblock("salutation"),
  textblock("closer"),
  textblock("signature"),
);
const item = textblock("listItem", { marker: "a)" });
const container = (type: string, child: fc.Arbitrary<Build>) =>
  fc.array(child, { minLength: 1, maxLength: 3 }).map(
    (children): Build =>
      (ids) =>
        schema.node(
          type,
          null,
          children.map((c) => c(ids)),
        ),
  );
const block = fc.oneof(
  { arbitrary: plainBlock, weight: 4 },
  textblock("heading"),
  textblock("abstract"),
  textblock("caption"),
  container("quotation", plainBlock),
  container("list", item),
  fc.constant<Build>(() => nodes.separator.create({ literal: "* * *" })),
);
const note = inline.map(
  (parts): Build =>
    (ids) => {
      const id = ids.next("note");
      const body = parts.map((part) => part(ids));
      ids.noteIds.push(id);
      return nodes.note.create({ id, label: "1", page: "3" }, body);
    },
);
const unit = fc
  .tuple(
    fc.array(fc.oneof({ arbitrary: block, weight: 4 }, note), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.nat(3),
  )
  .map(
    ([children, choice]): Build =>
      (ids) => {
        const content = children.map((child) => child(ids));
        // Now and then the unit before goes on.
        const goesOn = choice === 3 && ids.lastUnit !== "";
        if (!goesOn) ids.beginUnit();
        const id = ids.lastUnit;
        const fragment = ids.nextFragment();
        const sender = choice === 2 ? "A. Sender" : null;
        return nodes.unit.create(
          { id, fragment, sender, date: "1926-05-15", dateKind: "text" },
          content,
        );
      },
  );
const sectionKind = fc.constantFrom("front", "chapter", "letters", "index");
const section = fc
  .tuple(
    fc.array(fc.oneof({ arbitrary: block, weight: 3 }, unit, note), {
      minLength: 1,
      maxLength: 5,
    }),
    sectionKind,
    fc.nat(2),
  )
  .map(
    ([children, kind, choice]): Build =>
      (ids) => {
        const content = children.map((child) => child(ids));
        // Now and then a further run of the section before.
        const run = choice === 2 ? ids.nextRun() : 0;
        const id = run > 0 ? ids.lastSection : ids.next("section");
        if (run === 0) ids.beginSection(id);
        return nodes.section.create({ id, kind, run, title: "One" }, content);
      },
  );

/** A valid document with up to three divisions. */
export const arbitraryDocument: fc.Arbitrary<Node> = fc
  .array(section, { minLength: 1, maxLength: 3 })
  .map((sections) => {
    const ids = new Counter();
    const doc = nodes.doc.create(
      null,
      sections.map((build) => build(ids)),
    );
    doc.check();
    return doc;
  });
