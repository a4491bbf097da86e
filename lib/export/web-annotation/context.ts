/**
 * The JSON-LD context of our own terms. It travels inside every file, so that
 * the terms keep their meaning where nobody can fetch anything.
 */
import {
  ANNOTATION_CONTEXT,
  NAMESPACE,
} from "@/lib/annotation/web-annotation/terms";

/** A term whose value is a term of a vocabulary or another resource. */
const reference = (name: string) => ({ "@id": `sc:${name}`, "@type": "@id" });

export const context = [
  ANNOTATION_CONTEXT,
  {
    sc: NAMESPACE,
    "sc:kind": reference("kind"),
    "sc:status": reference("status"),
    "sc:axis": reference("axis"),
    "sc:likelihood": reference("likelihood"),
    "sc:basis": reference("basis"),
    "sc:howKnown": reference("howKnown"),
    "sc:linkKind": reference("linkKind"),
    "sc:anchorState": reference("anchorState"),
    "sc:history": { "@id": "sc:history", "@type": "@json" },
    "sc:stance": { "@id": "sc:stance", "@type": "@json" },
    "sc:criticism": { "@id": "sc:criticism", "@type": "@json" },
  },
] as const;
