/** The list of profiles, and the one way to import a file. */
import { AppError } from "@/lib/core/errors";
import { article } from "./article/read";
import { book } from "./book/read";
import { type Corrections, noCorrections } from "./corrections";
import { correspondence } from "./correspondence/read";
import type {
  ImportedDocument,
  ImportProfile,
  ImportWarning,
  ProfileId,
  ReceivedFile,
} from "./format";
import { markup } from "./markup/read";
import { withFilePages } from "./pages-of-file";
import { plain } from "./plain/read";
import { Ledger } from "./repairs";
import { offeredRules, requireSwitchable } from "./rules";
import type { SwitchedOff } from "./switches";
import { twoSourcesWarning } from "./two-sources";
import { web } from "./web/read";

/** Those that read words; any file can be read by any of them. */
export const profiles: readonly ImportProfile[] = [
  book,
  correspondence,
  article,
  web,
  plain,
];

/** And before them the one that reads marks, for files that have them. */
export const allProfiles: readonly ImportProfile[] = [markup, ...profiles];

export interface ImportOptions {
  readonly profile: ProfileId | "auto";
  /** Why a profile was named. */
  readonly reason?: string;
  /**
   * Rules and single places that change nothing; default: the rules that are
   * only offered.
   */
  readonly off?: SwitchedOff;
  /** What persons have found out about this source. */
  readonly corrections?: Corrections;
}

/** Repairs that are only offered are off until a person has confirmed them. */
function offByDefault({ confirmed }: Corrections): SwitchedOff {
  const rules = offeredRules.filter((id) => !confirmed.includes(id));
  return { rules, places: [] };
}

/**
 * Reads a file by one profile, or by the one that recognises it best. What is
 * switched off stays as the file has it. Throws AppError "bad-input" for a
 * profile or a rule that is not there, and for a rule no document can do
 * without.
 */
export function importFile(
  file: ReceivedFile,
  options: ImportOptions,
): ImportedDocument {
  const { profile, reason } =
    options.profile === "auto"
      ? bestProfile(file)
      : {
          profile: profileById(options.profile),
          reason: options.reason ?? "chosen by hand",
        };
  const { corrections = noCorrections } = options;
  const off = options.off ?? offByDefault(corrections);
  requireSwitchable(off.rules);
  const ledger = new Ledger(file.text, off);
  const read = withFilePages(
    profile.read(file, ledger, corrections),
    profile.id,
    file,
  );
  return {
    ...read,
    record: file.contents?.record ?? {},
    annotations: file.contents?.annotations ?? [],
    profile: profile.id,
    reason,
    warnings: [
      ...encodingWarning(file),
      ...twoSourcesWarning(file),
      ...read.warnings,
    ],
  };
}

/** The profile that recognises a file best, and by which signs. */
export function autoProfile(file: ReceivedFile): {
  readonly profile: ProfileId;
  readonly reason: string;
} {
  const { profile, reason } = bestProfile(file);
  return { profile: profile.id, reason };
}

function bestProfile(file: ReceivedFile): {
  profile: ImportProfile;
  reason: string;
} {
  const [best] = allProfiles
    .map((profile) => ({ profile, ...profile.recognise(file) }))
    .sort((a, b) => b.score - a.score);
  if (!best) throw new Error("No import profile is registered");
  return best;
}

function profileById(id: ProfileId): ImportProfile {
  const profile = allProfiles.find((candidate) => candidate.id === id);
  if (profile) return profile;
  const known = allProfiles.map((candidate) => candidate.id).join(", ");
  throw new AppError(
    "bad-input",
    `There is no import profile “${id}”. Choose one of: auto, ${known}.`,
  );
}

function encodingWarning(file: ReceivedFile): ImportWarning[] {
  if (file.encodingSure) return [];
  return [
    {
      code: "encoding",
      message: `Read as ${file.encoding}: ${file.encodingReason}. Check accented letters and quotation marks.`,
    },
  ];
}
