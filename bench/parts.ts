/** The parts of a measurement, each of one program with so many annotations. */
import type { Browser } from "@playwright/test";
import { exportFormats } from "@/lib/export/registry";
import {
  flight,
  heapOf,
  judgmentsOf,
  keysOf,
  leafing,
  type Opening,
  open,
  type Scrolling,
  scrollingOf,
} from "./measure";
import { median } from "./statistics";

export const partNames = [
  "opening",
  "scrolling",
  "keys",
  "judging",
  "exports",
] as const;
export type Part = (typeof partNames)[number];

export interface ExportTime {
  readonly ms: number;
  readonly bytes: number;
  readonly status: number;
}

interface Scrollings {
  readonly leafing: Scrolling;
  readonly flight: Scrolling;
}

/** The figures of one number of annotations, as far as they were asked for. */
export interface Row {
  readonly amount: number;
  readonly opening?: { readonly program: Opening; readonly plain: Opening };
  readonly scrolling?: {
    readonly program: Scrollings;
    readonly plain: Scrollings;
    readonly heap: number;
  };
  readonly keys?: readonly [number, number, number];
  readonly judging?: Awaited<ReturnType<typeof judgmentsOf>>;
  readonly exports?: Readonly<Record<string, ExportTime>>;
}

export interface Measured {
  readonly browser: Browser;
  /** Of the running program. */
  readonly address: string;
  readonly slug: string;
  /** The same text as one static page. */
  readonly plain: string;
  readonly amount: number;
}

/** All parts when none is named; RangeError for one that there is not. */
export function partsAmong(names: readonly string[]): ReadonlySet<Part> {
  const unknown = names.find((name) => !partNames.some((one) => one === name));
  if (unknown !== undefined) {
    throw new RangeError(
      `There is no part "${unknown}". The parts: ${partNames.join(", ")}.`,
    );
  }
  return new Set(names.length > 0 ? (names as Part[]) : partNames);
}

export async function measureParts(
  measured: Measured,
  parts: ReadonlySet<Part>,
): Promise<Row> {
  const { amount } = measured;
  return {
    amount,
    ...(parts.has("opening") && { opening: await openingOf(measured) }),
    ...(parts.has("scrolling") && { scrolling: await turning(measured) }),
    ...(parts.has("keys") && { keys: await inPage(measured, keysOf) }),
    ...(parts.has("judging") && {
      judging: await inPage(measured, judgmentsOf),
    }),
    ...(parts.has("exports") && { exports: await exportsOf(measured) }),
  };
}

const OPENINGS = 5;

const textOf = ({ address, slug }: Measured) =>
  `${address}/sources/${slug}/annotate`;

/** Opens both pages in turns, so that a busy moment meets both. */
async function openingOf(measured: Measured) {
  const { browser, plain, amount } = measured;
  const ours: Opening[] = [];
  const theirs: Opening[] = [];
  for (let run = 0; run <= OPENINGS; run++) {
    const a = await open(browser, textOf(measured), amount > 0);
    await a.page.context().close();
    const b = await open(browser, plain, false);
    await b.page.context().close();
    // The first turn warms the server and is not counted.
    if (run > 0) ours.push(a.opening);
    if (run > 0) theirs.push(b.opening);
  }
  return { program: medians(ours), plain: medians(theirs) };
}

function medians(openings: readonly Opening[]): Opening {
  return {
    text: median(openings.map(({ text }) => text)),
    marks: median(openings.map(({ marks }) => marks)),
    bytes: median(openings.map(({ bytes }) => bytes)),
  };
}

type Page = Awaited<ReturnType<typeof open>>["page"];

async function inPage<T>(
  measured: Measured,
  measure: (page: Page) => Promise<T>,
  address = textOf(measured),
): Promise<T> {
  const marks = address !== measured.plain && measured.amount > 0;
  const { page } = await open(measured.browser, address, marks);
  const figures = await measure(page);
  await page.context().close();
  return figures;
}

async function turning(measured: Measured) {
  const both = async (page: Page) => ({
    leafing: await scrollingOf(page, leafing),
    flight: await scrollingOf(page, flight),
  });
  const plain = await inPage(measured, both, measured.plain);
  return await inPage(measured, async (page) => ({
    plain,
    program: await both(page),
    heap: await heapOf(page),
  }));
}

async function exportsOf({ address, slug }: Measured) {
  const times: Record<string, ExportTime> = {};
  for (const format of exportFormats.keys()) {
    const start = performance.now();
    const url = `${address}/api/sources/${slug}/export/${format}`;
    const response = await fetch(url);
    const { byteLength } = await response.arrayBuffer();
    // A format that gives up on so much is a figure too, not the end.
    times[format] = {
      ms: performance.now() - start,
      bytes: byteLength,
      status: response.status,
    };
  }
  return times;
}
