"use client";

import type { ComponentProps } from "react";
import { type Look, withLook } from "./look";

/** A span with a look that was worked out; for components of the server. */
export function Looked({
  look,
  ...rest
}: ComponentProps<"span"> & { look: Look }) {
  return <span {...rest} {...withLook(look)} />;
}
