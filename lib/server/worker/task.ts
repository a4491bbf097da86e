/** What can be done outside the turn of a request: inputs and results. */
import type { ImportPreview, ProfileChoice } from "@/lib/api/contract";
import type { ImportedDocument, ReceivedFile } from "@/lib/import/format";
import type { SwitchedOff } from "@/lib/import/switches";
import type { LensRun } from "@/lib/lenses/registry";
import type { LensTask } from "@/lib/lenses/task";
import type {
  CarriedEmendation,
  OldEmendation,
} from "@/lib/replacement/carry-emendations";
import type { OfferedPlace } from "@/lib/replacement/contract";
import type { OldAnchor, PlacedAnchor } from "@/lib/replacement/place-anchors";
import type {
  OldFinding,
  PlacedFinding,
} from "@/lib/replacement/place-findings";
import type {
  OldStretch,
  PlacedStretch,
} from "@/lib/replacement/place-stretches";
import type { ReadFile } from "../read-source";

/** A file as it came in; opening it is part of the work. */
export interface UnopenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadRequest {
  readonly file: UnopenedFile;
  readonly profile: ProfileChoice;
  readonly off?: SwitchedOff | undefined;
}

/** What of a file and its document can cross to another thread. */
export interface ReadResult
  extends Pick<ReadFile, "recognised" | "metadata" | "annotations"> {
  readonly file: Omit<ReceivedFile, "bytes" | "contents">;
  readonly imported: Omit<ImportedDocument, "document"> & {
    /** ProseMirror JSON. */
    readonly document: unknown;
  };
}

export interface LookRequest extends ReadRequest {
  /** Hashes of the parts the screen has. */
  readonly have: readonly string[];
}

export interface ReplaceRequest extends ReadRequest {
  /** The old text as it stands, corrections included: ProseMirror JSON. */
  readonly old: string;
  readonly anchors: readonly OldAnchor[];
  readonly emendations: readonly OldEmendation[];
  /** What criticism names, and what lenses found. */
  readonly stretches: readonly OldStretch[];
  readonly findings: readonly OldFinding[];
  /** Code points of the running text where people stopped reading. */
  readonly places: readonly number[];
}

export interface ReplaceResult {
  /** Of the file; and of the canonical text, corrections carried. */
  readonly sha256: string;
  readonly textSha256: string;
  readonly profile: string;
  readonly reason: string;
  readonly words: number;
  readonly pages: number;
  readonly notes: number;
  readonly warnings: number;
  readonly places: readonly { readonly old: number; readonly now: number }[];
  readonly emendations: readonly CarriedEmendation[];
  readonly stretches: readonly PlacedStretch[];
  readonly findings: readonly PlacedFinding[];
  readonly anchors: readonly (Omit<PlacedAnchor, "candidates"> & {
    /** None for what stands as it stood. */
    readonly candidates: readonly OfferedPlace[];
  })[];
}

/** Inputs and results must survive structured cloning. */
export interface Tasks {
  readonly read: { readonly input: ReadRequest; readonly result: ReadResult };
  readonly look: {
    readonly input: LookRequest;
    readonly result: Omit<ImportPreview, "alreadyLoaded">;
  };
  readonly replace: {
    readonly input: ReplaceRequest;
    readonly result: ReplaceResult;
  };
  readonly lenses: {
    readonly input: LensTask;
    readonly result: readonly LensRun[];
  };
}

export type TaskName = keyof Tasks;

export interface Progress {
  /** What is being done, in words for the screen. */
  readonly stage: string;
  /** 0–1; null while that cannot be said. */
  readonly share: number | null;
}

export type Report = (progress: Progress) => void;
