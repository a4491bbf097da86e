/** Making findings: ids that survive a moved text, words short enough to list. */
import type { Axis } from "@/lib/vocabulary/vocabulary";
import type { Finding, FindingPlace } from "./lens";

/** What a lens knows when it proposes; the rest is made here. */
export interface Proposal
  extends Omit<
    Finding,
    "id" | "lens" | "words" | "evidence" | "reference" | "notBefore"
  > {
  /** What makes the observation this one: computed facts, not offsets. */
  readonly key: string;
  readonly reference?: string | null;
  readonly notBefore?: string | null;
  readonly axis: Axis | null;
  readonly comparandum?: string | null;
  /** When the evidence needs other words than the reason. */
  readonly statement?: string;
}

/**
 * The findings of a lens in the order of the text. The id is made of lens,
 * kind, the quoted words and the key, and counted where all these are alike,
 * so that a correction elsewhere in the text changes no id.
 */
export function findings(
  lens: string,
  proposals: readonly Proposal[],
): Finding[] {
  const seen = new Map<string, number>();
  return [...proposals].sort(byPlace).map((proposal) => {
    const { key, axis, comparandum, statement, ...rest } = proposal;
    const words = proposal.places.map((place) => place.words);
    const content = hash([lens, proposal.kind, key, ...words].join("\u0000"));
    const count = (seen.get(content) ?? 0) + 1;
    seen.set(content, count);
    return {
      ...rest,
      id: `${lens}-${content}${count > 1 ? `-${count}` : ""}`,
      lens,
      words: shortened(words[0] ?? ""),
      reference: proposal.reference ?? null,
      notBefore: proposal.notBefore ?? null,
      evidence: {
        statement: statement ?? proposal.reason,
        comparandum: comparandum ?? null,
        axis,
      },
    };
  });
}

function byPlace(a: Proposal, b: Proposal): number {
  const [one, other] = [a.places[0], b.places[0]] as [
    FindingPlace,
    FindingPlace,
  ];
  if (one.stream !== other.stream) {
    // The running text first, then the notes by their names.
    if (one.stream === "main") return -1;
    if (other.stream === "main") return 1;
    return one.stream < other.stream ? -1 : 1;
  }
  return one.start - other.start || one.end - other.end || order(a, b);
}

function order(a: Proposal, b: Proposal): number {
  const [one, other] = [`${a.kind} ${a.key}`, `${b.kind} ${b.key}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** At most some 120 letters, the middle left out. */
function shortened(words: string): string {
  const letters = [...words.replace(/\s+/g, " ").trim()];
  if (letters.length <= 120) return letters.join("");
  return `${letters.slice(0, 80).join("")} … ${letters.slice(-35).join("")}`;
}

/** 64 bits of FNV-1a in two halves with different seeds, as 16 hex digits. */
function hash(text: string): string {
  const half = (seed: number) => {
    let value = seed;
    for (let i = 0; i < text.length; i++) {
      value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    }
    return (value >>> 0).toString(16).padStart(8, "0");
  };
  return half(0x811c9dc5) + half(0x9747b28c);
}
