/** "¹²" as "12"; other characters stay. */
export function plainDigits(raised: string): string {
  return raised.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) =>
    String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)),
  );
}

/** Raised digits, for use in a character class. */
export const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
