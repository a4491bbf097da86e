/** Somebody who corrects a text without a screen: the store of the Emend mode. */
import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import type { LiveChanges } from "@/lib/api/live";
import { schema } from "@/lib/document/schema";
import type { EmendApi } from "@/lib/editor/emend/emend-api";
import { EmendStore } from "@/lib/editor/emend/emend-store";
import { applySteps, smallestStep } from "@/lib/emendation/steps";

export interface EmenderOptions {
  readonly api: EmendApi;
  readonly doc: Node;
  readonly textVersion: string;
  readonly random: () => number;
  /** Only blocks that begin before this position are corrected. */
  readonly within: number;
}

export class Emender {
  readonly store: EmendStore;
  /** The text as it would stand on the screen. */
  shown: Node;
  made = 0;
  private readonly options: EmenderOptions;

  constructor(options: EmenderOptions) {
    const { api, doc, textVersion } = options;
    this.options = options;
    this.shown = doc;
    this.store = new EmendStore({
      api,
      doc,
      textVersion,
      onSteps: (steps) => {
        this.shown = applySteps(this.shown, steps).doc;
      },
      finish: () => {},
    });
  }

  /** Puts a word in place of some letters somewhere. */
  correct(word: string): void {
    const blocks = this.blocks();
    const block = blocks[Math.floor(this.options.random() * blocks.length)];
    if (!block) throw new RangeError("There is no block to correct");
    const from =
      block.from + Math.floor(this.options.random() * (block.size - 4));
    const before = this.shown;
    const { doc } = new Transform(before).replaceWith(
      from,
      from + 3,
      schema.text(word),
    );
    const step = smallestStep(before, doc);
    if (!step) return;
    this.shown = doc;
    this.made++;
    this.store.add(
      { before, steps: [step], removes: true, sort: "words" },
      { kind: "ocr", reason: "" },
    );
  }

  hear({ acts, textVersion }: LiveChanges): void {
    if (acts) this.store.hear(acts, textVersion);
  }

  private blocks(): { from: number; size: number }[] {
    const found: { from: number; size: number }[] = [];
    this.shown.descendants((node, position) => {
      if (position > this.options.within) return false;
      if (!node.isTextblock) return true;
      const size = node.content.size;
      if (node.type.name === "paragraph" && size > 8) {
        found.push({ from: position + 1, size });
      }
      return false;
    });
    return found;
  }
}
