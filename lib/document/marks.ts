import type { MarkSpec } from "prosemirror-model";

const tag = (name: string, className?: string): MarkSpec => ({
  toDOM: () => (className ? [name, { class: className }, 0] : [name, 0]),
});

export const marks = {
  emphasis: tag("em"),
  strong: tag("strong"),
  smallCaps: tag("span", "small-caps"),
  superscript: tag("sup"),

  /** A passage in another language; `lang` is BCP 47. */
  foreign: {
    attrs: { lang: { validate: "string" } },
    toDOM: (mark) => [
      "span",
      { class: "foreign", lang: mark.attrs["lang"] as string },
      0,
    ],
  },

  /** The printed date that opens an entry. `date` is EDTF or null. */
  dateHeading: {
    attrs: {
      date: { default: null, validate: "string|null" },
      kind: { default: "text", validate: "string" },
    },
    inclusive: false,
    toDOM: () => ["span", { class: "date-heading" }, 0],
  },

  /** Words in brackets that an editor or translator put in, brackets included. */
  gloss: {
    attrs: { voice: { default: "editor", validate: "string" } },
    inclusive: false,
    toDOM: (mark) => [
      "span",
      { class: "gloss", "data-voice": mark.attrs["voice"] as string },
      0,
    ],
  },

  /** Somebody other than the author speaks; who, in words of `voices`. */
  voice: {
    attrs: { who: { validate: "string" } },
    inclusive: false,
    toDOM: (mark) => [
      "span",
      { class: "voice", "data-voice": mark.attrs["who"] as string },
      0,
    ],
  },
} satisfies Record<string, MarkSpec>;
