const words = [
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  "first second third fourth fifth sixth seventh eighth ninth tenth",
].map((line) => line.split(" "));

const roman: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The number of "One", "third", "IV" or "4"; null when it is none of these. */
export function ordinal(word: string): number | null {
  const low = word.toLowerCase();
  if (/^\d{1,4}$/.test(low)) return Number(low);
  for (const list of words) {
    const index = list.indexOf(low);
    if (index >= 0) return index + 1;
  }
  return /^[ivxlc]+$/.test(low) ? fromRoman(low) : null;
}

function fromRoman(text: string): number {
  const values = [...text].map((letter) => roman[letter] ?? 0);
  return values.reduce((sum, value, i) => {
    const next = values[i + 1] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);
}
