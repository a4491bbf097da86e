/** What stands before the text: the class, reledmac, and commands of our own. */
import { rareCharacters, texLine } from "./escape";

/** One series of the apparatus for each question a reader asks. */
export const series = {
  A: "Authenticity",
  B: "Accuracy, time, hand",
  C: "Omissions",
  D: "Links and comments",
  E: "Printed readings",
} as const;
export type Series = keyof typeof series;

/** `body` is the finished text: its rare characters are declared. */
export function preambleOf(title: string, body: string): string {
  const rare = rareCharacters(body).map(
    (character) => `\\rarecharacter{${character}}{${codeOf(character)}}`,
  );
  return `% Compile three times, with pdflatex, xelatex or lualatex: the first run
% numbers the lines, the second finds the ends of passages, the third prints both.
\\documentclass[11pt,a4paper]{article}
\\usepackage{iftex}
\\ifPDFTeX
  \\usepackage[T1]{fontenc}
  \\usepackage[utf8]{inputenc}
  \\usepackage{textcomp}
  \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
  % A character this machine has no sign for is printed as its number.
  \\makeatletter
  \\newcommand{\\rarecharacter}[2]{%
    \\@ifundefined{u8:\\detokenize{#1}}%
      {\\DeclareUnicodeCharacter{#2}{[U+#2]}}{}}
  \\makeatother
\\else
  \\usepackage{fontspec}
  \\newcommand{\\rarecharacter}[2]{}
\\fi
\\usepackage[a4paper,inner=30mm,outer=40mm,top=28mm,bottom=28mm]{geometry}
\\usepackage{fancyhdr}
\\usepackage[noend,series={A,B,C,D,E}]{reledmac}
\\Xarrangement[A]{paragraph}
\\Xarrangement[B]{paragraph}
\\Xarrangement[C]{paragraph}
\\Xarrangement[D]{paragraph}
\\Xarrangement[E]{paragraph}
\\Xnotefontsize[]{\\footnotesize}
\\Xmaxhnotes{0.5\\textheight}
\\firstlinenum{5}
\\linenumincrement{5}
\\lineation{page}
\\sidenotemargin{outer}
\\pagestyle{fancy}
\\fancyhf{}
\\fancyhead[C]{\\small ${texLine(title)}}
\\fancyfoot[C]{\\thepage}
\\setlength{\\headheight}{15pt}
\\emergencystretch=3em
% A printed page begins here.
\\newcommand{\\printedpage}[1]{\\ledsidenote{\\footnotesize [#1]}}
\\newcommand{\\printedpageinnote}[1]{\\textsuperscript{[#1]}}
% A note printed with the source, under the label it bears there.
\\newcommand{\\printednote}[2]{{\\renewcommand{\\thefootnoteA}{#1}\\footnoteA{#2}}}
% Heading of a level; verse, quotations and lists are indented.
\\newcommand{\\sourceheading}[2]{\\textbf{\\ifnum#1<3\\large\\fi #2}}
\\newenvironment{indented}{\\par\\leftskip=2em\\rightskip=2em}{\\par}
${rare.join("\n")}
`;
}

function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return code.padStart(4, "0");
}
