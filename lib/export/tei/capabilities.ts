/** What TEI carries of an edition; README.md says the same for readers. */
import { type Capability, type Feature, features } from "../format";

const limits: Partial<Record<Feature, Omit<Capability, "feature">>> = {
  structure: {
    carried: "partly",
    remark:
      "A heading or signature at a place where TEI allows none opens a division of its own or becomes ab with its kind as type. Where long divisions are cut for the screen is not kept; reading the file back cuts them anew.",
  },
  "printed notes": {
    carried: "partly",
    remark:
      "The page of a note is kept where the border of that page stands in the text.",
  },
  reviewers: {
    carried: "partly",
    remark: "The colour a reviewer has on screen is left out.",
  },
  history: {
    carried: "partly",
    remark:
      "Every step with its date and person; of the wordings only the present one.",
  },
};

export const capabilities: readonly Capability[] = features.map((feature) => ({
  feature,
  ...(limits[feature] ?? { carried: "whole", remark: "" }),
}));
