"use client";

import { useEffect } from "react";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import type { FindingPlaceMark } from "@/lib/api/findings";

/** Puts a box beside each line on which a lens proposes something. */
export function FindingBoxes() {
  const controller = useController();
  const ready = useWorkbench((state) => state.ready);
  useEffect(() => {
    if (!ready) return;
    let here = true;
    void placesOf(controller.slug).then((places) => {
      if (here) controller.source?.showFindings(places);
    });
    return () => {
      here = false;
    };
  }, [controller, ready]);
  return null;
}

/** None when they cannot be had: the text is worth more than its margin. */
async function placesOf(slug: string): Promise<readonly FindingPlaceMark[]> {
  const url = `/api/sources/${encodeURIComponent(slug)}/findings/places`;
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) return [];
  const { places } = (await response.json()) as { places: FindingPlaceMark[] };
  return places;
}
