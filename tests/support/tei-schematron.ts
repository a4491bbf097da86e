/**
 * The Schematron rules of TEI, run by Saxon. Debian has the processor but no
 * Schematron compiler, so each rule becomes a template of a stylesheet. All
 * rules that match count, where the standard lets the first one of a pattern
 * hide the others: no document passes here that does not pass there.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Element, parseXmlDocument } from "slimdom";
import { inWorkplace, isInstalled } from "./outside";

const SAXON = "/usr/share/java/Saxon-HE.jar";

/** tei_all.sch, beside tei_all.rng. */
const rules = process.env["TEI_SCHEMA"]?.replace(/\.rng$/, ".sch");

export const canRunSchematron =
  rules !== undefined &&
  existsSync(rules) &&
  existsSync(SAXON) &&
  isInstalled("java");

/** Stands in the name of tests that are skipped without it. */
export const schematronWord =
  "put tei_all.sch beside TEI_SCHEMA and install libsaxonhe-java to run this";

/** What the rules find wrong in these files; "" for nothing. */
export function schematronFaults(files: readonly string[]): string {
  return inWorkplace(({ folder, put, run, read }) => {
    const sheet = put("rules.xsl", stylesheetOf(readFileSync(rules ?? "")));
    for (const name of ["in", "out"]) mkdirSync(join(folder, name));
    files.forEach((xml, n) => {
      writeFileSync(join(folder, "in", `${n}.xml`), xml);
    });
    const said = run("java", [
      "-cp",
      SAXON,
      "net.sf.saxon.Transform",
      "-s:in",
      "-o:out",
      `-xsl:${sheet}`,
    ]);
    const checked = readdirSync(join(folder, "out"));
    const faults = checked.map((name) => read(join("out", name)));
    const whole = checked.length === files.length ? "" : "Not all were checked";
    return said + whole + faults.join("");
  });
}

/** A stylesheet that prints one line for each rule broken. */
function stylesheetOf(schematron: Buffer): string {
  const { documentElement } = parseXmlDocument(schematron.toString("utf8"));
  if (!documentElement) throw new Error("The Schematron file is empty");
  const named = (parent: Element, name: string) =>
    parent.children.filter(({ localName }) => localName === name);
  const namespaces = named(documentElement, "ns").map(
    (ns) => `xmlns:${ns.getAttribute("prefix")}="${ns.getAttribute("uri")}"`,
  );
  const templates = named(documentElement, "pattern")
    .flatMap((pattern) => named(pattern, "rule"))
    .map(template);
  return `<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" ${namespaces.join(" ")}>
<xsl:output method="text"/>
<xsl:template match="/|node()|@*" priority="-9">
<xsl:apply-templates select="node()|@*"/></xsl:template>
${templates.join("\n")}
</xsl:stylesheet>`;
}

/** One walk meets all rules: each hands on to the next that matches. */
function template(rule: Element, priority: number): string {
  const parts = rule.children.map((part) => {
    const value = (name: string) => attributeText(part.getAttribute(name));
    switch (part.localName) {
      case "let":
        return `<xsl:variable name="${value("name")}" select="${value("value")}"/>`;
      case "assert":
        return `<xsl:if test="not(${value("test")})">${said(part)}</xsl:if>`;
      case "report":
        return `<xsl:if test="${value("test")}">${said(part)}</xsl:if>`;
      default:
        throw new Error(`A Schematron rule holds <${part.localName}>`);
    }
  });
  const context = attributeText(rule.getAttribute("context"));
  return `<xsl:template match="${context}" priority="${priority}">${parts.join("")}<xsl:next-match/></xsl:template>`;
}

function said(part: Element): string {
  const words = (part.textContent ?? "").replace(/\s+/g, " ").trim();
  return `<xsl:value-of select="concat(name(), ' ', @xml:id, ': ')"/><xsl:text>${attributeText(words)}&#10;</xsl:text>`;
}

const attributeText = (value: string | null) =>
  (value ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
