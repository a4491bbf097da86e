/**
 * The name of a text at one moment: the version that was loaded and the last
 * act on it. A correction of a single note gives another name, too.
 */
export interface TextMoment {
  readonly versionId: string;
  /** Ordinal of the last act; 0 for the text as printed. */
  readonly act: number;
}

export function textKey({ versionId, act }: TextMoment): string {
  return `${versionId}.${act}`;
}

/** Null for what is no such name. */
export function readTextKey(key: string): TextMoment | null {
  const parts = /^([0-9a-f-]{36})\.(\d{1,9})$/.exec(key);
  if (!parts) return null;
  const [, versionId = "", act = ""] = parts;
  return { versionId, act: Number(act) };
}
