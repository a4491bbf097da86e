/** Where the author's manner changes most along a source. */
import { type ChangePoint, changePoint, usualChange } from "./change-points";
import { cosineDelta, type Profile } from "./delta";
import {
  type Profiles,
  profilesOf,
  rowsOf,
  type Window,
  windowsOf,
} from "./windows";
import type { Word } from "./words";

/** Words of one window, by how long the text is; null where it is too short. */
export function windowSize(words: number): number | null {
  if (words >= 20_000) return 1000;
  return words >= 4000 ? 500 : null;
}

/** Lists of so many frequent words are tried; the middle one is proposed from. */
export const LISTS = [100, 150, 300] as const;
export const LIST = 150;

/**
 * From this effect on a change is proposed. In trials with English novels cut
 * into such windows the median was near 7 for two authors joined, near 4 for
 * two novels of one author and near 2 inside one novel.
 */
export const PROPOSED = 4.5;
/** The parts of a text are searched again until so many changes stand. */
const MOST = 4;

export interface Change extends ChangePoint {
  /** Windows this change was sought in, end-exclusive. */
  readonly among: Window;
  /** The same search with other lists of words. */
  readonly lists: readonly {
    readonly words: number;
    readonly effect: number;
  }[];
}

export interface Changes {
  readonly windows: readonly Window[];
  /** Over `LIST` words. */
  readonly profiles: Profiles;
  readonly changes: readonly Change[];
  /** Greatest effect seen, proposed or not; null where none could be sought. */
  readonly greatest: number | null;
}

/** Binary segmentation; `onSearch` is called before each search. */
export function changesOf(
  words: readonly Word[],
  size: number,
  onSearch: (done: number) => void,
): Changes {
  const windows = windowsOf(words.length, size, size);
  const rows = rowsOf(words, windows);
  const byList = LISTS.map((list) => profilesOf(rows, list));
  const profiles = byList[LISTS.indexOf(LIST)] as Profiles;
  const changes: Change[] = [];
  let greatest: number | null = null;
  const parts: Window[] = [{ from: 0, to: windows.length }];
  for (let part = parts.shift(); part; part = parts.shift()) {
    if (changes.length === MOST) break;
    onSearch(changes.length / MOST);
    const found = changeIn(profiles.rows, part);
    if (found) greatest = Math.max(greatest ?? found.effect, found.effect);
    if (!found || found.effect < PROPOSED) continue;
    const lists = LISTS.map((list, i) => ({
      words: list,
      effect: changeIn((byList[i] as Profiles).rows, part)?.effect ?? 0,
    }));
    changes.push({ ...found, among: part, lists });
    parts.push(
      { from: part.from, to: found.before },
      { from: found.before, to: part.to },
    );
  }
  changes.sort((a, b) => a.before - b.before);
  return { windows, profiles, changes, greatest };
}

/** The change within some windows; null where they are too few to tell. */
function changeIn(
  profiles: readonly Profile[],
  { from, to }: Window,
): ChangePoint | null {
  if (to - from < 8) return null;
  const found = changePoint(profiles.slice(from, to), usualChange);
  return found && { ...found, before: from + found.before };
}

/**
 * Distance of each window from the middle of all others, Cosine Delta: how
 * far its manner strays from the rest of the source.
 */
export function strayings(profiles: readonly Profile[]): number[] {
  const width = profiles[0]?.length ?? 0;
  const sum = new Float64Array(width);
  for (const profile of profiles) {
    for (let i = 0; i < width; i++) sum[i] = (sum[i] ?? 0) + (profile[i] ?? 0);
  }
  const others = Math.max(1, profiles.length - 1);
  return profiles.map((profile) => {
    const rest = profile.map((value, i) => ((sum[i] ?? 0) - value) / others);
    return cosineDelta(profile, rest);
  });
}

/**
 * The words whose frequency differs most between two rows of windows, as the
 * mean difference of their z-scores; `words` names the columns.
 */
export function tellingWords(
  before: readonly Profile[],
  after: readonly Profile[],
  words: readonly string[],
): { word: string; difference: number }[] {
  const mean = (rows: readonly Profile[], i: number) =>
    rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) /
    Math.max(1, rows.length);
  return words
    .map((word, i) => ({ word, difference: mean(after, i) - mean(before, i) }))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}
