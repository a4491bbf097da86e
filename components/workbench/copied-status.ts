/** What goes with the words when somebody copies a passage. */
import type { Annotation } from "@/lib/annotation/annotation";
import { printedPages } from "@/lib/criticism/printed-pages";
import { statusLine, touches } from "@/lib/criticism/status-line";
import { kindOf } from "@/lib/editor/store/mark";
import type { WorkbenchController } from "./controller";

/** The judgments of a passage are fetched when it has been selected so long, in ms. */
const REST = 150;
/** Of a long passage no more are fetched; the others are counted. */
const MOST = 200;

/** The line for what is selected now; "" before the text is there. */
export function copiedStatus(
  controller: WorkbenchController,
  title: string,
): string {
  const { source, outline } = controller;
  const [first, ...others] = source?.passage ?? [];
  if (!source || !outline || !first) return "";
  const ids = judgmentsSelected(controller);
  const judgments = ids
    .map((id) => controller.store.annotation(id))
    .filter((one): one is Annotation => one !== undefined);
  const whole = others.every(({ stream }) => stream === first.stream)
    ? { ...first, end: others.at(-1)?.end ?? first.end }
    : first;
  return statusLine({
    title,
    pages: printedPages(outline, whole),
    judgments: judgments.filter((one) => touches(one, source.passage)),
    more: ids.length - judgments.length,
  });
}

/** Has the judgments at hand before anybody copies; returns what ends it. */
export function fetchSelected(controller: WorkbenchController): () => void {
  let timer = 0;
  const fetch = () => {
    if (!controller.source?.hasSelection) return;
    void controller.load(judgmentsSelected(controller).slice(0, MOST));
  };
  const stop = controller.source?.selectionChanges.add(() => {
    clearTimeout(timer);
    timer = window.setTimeout(fetch, REST);
  });
  return () => {
    clearTimeout(timer);
    stop?.();
  };
}

function judgmentsSelected({ source, store }: WorkbenchController): string[] {
  const passage = source?.passage ?? [];
  const selected = [...store.marks.values()].filter(
    (mark) =>
      !mark.withdrawn &&
      kindOf(mark) === "judgment" &&
      mark.ranges.some((range) =>
        passage.some(
          ({ stream, start, end }) =>
            range.stream === stream && range.start < end && start < range.end,
        ),
      ),
  );
  return selected.map(({ id }) => id);
}
