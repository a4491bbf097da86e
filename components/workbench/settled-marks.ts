import type { AnnotationStore } from "@/lib/editor/store/annotation-store";
import { Listeners } from "@/lib/editor/store/listeners";
import type { Mark } from "@/lib/editor/store/mark";

/** How long nothing may change before all is counted again, in ms. */
const SETTLED = 400;

/**
 * The marks for whoever goes through all of them: counts, the strip, the bars
 * of the contents. One annotation more does not set all of that going while a
 * person judges one passage after the other, but when they pause.
 */
export class SettledMarks {
  readonly changes = new Listeners<void>();
  private readonly store: AnnotationStore;
  private current: ReadonlyMap<string, Mark>;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: AnnotationStore) {
    this.store = store;
    this.current = store.marks;
    store.markChanges.add(({ type }) => {
      clearTimeout(this.timer);
      if (type === "all") this.settle();
      else this.timer = setTimeout(() => this.settle(), SETTLED);
    });
  }

  /** A new map whenever they changed and settled. */
  get marks(): ReadonlyMap<string, Mark> {
    return this.current;
  }

  private settle(): void {
    this.current = this.store.marks;
    this.changes.emit();
  }
}
