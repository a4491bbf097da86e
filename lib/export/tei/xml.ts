/** Writing XML 1.0: escaping, names, elements. Mixed content is never indented. */
import { xmlCharacters } from "../characters";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A parser would turn these into line feeds or spaces.
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Text as it may stand between tags. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(
    /[&<>\r]/g,
    (character) => ESCAPES[character] as string,
  );
}

function attributeText(text: string): string {
  return xmlCharacters(text).replace(
    /[&<>"\r\n\t]/g,
    (character) => ESCAPES[character] as string,
  );
}

export type Attributes = Readonly<Record<string, string | null | undefined>>;

/** An opening tag; attributes that are null or undefined are left out. */
export function startTag(name: string, attributes: Attributes = {}): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    tag += ` ${key}="${attributeText(value)}"`;
  }
  return `${tag}>`;
}

/** An element with finished XML inside; without any, an empty tag. */
export function element(
  name: string,
  attributes: Attributes = {},
  content = "",
): string {
  const start = startTag(name, attributes);
  if (content === "") return `${start.slice(0, -1)}/>`;
  return `${start}${content}</${name}>`;
}

/** An element that holds text only. */
export function textElement(
  name: string,
  attributes: Attributes,
  text: string,
): string {
  return element(name, attributes, xmlText(text));
}

/** An element that holds elements only, each on a line of its own. */
export function container(
  name: string,
  attributes: Attributes,
  children: readonly string[],
): string {
  const filled = children.filter((child) => child !== "");
  if (filled.length === 0) return "";
  return element(name, attributes, `\n${filled.join("\n")}\n`);
}
