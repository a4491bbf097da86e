/** A file dropped on one page and looked at on the next; kept in memory only. */
let handed: File | null = null;

export function handOver(file: File): void {
  handed = file;
}

/** Takes the file that was handed over; a second call finds nothing. */
export function takeOver(): File | null {
  const file = handed;
  handed = null;
  return file;
}
