import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { AnnotationStore } from "@/lib/editor/store/annotation-store";
import { Listeners } from "@/lib/editor/store/listeners";
import { SettledMarks } from "./settled-marks";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function changing() {
  const store = {
    marks: new Map(),
    markChanges: new Listeners<{ type: string }>(),
  };
  const settled = new SettledMarks(store as unknown as AnnotationStore);
  let told = 0;
  settled.changes.add(() => told++);
  const change = (type: string) => {
    store.marks = new Map();
    store.markChanges.emit({ type });
  };
  return { store, settled, change, told: () => told };
}

it("waits until a person pauses, then tells once of all that changed", () => {
  const { store, settled, change, told } = changing();
  for (let i = 0; i < 5; i++) {
    change("put");
    vi.advanceTimersByTime(300);
  }
  expect(told()).toBe(0);
  vi.advanceTimersByTime(400);
  expect(told()).toBe(1);
  expect(settled.marks).toBe(store.marks);
});

it("tells at once when all marks are new", () => {
  const { store, settled, change, told } = changing();
  change("all");
  expect(told()).toBe(1);
  expect(settled.marks).toBe(store.marks);
});
