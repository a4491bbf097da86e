/** What the workbench shows at one moment, apart from the annotations. */
import type { CardLook } from "@/components/margin/crowd";
import type { Anchor } from "@/lib/annotation/annotation";
import type { NamedPart } from "@/lib/criticism/named-parts";
import type { MarkKind } from "@/lib/editor/store/mark";
import type { Axis, Family } from "@/lib/vocabulary/vocabulary";

export type Mode = "read" | "annotate";

export interface Filter {
  readonly show:
    | "all"
    | MarkKind
    | "mine"
    | "withdrawn"
    | "anchors"
    | "changed";
  readonly family: Family | null;
  /** Only what touches this delivery or voice; null is the whole text. */
  readonly part: NamedPart | null;
}

export const everything: Filter = { show: "all", family: null, part: null };

/** What lies open beside or over the text. */
export type Panel =
  | {
      readonly type: "judge";
      readonly anchors: readonly Anchor[];
      /** The question asked; what a piece of evidence bears on. */
      readonly axis?: Axis;
      /** Why, where something is known before the answer. */
      readonly rationale?: string;
    }
  | { readonly type: "omission"; readonly anchors: readonly Anchor[] }
  | { readonly type: "link"; readonly anchors: readonly Anchor[] }
  | { readonly type: "comment"; readonly anchors: readonly Anchor[] }
  /** The passage a link leads to is being chosen in the text. */
  | { readonly type: "pick-target"; readonly anchors: readonly Anchor[] }
  | { readonly type: "find" }
  | { readonly type: "page" }
  | { readonly type: "history"; readonly id: string }
  | { readonly type: "note"; readonly noteId: string; readonly callId: string };

/** A card that would like to stand beside the text. */
export interface MarginItem {
  readonly id: string;
  readonly top: number;
  readonly look: CardLook;
  /** Itself, or all that one counts which says how many more there are. */
  readonly ids: readonly string[];
}

export interface WorkbenchState {
  /** The text is in the editor and can be worked on. */
  readonly ready: boolean;
  /** Why the text could not be loaded. */
  readonly failure: string | null;
  readonly mode: Mode;
  readonly selected: string | null;
  /** The card whose form is open. */
  readonly editing: string | null;
  /** The text was corrected or replaced since this page was loaded. */
  readonly textMoved: boolean;
  readonly panel: Panel | null;
  readonly filter: Filter;
  /** Cards near the window, in the order of the text. */
  readonly items: readonly MarginItem[];
  /** Where the selection ends, in px from the top left of the text. */
  readonly selection: {
    readonly left: number;
    readonly top: number;
    readonly bottom: number;
  } | null;
  /** Label of the printed page at the top of the window. */
  readonly page: string | null;
  /** Id of the section there. */
  readonly section: string | null;
  /** Part of the source in the window, code points of the running text. */
  readonly window: readonly [number, number];
  /** Said aloud by screen readers. */
  readonly said: string;
}

export function startingState(mode: Mode): WorkbenchState {
  return {
    ready: false,
    failure: null,
    mode,
    selected: null,
    editing: null,
    textMoved: false,
    panel: null,
    filter: everything,
    items: [],
    selection: null,
    page: null,
    section: null,
    window: [0, 0],
    said: "",
  };
}
