/** Local profiles over HTTP: who is judging in this browser. */
import { showToast } from "@/components/ui/toast";
import type { Reviewer } from "@/lib/annotation/annotation";

/** Eight colours on which white initials reach 4.5 : 1. */
export const reviewerColours = [
  { value: "#274c77", label: "Blue" },
  { value: "#075e54", label: "Green" },
  { value: "#7a3b00", label: "Brown" },
  { value: "#7a1f4b", label: "Plum" },
  { value: "#442284", label: "Violet" },
  { value: "#0f6272", label: "Petrol" },
  { value: "#8a2318", label: "Red" },
  { value: "#4a5160", label: "Slate" },
] as const;

async function post(url: string, body: unknown): Promise<boolean> {
  const failed = (description: string) => {
    showToast({ title: "Not saved", description, failed: true });
    return false;
  };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return true;
    const answer = await response.json().catch(() => null);
    return failed(
      answer?.error?.message ?? `The server said ${response.status}.`,
    );
  } catch {
    return failed("The server cannot be reached. Is the program running?");
  }
}

/** Makes this person the one who judges, and loads the page anew for them. */
export async function switchReviewer(id: string): Promise<void> {
  if (await post("/api/reviewers/current", { id })) window.location.reload();
}

/** Ends this session, or ("/everywhere") those of every browser. */
export async function signOut(
  everywhere: "" | "/everywhere" = "",
): Promise<void> {
  if (await post(`/api/sign-out${everywhere}`, {})) {
    window.location.assign("/sign-in");
  }
}

/** A profile as it is written: without an id it is a new one. */
export type Profile = Omit<Reviewer, "id"> & { readonly id?: string };

/** Stores a profile; true when it was. */
export function saveReviewer(profile: Profile): Promise<boolean> {
  return post("/api/reviewers", profile);
}

/** "Ada King" → "AK"; at most two letters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  const letters = [first, last].map((word) => [...word][0] ?? "");
  return letters.join("").toLocaleUpperCase();
}
