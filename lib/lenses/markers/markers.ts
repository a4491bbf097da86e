/** Small signs of a habit that can be counted along a text. */

export interface Marker {
  readonly id: string;
  readonly label: string;
  /** What stands for it in the author's own words. */
  readonly pattern: RegExp;
}

/**
 * Counted in the author's own words; marks of omission are signs of the
 * editor or of the author, and only the person who reads knows which.
 */
export const markers: readonly Marker[] = [
  { id: "exclamation", label: "Exclamation marks", pattern: /!+/g },
  { id: "question", label: "Question marks", pattern: /\?+/g },
  {
    id: "dots",
    label: "Rows of dots",
    pattern: /(?:\.\s?){3,}|…/g,
  },
  {
    id: "omission",
    label: "The word “omission” in brackets",
    pattern: /\(omission\)/gi,
  },
  {
    id: "speech",
    label: "Opened quotations",
    pattern: /(?<![\p{L}\p{N}])["“‘'](?=\p{L})/gu,
  },
  { id: "dash", label: "Dashes", pattern: /\s[–—]\s|—|\s--\s/g },
  { id: "bracket", label: "Round brackets", pattern: /\((?!omission)/gi },
  {
    id: "hedge",
    label: "“I think”, “perhaps”, “it seems”",
    pattern: /\b(?:I think|I believe|perhaps|it seems|apparently|probably)\b/gi,
  },
  {
    id: "first-person",
    label: "“I”, “my”, “me”",
    pattern: /\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b/g,
  },
];
