/** What a reviewer does with the text: each act of the keys, once. */
import type {
  Anchor,
  Body,
  JudgmentBody,
  LinkBody,
} from "@/lib/annotation/annotation";
import { rangeOf } from "@/lib/annotation/selector";
import { newId } from "@/lib/core/ids";
import {
  type Axis,
  answersAxis,
  type Family,
  families,
  type OmissionKind,
} from "@/lib/vocabulary/vocabulary";
import type { WorkbenchController } from "./controller";
import { titleOf } from "./words";

/** A judgment as three keystrokes make it: nothing is claimed but the value. */
export function quickJudgment(
  value: string,
  axis: Axis = "authenticity",
  rationale = "",
) {
  if (!answersAxis(axis, value)) throw new RangeError(`${axis}: ${value}`);
  const body: JudgmentBody = {
    kind: "judgment",
    judgments: [
      {
        axis,
        value,
        likelihood: "unjudged",
        basis: "unstated",
        rationale,
        overturn: "",
      },
    ],
  };
  return body;
}

export function quickOmission(omissionKind: OmissionKind): Body {
  return {
    kind: "omission",
    omissionKind,
    howKnown: "inferred",
    agent: "",
    extent: "",
    remark: "",
  };
}

export function familyOf(value: string): Family | null {
  return value in families ? families[value as keyof typeof families] : null;
}

/** Records an annotation and shows it at once; then selects it. */
export function record(
  controller: WorkbenchController,
  anchors: readonly Anchor[],
  body: Body,
): string {
  const id = newId();
  controller.store.act({ type: "create", id, anchors, body });
  if (body.kind === "judgment" || body.kind === "omission") {
    lastBodies.set(controller, body);
  }
  controller.afterPaint.add(() => {
    controller.set({ panel: null, said: `${titleOf(body)} recorded` });
    controller.select(id);
    collapse(controller);
    controller.source?.focus();
  });
  return id;
}

const lastBodies = new WeakMap<WorkbenchController, Body>();

/** The last judgment or omission again, on what is selected now. */
export function repeat(controller: WorkbenchController): boolean {
  const body = lastBodies.get(controller);
  if (!body) {
    controller.say("Nothing to repeat yet");
    return true;
  }
  const anchors = passageAnchors(controller);
  if (anchors.length > 0) record(controller, anchors, body);
  return true;
}

/** The selected passage; when nothing is selected, the sentence at the caret. */
export function passageAnchors(controller: WorkbenchController): Anchor[] {
  const { source } = controller;
  if (!source) return [];
  source.bringCaretIntoWindow();
  if (!source.hasSelection) source.selectSentence();
  return source.hasSelection ? controller.anchorsOfSelection() : [];
}

export function withdrawOrRestore(controller: WorkbenchController): boolean {
  const annotation = selectedOwn(controller);
  if (!annotation) return true;
  const withdrawn = annotation.status === "withdrawn";
  const type = withdrawn ? "restore" : "withdraw";
  controller.store.act({ type, id: annotation.id });
  controller.say(withdrawn ? "Restored" : "Withdrawn; Ctrl Z brings it back");
  return true;
}

/** Adds the selection to the selected annotation as a further range. */
export function addRange(controller: WorkbenchController): boolean {
  const annotation = selectedOwn(controller);
  if (!annotation) return true;
  const fresh = controller.source?.hasSelection
    ? controller.anchorsOfSelection()
    : [];
  if (fresh.length === 0) {
    controller.say("Select a further passage first");
    return true;
  }
  const anchors = [...annotation.anchors, ...fresh];
  const { id, body } = annotation;
  controller.store.act({ type: "change", id, body, anchors });
  collapse(controller);
  controller.say(`${anchors.length} ranges`);
  return true;
}

/** Takes out the range at the caret; the last one stays. */
export function removeRange(controller: WorkbenchController): boolean {
  const annotation = selectedOwn(controller);
  const { source } = controller;
  if (!annotation || !source) return true;
  const { from } = source.view.state.selection;
  const anchors = annotation.anchors.filter((anchor) => {
    const [placed] = source.placed({
      id: "",
      style: "comment",
      description: "",
      ranges: [rangeOf(anchor)],
    }).ranges;
    return !placed || from < placed.from || from > placed.to;
  });
  if (anchors.length === annotation.anchors.length) {
    controller.say("Put the caret into the range to remove");
  } else if (anchors.length === 0) {
    controller.say("The last range stays; press X to withdraw");
  } else {
    const { id, body } = annotation;
    controller.store.act({ type: "change", id, body, anchors });
  }
  return true;
}

/** The judgment of somebody else, in one's own name. */
export function agree(controller: WorkbenchController): boolean {
  const annotation = selectedOf(controller);
  if (annotation?.body.kind !== "judgment") return false;
  if (controller.isMine(annotation)) {
    controller.say("This judgment is your own");
    return true;
  }
  const { kind, stance } = annotation.body;
  const judgments = annotation.body.judgments.map((judgment) => ({
    ...judgment,
    rationale: "",
    overturn: "",
  }));
  const own = stance && { stance: { ...stance, ...notMyWords } };
  record(controller, annotation.anchors, { kind, judgments, ...own });
  return true;
}

/** What of a stance is its author's alone. */
const notMyWords = { code: "", wording: "", remark: "", overturn: "" };

/** Opens the strip on the passage of the selected annotation. */
export function differ(controller: WorkbenchController): boolean {
  const annotation = selectedOf(controller);
  if (!annotation || annotation.anchors.length === 0) return false;
  controller.open({ type: "judge", anchors: annotation.anchors });
  return true;
}

export function linkTo(
  controller: WorkbenchController,
  anchors: readonly Anchor[],
  link: Omit<LinkBody, "kind">,
): void {
  record(controller, anchors, { kind: "link", ...link });
}

export function selectedOf(controller: WorkbenchController) {
  const { selected } = controller.state;
  return selected === null ? undefined : controller.store.annotation(selected);
}

function selectedOwn(controller: WorkbenchController) {
  const annotation = selectedOf(controller);
  if (!annotation) {
    controller.say("Select an annotation first");
    return undefined;
  }
  if (controller.isMine(annotation)) return annotation;
  const { name } = annotation.reviewer;
  controller.say(`Only ${name} can change this; press D to differ`);
  return undefined;
}

/** After an act the caret stands at the next sentence, ready for the next key. */
function collapse({ source }: WorkbenchController): void {
  source?.goOn();
}
