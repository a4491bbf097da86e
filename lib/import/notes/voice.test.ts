import { expect, it } from "vitest";
import { voiceOfNote } from "./voice";

it.each([
  ["A word of the harbour. —Ed.", "editor"],
  ["[Ed.: the date is wrong]", "editor"],
  ["Editor's note: see the map.", "editor"],
  ["So in the typescript (Eds.)", "editor"],
  ["A pun in Turkish. (Transl.)", "translator"],
  ["Translator's note: a pun.", "translator"],
  ["The clock, see p. 30.", "note"],
  ["He edited the paper until 1921.", "note"],
  ["Ed Quill, a clerk.", "note"],
  ["", "note"],
])("%j is spoken by the %s", (words, voice) => {
  expect(voiceOfNote(words)).toBe(voice);
});
