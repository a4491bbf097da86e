import type { Rule } from "./repairs";

export const imageRule: Rule = {
  id: "image-absent",
  label: "Picture announced, not in the file",
  description:
    "A caption, or a line that offers a picture or another version, whose picture the file does not hold.",
};
