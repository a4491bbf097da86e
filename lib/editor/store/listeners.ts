/** Who wants to hear of something. */
export class Listeners<T> {
  private readonly all = new Set<(value: T) => void>();

  /** Listens until the returned function is called. */
  add(listener: (value: T) => void): () => void {
    this.all.add(listener);
    return () => this.all.delete(listener);
  }

  emit(value: T): void {
    for (const listener of this.all) listener(value);
  }
}
