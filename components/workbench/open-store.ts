/** The store of one window: its outbox, the other windows, the server. */
import type { Annotation, Reviewer } from "@/lib/annotation/annotation";
import { newId } from "@/lib/core/ids";
import type { Act } from "@/lib/editor/store/acts";
import { AnnotationStore } from "@/lib/editor/store/annotation-store";
import { httpApi } from "@/lib/editor/store/http-api";
import type { OutboxStorage } from "@/lib/editor/store/outbox";
import { storedOutbox, storedUndo } from "@/lib/editor/store/storage";

export interface StoreFacts {
  readonly slug: string;
  readonly sourceId: string;
  readonly textVersion: string;
  readonly reviewer: Reviewer;
}

type Whose = Pick<StoreFacts, "slug" | "reviewer">;

const nowhere: OutboxStorage = { load: () => [], save: () => {} };

/**
 * The outbox is kept under the name of this window. A window that was closed
 * with acts still waiting leaves them behind; the next one takes them over.
 */
const windowName = newId();
/** Of one person: nobody signs by accident what another left behind. */
const outboxKey = ({ slug, reviewer }: Whose) =>
  `substratum:outbox:${slug}:${reviewer.id}:`;

/** What one person did to one text: nobody else can take it back. */
const undoKey = ({ textVersion, reviewer }: StoreFacts) =>
  `substratum:undo:${textVersion}:${reviewer.id}`;

export function openStore(facts: StoreFacts): AnnotationStore {
  const key = `${outboxKey(facts)}${windowName}`;
  const inBrowser = typeof window !== "undefined";
  return new AnnotationStore({
    ...facts,
    api: httpApi(facts.slug),
    outbox: inBrowser ? storedOutbox(localStorage, key) : nowhere,
    ...(inBrowser && { undo: storedUndo(sessionStorage, undoKey(facts)) }),
    onConfirmed: (annotation) => tell(facts.slug, annotation),
  });
}

let told: { slug: string; channel: BroadcastChannel } | null = null;

function channelOf(slug: string): BroadcastChannel {
  if (told?.slug !== slug) {
    told?.channel.close();
    told = { slug, channel: new BroadcastChannel(`substratum:${slug}`) };
  }
  return told.channel;
}

function tell(slug: string, annotation: Annotation): void {
  channelOf(slug).postMessage(annotation);
}

/** Hears what other windows of this browser saved; returns what ends it. */
export function hearOthers(slug: string, store: AnnotationStore): () => void {
  const channel = channelOf(slug);
  const onMessage = ({ data }: MessageEvent<Annotation>) =>
    store.receive([data]);
  channel.addEventListener("message", onMessage);
  return () => channel.removeEventListener("message", onMessage);
}

/** Takes over the acts of windows that are gone, and sends them. */
export async function adoptLostActs(
  whose: Whose,
  store: AnnotationStore,
): Promise<void> {
  const lock = (name: string) => `substratum:window:${name}`;
  if (!("locks" in navigator)) return;
  // Held as long as this window lives: that it is alive is all it says.
  void navigator.locks.request(lock(windowName), () => new Promise(() => {}));
  const prefix = outboxKey(whose);
  const keys = Object.keys(localStorage).filter(
    (key) => key.startsWith(prefix) && !key.endsWith(windowName),
  );
  for (const key of keys) {
    const name = key.slice(prefix.length);
    await navigator.locks.request(lock(name), { ifAvailable: true }, (free) => {
      if (!free) return;
      const acts: readonly Act[] = storedOutbox(localStorage, key).load();
      localStorage.removeItem(key);
      store.adopt(acts);
    });
  }
  await store.resume();
}
