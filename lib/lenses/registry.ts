/**
 * The lenses. A new one is a folder with lens.ts, its test and README.md (the
 * page for the user), and one line here; compliance.test.ts runs every one.
 */
import { AppError } from "@/lib/core/errors";
import { anachronism } from "./anachronism/lens";
import { counterparts } from "./counterparts/lens";
import { dates } from "./dates/lens";
import type { Lens, LensInput, LensResult } from "./lens";
import { manner } from "./manner/lens";
import { markers } from "./markers/lens";
import { names } from "./names/lens";
import { parallels } from "./parallels/lens";
import { persons } from "./persons/lens";
import { references } from "./references/lens";
import { scan } from "./scan/lens";

/** In the order of the screen: what is surest first. */
export const lenses: readonly Lens[] = [
  dates,
  anachronism,
  persons,
  references,
  names,
  counterparts,
  markers,
  parallels,
  manner,
  scan,
];

/** The lens with this id; AppError "bad-input" names those there are. */
export function lensById(id: string): Lens {
  const lens = lenses.find((candidate) => candidate.id === id);
  if (lens) return lens;
  const known = lenses.map((candidate) => candidate.id).join(", ");
  throw new AppError(
    "bad-input",
    `There is no lens "${id}". Choose one of: ${known}.`,
  );
}

export interface LensRun {
  readonly lens: string;
  readonly result: LensResult;
}

/** Runs lenses one after another; progress counts all of them together. */
export function runLenses(
  input: LensInput,
  chosen: readonly Lens[] = lenses,
): LensRun[] {
  return chosen.map((lens, i) => {
    const progress = (done: number) =>
      input.progress((i + done) / chosen.length);
    return { lens: lens.id, result: lens.run({ ...input, progress }) };
  });
}
