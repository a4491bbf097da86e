/** Footnotes and endnotes of a Word document. */
import { type Content, flat, noteContent } from "../content";
import { attr, streamElements, type XmlElement } from "../xml/stream";
import { numeral } from "./numbering";
import { type Parts, partText } from "./package";

export type NoteKind = "footnote" | "endnote";

interface Called {
  readonly attrs: Readonly<Record<string, string>>;
  /** The note, at its first call; nothing at a further one. */
  readonly body: readonly Content[];
}

export class WordNotes {
  private readonly bodies = new Map<string, XmlElement>();
  private readonly formats: Readonly<Record<NoteKind, string>>;
  private readonly counts = { footnote: 0, endnote: 0 };
  private readonly known = new Map<string, { id: string; label: string }>();
  private readonly read: (parent: XmlElement) => Content[];
  private calls = 0;

  /** `read` gives the blocks of a note. */
  constructor(parts: Parts, read: (parent: XmlElement) => Content[]) {
    this.read = read;
    for (const kind of ["footnote", "endnote"] as const) {
      const bytes = parts.get(`word/${kind}s.xml`);
      if (!bytes) continue;
      streamElements(bytes, 1, (element) => {
        const type = attr(element, "type") ?? "normal";
        if (element.name !== kind || type !== "normal") return;
        this.bodies.set(`${kind} ${attr(element, "id")}`, element);
      });
    }
    const settings = partText(parts, "word/settings.xml");
    this.formats = {
      footnote: formatIn(settings, "footnotePr") ?? "decimal",
      endnote: formatIn(settings, "endnotePr") ?? "lowerRoman",
    };
  }

  /** What a call calls; null when there is no such note. */
  call(kind: NoteKind, reference: XmlElement): Called | null {
    const key = `${kind} ${attr(reference, "id")}`;
    const body = this.bodies.get(key);
    if (!body) return null;
    const before = this.known.get(key);
    const note = before ?? this.number(kind, key, reference);
    const number = String(++this.calls).padStart(4, "0");
    return {
      attrs: { id: `r-${number}`, target: note.id, printed: note.label },
      body: before ? [] : this.bodyOf(body, note),
    };
  }

  /** How many notes the file has that nothing calls. */
  get uncalled(): number {
    return this.bodies.size - this.known.size;
  }

  private number(kind: NoteKind, key: string, reference: XmlElement) {
    const custom = attr(reference, "customMarkFollows");
    const own = custom !== null && custom !== "0";
    const label = own ? "*" : numeral(++this.counts[kind], this.formats[kind]);
    const id = `n-${String(this.known.size + 1).padStart(4, "0")}`;
    const note = { id, label };
    this.known.set(key, note);
    return note;
  }

  private bodyOf(
    body: XmlElement,
    { id, label }: { id: string; label: string },
  ): Content[] {
    const blocks = this.read(body);
    return [noteContent(flat(blocks), { id, label })];
  }
}

function formatIn(settings: string, element: string): string | null {
  const inside = new RegExp(`<w:${element}>([\\s\\S]*?)</w:${element}>`);
  const found = inside.exec(settings)?.[1] ?? "";
  return /<w:numFmt[^>]*w:val="(\w+)"/.exec(found)?.[1] ?? null;
}
