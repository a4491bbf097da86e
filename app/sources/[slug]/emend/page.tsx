import type { Metadata } from "next";
import "@/components/reader/document.css";
import "@/components/reader/marks.css";
import "@/components/reader/emended.css";
import { nonceOfRequest } from "@/app/nonce";
import { EmendScreen } from "@/components/emend/emend-screen";
import { firstHtml } from "@/components/reader/first-html";
import { FirstPlace, FirstText } from "@/components/reader/first-text";
import { shelve } from "@/components/reader/text-shelf";
import { newId } from "@/lib/core/ids";
import { codePoint } from "@/lib/document/position";
import { loadMarks } from "@/lib/server/load-marks";
import { readingPlaceOf } from "@/lib/server/mark-reading";
import { metadataOf } from "@/lib/server/source-detail";
import { findText, type TextPageProps } from "../_text/text-page";

export async function generateMetadata({
  params,
}: TextPageProps): Promise<Metadata> {
  const { title } = metadataOf((await findText((await params).slug)).source);
  return { title: `Emend · ${title}` };
}

export default async function EmendPage({ params }: TextPageProps) {
  const text = await findText((await params).slug, "emend");
  const { db } = text;
  const { slug } = text.source;
  const { title, languages } = metadataOf(text.source);
  const place = readingPlaceOf(db, slug, text.reviewer()) ?? 0;
  const at = codePoint(Math.min(place, text.version.length));
  const textKey = newId();
  const marks = loadMarks(db, slug);
  shelve(textKey, firstHtml(text.document, text.index, marks, at));
  const language = languages[0] ?? "en";
  return (
    <EmendScreen
      key={text.key}
      slug={slug}
      title={title}
      textVersion={text.key}
      change={text.change}
      reviewerId={text.reviewer().id}
      language={language}
      first={
        <>
          <FirstText textKey={textKey} label={title} language={language} />
          <FirstPlace nonce={await nonceOfRequest()} />
        </>
      }
    />
  );
}
