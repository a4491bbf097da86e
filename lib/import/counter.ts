/** Ids of one kind, counted through a source: "e-0001", "e-0002". */
export function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}-${String(++count).padStart(4, "0")}`;
}
