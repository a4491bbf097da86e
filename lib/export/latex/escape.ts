/** Words as TeX prints them: every sign that TeX would read as a command. */

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "`": "\\textasciigrave{}",
  "'": "\\textquotesingle{}",
  '"': "\\textquotedbl{}",
  // Each would join its like into another sign.
  "-": "-{}",
  "<": "<{}",
  ">": ">{}",
  ",": ",",
  // A blank line would end the paragraph inside a command.
  "\n": "\\newline{}",
  "\r": " ",
  "\t": " ",
};

/** Text for the body of a TeX file; characters XML forbids are gone before. */
export function texText(text: string): string {
  return text
    .replace(/[\\{}$&#%_^~`'"\n\r\t]|-(?=-)|<(?=<)|>(?=>)/g, (sign) => {
      return SIGNS[sign] ?? sign;
    })
    .replaceAll(",,", ",{},");
}

/** The same for one line: line ends become spaces. */
export function texLine(text: string): string {
  return texText(text.replace(/\s*[\r\n]+\s*/g, " "));
}

/** Characters that pdfTeX sets without help with T1 and TS1. */
const KNOWN =
  /[\n\r\t\u0020-\u017f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac]/u;

/** Every other character of a file, in order, each once. */
export function rareCharacters(tex: string): string[] {
  const rare = new Set<string>();
  for (const character of tex) {
    if (!KNOWN.test(character)) rare.add(character);
  }
  return [...rare].sort();
}
