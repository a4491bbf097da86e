/** What an editor made of the judgments that several gave on one place. */
import { z } from "zod";
import { settlementOutcomes } from "@/lib/vocabulary/rounds";
import { axes, ids } from "@/lib/vocabulary/vocabulary";
import { ref, refs, shortWords, stretches, words } from "./fields";

/**
 * The judgments themselves stay as they are: a settlement names them. Those in
 * `dissentIds` were not followed, and are printed beside it, each signed.
 */
export const settlementSchema = z.strictObject({
  kind: z.literal("settlement"),
  /** The round it was reached in; "" where there was none. */
  roundId: z.string().max(100),
  round: shortWords,
  axis: z.enum(ids(axes)),
  outcome: z.enum(ids(settlementOutcomes)),
  stretches,
  /** The annotation that holds now; null when none does. */
  settledId: ref.nullable(),
  /** Annotations of others that say the same. */
  agreeIds: refs,
  /** Annotations that say otherwise. */
  dissentIds: refs,
  reason: words.trim().min(1),
});
export type SettlementBody = z.infer<typeof settlementSchema>;
