/** What tells a reading system of the book: package, navigation, container. */
import { escapeHtml } from "@/lib/document/html";
import type { Edition } from "@/lib/edition/edition";
import type { Chapter } from "./chapters";

export const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const FEATURES = [
  "structuralNavigation",
  "tableOfContents",
  "printPageNumbers",
  "readingOrder",
];

export function packageOf(
  edition: Edition,
  chapters: readonly Chapter[],
): string {
  const { metadata } = edition.source;
  const items = chapters.map(
    ({ file }, i) =>
      `<item id="chapter-${i}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_, i) => `<itemref idref="chapter-${i}"/>`);
  const text = (name: string, value: string | null) =>
    value ? `<dc:${name}>${escapeHtml(value)}</dc:${name}>\n` : "";
  const contributors = edition.reviewers.map(
    ({ name }) => `<dc:contributor>${escapeHtml(name)}</dc:contributor>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:sha256:${edition.text.sha256}</dc:identifier>
${text("title", metadata.title)}${languagesOf(edition)}${text("creator", metadata.author)}${contributors.join("")}${text("rights", metadata.rights)}${text("source", metadata.published ? `${metadata.title}, ${metadata.published}` : metadata.title)}<meta property="dcterms:modified">${edition.generatedAt.slice(0, 19)}Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
${FEATURES.map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`).join("\n")}
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text with notes and annotations as links; nothing is told by colour alone.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join("\n")}
</manifest>
<spine>
${spine.join("\n")}
</spine>
</package>
`;
}

/** Language tags that are none are left out; a book must name one. */
function languagesOf({ source }: Edition): string {
  const tags = source.metadata.languages.filter((tag) =>
    /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag),
  );
  return (tags.length > 0 ? tags : ["und"])
    .map((tag) => `<dc:language>${tag}</dc:language>\n`)
    .join("");
}

/** The contents, and the printed pages of the source. */
export function navigationOf(
  edition: Edition,
  chapters: readonly Chapter[],
  places: ReadonlyMap<string, string>,
): string {
  const contents = chapters.map(
    ({ file, title }) => `<li><a href="${file}">${escapeHtml(title)}</a></li>`,
  );
  const seen = new Set<string>();
  const pages = edition.pages.flatMap(({ label }) => {
    const place = places.get(escapeHtml(`p${label}`));
    if (place === undefined || seen.has(label)) return [];
    seen.add(label);
    return [`<li><a href="${place}">${escapeHtml(label)}</a></li>`];
  });
  const pageList =
    pages.length === 0
      ? ""
      : `<nav epub:type="page-list" role="doc-pagelist" aria-label="Printed pages" hidden="hidden"><ol>\n${pages.join("\n")}\n</ol></nav>`;
  return `<nav epub:type="toc" role="doc-toc" aria-label="Contents"><h1>Contents</h1><ol>\n${contents.join("\n")}\n</ol></nav>${pageList}`;
}
