/** How a page border was found, for those that were not printed; null for those. */
export function evidenceInWords(evidence: string): string | null {
  switch (evidence) {
    case "printed":
      return null;
    case "contents":
      return "number from the table of contents";
    case "notes":
      return "border seen: the notes of the page before end here";
    case "broken-sentence":
      return "border seen: a sentence is cut here";
    case "inferred":
      return "border worked out from how full the pages are: uncertain";
    default:
      return evidence;
  }
}
