/**
 * Work that may wait until the next picture has been shown, since what stands
 * in the text comes first. Whoever is faster than a picture loses nothing: it
 * is done before the next key or click is heard.
 */
export class AfterPaint {
  private waiting: (() => void)[] = [];
  private frame = 0;
  private task = 0;

  /** Does it after the next picture. */
  add(work: () => void): void {
    this.waiting.push(work);
    if (this.waiting.length > 1) return;
    addEventListener("keydown", this.now, true);
    addEventListener("pointerdown", this.now, true);
    this.frame = requestAnimationFrame(() => {
      this.task = window.setTimeout(this.now);
    });
  }

  /** Does at once what waits. */
  readonly now = (): void => {
    const works = this.waiting;
    this.stop();
    for (const work of works) work();
  };

  /** Leaves undone what waits. */
  stop(): void {
    this.waiting = [];
    cancelAnimationFrame(this.frame);
    clearTimeout(this.task);
    removeEventListener("keydown", this.now, true);
    removeEventListener("pointerdown", this.now, true);
  }
}
