/** Who speaks in a note: whoever it names as its writer. */
import type { Voice } from "@/lib/vocabulary/vocabulary";

const translator = /\btranslator\b|\btrans(?:l)?\.\)|[[(—–]\s*tr\.\s*[\])]?$/i;
const editor =
  /\b(?:editors?['’]?s?['’]? note|note by the editors?)\b|^[[(]?eds?[.:]|[[(—–]\s*(?:the )?ed(?:itors?|s?\.)\s*[\])]?\.?$/i;

/** The translator or an editor where the words say so; else simply a note. */
export function voiceOfNote(words: string): Voice {
  const text = words.trim();
  if (translator.test(text)) return "translator";
  return editor.test(text) ? "editor" : "note";
}
