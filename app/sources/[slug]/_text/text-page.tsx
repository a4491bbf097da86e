import { preload } from "react-dom";
import { nonceOfRequest } from "@/app/nonce";
import "@/components/reader/document.css";
import "@/components/reader/marks.css";
import "@/components/reader/emended.css";
import "@/components/reader/hands.css";
import { firstHtml } from "@/components/reader/first-html";
import { FirstPlace, FirstText } from "@/components/reader/first-text";
import { PrintedText } from "@/components/reader/printed-text";
import { shelve } from "@/components/reader/text-shelf";
import type { Mode } from "@/components/workbench/state";
import { Workbench } from "@/components/workbench/workbench";
import type { MarksPayload } from "@/lib/api/contract";
import { newId } from "@/lib/core/ids";
import type { Outline } from "@/lib/document/outline";
import { type CodePoint, codePoint } from "@/lib/document/position";
import { findingTarget } from "@/lib/server/lenses/places";
import { changeNow } from "@/lib/server/live/changes";
import { loadMarks } from "@/lib/server/load-marks";
import { readingPlaceOf } from "@/lib/server/mark-reading";
import { metadataOf } from "@/lib/server/source-detail";
import { printedText, type SourceText, sourceText } from "@/lib/server/text";
import { type Visit, visit } from "@/lib/server/visit";

export interface TextPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What the modes of a text are for. */
type Use = "readSource" | "annotate" | "emend";

interface FoundText extends SourceText, Visit<Use> {
  /** The last change that is in all that is read after it. */
  readonly change: number;
}

/** The text of a source and its door; 404 when there is none of this name. */
export async function findText(
  slug: string,
  use: Use = "readSource",
): Promise<FoundText> {
  const visitor = await visit(use, slug);
  const change = changeNow(visitor.db);
  const text = sourceText(visitor.db, decodeURIComponent(slug));
  return { ...visitor, change, ...text };
}

const uses = { read: "readSource", annotate: "annotate" } as const;

/** Reading and annotating are one page in two modes. */
export async function TextPage({
  mode,
  params,
  searchParams,
}: TextPageProps & { mode: Mode }) {
  const text = await findText((await params).slug, uses[mode]);
  const { db } = text;
  const query = await searchParams;
  const { slug } = text.source;
  const { title, languages } = metadataOf(text.source);
  const reviewer = text.reviewer();
  const finding = findingAsked(query, text);
  const place =
    finding?.ranges[0]?.start ??
    placeAsked(query, text) ??
    readingPlaceOf(db, slug, reviewer);
  const textVersion = text.key;
  preloadText(slug, textVersion);

  const at = codePoint(Math.min(place ?? 0, text.version.length));
  const textKey = newId();
  const marks = loadMarks(db, slug);
  shelve(textKey, firstHtml(text.document, text.index, marks, at));
  const language = languages[0] ?? "en";
  return (
    <Workbench
      mode={mode}
      sourceId={text.source.id}
      reviewer={reviewer}
      change={text.change}
      sections={sectionsOf(text.outline)}
      length={text.version.length}
      corrected={text.version.act > 0}
      lastPage={text.outline.pages.at(-1)?.label ?? null}
      target={{ ...targetAsked(query), ...(finding && { finding }) }}
      text={{
        slug,
        title,
        textVersion,
        language,
        place: at,
        first: (
          <>
            <FirstText textKey={textKey} label={title} language={language} />
            <FirstPlace nonce={await nonceOfRequest()} />
          </>
        ),
      }}
    />
  );
}

/** A text that was corrected, as it was printed; null when it is not asked for. */
export async function printedPage({ params, searchParams }: TextPageProps) {
  const text = await findText((await params).slug);
  if (one((await searchParams)["as"]) !== "printed") return null;
  const { document, index } = printedText(text.db, text.version.id);
  const { title, languages } = metadataOf(text.source);
  const textKey = newId();
  shelve(textKey, firstHtml(document, index, noMarks, codePoint(0)));
  const language = languages[0] ?? "en";
  return (
    <PrintedText slug={text.source.slug} title={title}>
      <FirstText textKey={textKey} label={title} language={language} />
    </PrintedText>
  );
}

const noMarks: MarksPayload = {
  textVersion: "",
  streams: [],
  ids: [],
  styles: [],
  by: [],
  withdrawn: [],
  changed: [],
  reviewers: [],
  ranges: [],
};

/** The browser asks for text and marks before the scripts have run. */
function preloadText(slug: string, version: string): void {
  const base = `/api/sources/${encodeURIComponent(slug)}`;
  const as = { as: "fetch", crossOrigin: "anonymous" } as const;
  preload(`${base}/document?v=${version}`, as);
}

type Query = Awaited<TextPageProps["searchParams"]>;

/** ?at= a code point, ?page= a printed page, ?note= the call of a note. */
function placeAsked(query: Query, { outline }: SourceText): CodePoint | null {
  const at = Number(one(query["at"]) ?? Number.NaN);
  if (Number.isInteger(at) && at >= 0) return codePoint(at);
  const page = one(query["page"]);
  if (page) {
    return outline.pages.find(({ label }) => label === page)?.start ?? null;
  }
  const note = one(query["note"]);
  const call = outline.references.find(
    ({ target, stream }) => target === note && stream === "main",
  );
  return note && call ? call.start : null;
}

function targetAsked(query: Query): { annotation?: string; note?: string } {
  const annotation = one(query["annotation"]);
  const note = one(query["note"]);
  return { ...(annotation && { annotation }), ...(note && { note }) };
}

/** ?finding= a finding to judge; null when the text has changed since. */
function findingAsked(query: Query, { db, source }: SourceText & Visit<Use>) {
  const id = one(query["finding"]);
  return id ? findingTarget(db, source.slug, id) : null;
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function sectionsOf({ sections }: Outline) {
  return sections.map(({ id, title, kind, page, start, end }) => ({
    id,
    title: title ?? kind.charAt(0).toUpperCase() + kind.slice(1),
    page,
    start,
    end,
  }));
}
