/** The looks that Word does not bring itself. */
import type { IStylesOptions } from "docx";

const SERIF = "Georgia";
/** Twentieths of a point. */
const INDENT = 567;

export const paragraphStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 22 },
      paragraph: { spacing: { after: 120, line: 300 } },
    },
    title: { run: { font: SERIF, size: 40 } },
  },
  paragraphStyles: [
    {
      id: "Quotation",
      name: "Quotation",
      basedOn: "Normal",
      paragraph: { indent: { left: INDENT, right: INDENT } },
    },
    {
      id: "Verse",
      name: "Verse",
      basedOn: "Normal",
      paragraph: { indent: { left: INDENT } },
    },
    {
      id: "Abstract",
      name: "Abstract",
      basedOn: "Normal",
      run: { italics: true },
    },
    {
      id: "Caption",
      name: "Caption",
      basedOn: "Normal",
      run: { size: 20, italics: true },
    },
    {
      id: "SourceList",
      name: "Source List",
      basedOn: "Normal",
      paragraph: { indent: { left: INDENT, hanging: 280 } },
    },
    {
      id: "SourceNote",
      name: "Source Note",
      basedOn: "Normal",
      run: { size: 18 },
    },
  ],
  characterStyles: [
    {
      id: "PageNumber",
      name: "Printed Page",
      run: { size: 16, color: "69655E", font: "Arial" },
    },
  ],
};
