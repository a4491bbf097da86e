import type { Anchor } from "@/lib/annotation/annotation";
import { pageOfAnchor } from "@/lib/server/index-annotation";
import { loadAnnotations } from "@/lib/server/load-annotations";
import { sourceText } from "@/lib/server/text";
import { wayBackOf } from "@/lib/server/way-back";
import { type Command, exactly, json, parse } from "../command";

export const annotationsCommand: Command = {
  usage: "annotations SOURCE [--json]",
  does: "list what was said of a source, each anchor with its printed page and its place in the file",
  useCases: ["readAnnotations"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      json: { type: "boolean", default: false },
    });
    const [slug] = exactly(positionals, "SOURCE");
    const db = call.enter("readAnnotations", slug);
    const text = sourceText(db, slug);
    const raw = wayBackOf(db, text);
    const placed = (anchor: Anchor) => {
      const has = anchor.state === "exact" || anchor.state === "moved";
      return {
        ...anchor,
        page: has ? pageOfAnchor(text.outline, anchor) : null,
        rawStart: has ? raw.toRaw(anchor.stream, anchor.start) : null,
      };
    };
    const annotations = loadAnnotations(db, slug).map((annotation) => ({
      ...annotation,
      anchors: annotation.anchors.map(placed),
    }));
    if (values.json) {
      call.print(json(annotations));
      return 0;
    }
    for (const { body, status, reviewer, anchors } of annotations) {
      const [first] = anchors;
      const page = first?.page ? `p. ${first.page}` : "no page";
      call.print(`${page}: ${body.kind}, ${reviewer.name}, ${status}`);
    }
    return 0;
  },
};
