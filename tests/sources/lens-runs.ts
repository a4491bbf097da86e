/** The lenses run once over each real source, for the tests that count. */
import { importFile } from "@/lib/import/registry";
import { shippedGazetteer } from "@/lib/lenses/gazetteer/shipped";
import type {
  Finding,
  LensInput,
  LensResult,
  ReadText,
} from "@/lib/lenses/lens";
import { lensInput, readText } from "@/lib/lenses/read-text";
import { lensById } from "@/lib/lenses/registry";
import { realFile } from "./sources";

const texts = new Map<string, ReadText>();
const results = new Map<string, LensResult>();

/** A real source as lenses read it, imported once. */
export function textOf(source: string): ReadText {
  const known = texts.get(source);
  if (known) return known;
  const { document } = importFile(realFile(source), { profile: "auto" });
  const text = readText(document, { languages: ["en"] });
  texts.set(source, text);
  return text;
}

/** What a lens says of a source, run once; the shipped facts beside it. */
export function resultOf(source: string, lens: string): LensResult {
  const key = `${source} ${lens}`;
  const known = results.get(key);
  if (known) return known;
  const result = lensById(lens).run(inputFor(source));
  results.set(key, result);
  return result;
}

export function inputFor(
  source: string,
  comparisons: readonly string[] = [],
): LensInput {
  return lensInput(textOf(source), {
    gazetteer: shippedGazetteer(),
    comparisons: comparisons.map((slug) => ({
      ...textOf(slug),
      slug,
      title: slug,
    })),
  });
}

/** The findings of a lens, of one kind or of all. */
export function findingsOf(
  source: string,
  lens: string,
  kind?: string,
): readonly Finding[] {
  const { findings } = resultOf(source, lens);
  return kind ? findings.filter((one) => one.kind === kind) : findings;
}
