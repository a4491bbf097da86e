/** The keys of the values in a strip, in their order. */
export const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "u"];
