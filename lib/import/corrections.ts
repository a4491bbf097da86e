/**
 * What persons have found out about one source and a rule cannot know. It
 * stands in the source's record as data; importers apply it as listed repairs.
 */
export interface Corrections {
  /** Ids of rules that only offer a repair until a person has confirmed it. */
  readonly confirmed: readonly string[];
  /** Words in another language than the text around them. */
  readonly foreign: readonly {
    readonly words: string;
    readonly lang: string;
  }[];
  /** Other names under which the text knows a heading of the index. */
  readonly aliases: readonly {
    readonly heading: string;
    readonly names: readonly string[];
  }[];
  /** Page references that the printed index has wrong. */
  readonly indexPages: readonly {
    readonly heading: string;
    readonly printed: string;
    readonly page: string;
  }[];
}

export const noCorrections: Corrections = {
  confirmed: [],
  foreign: [],
  aliases: [],
  indexPages: [],
};
