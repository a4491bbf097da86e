/** The Emend mode without its screen: what is open, chosen and said. */
import type { DocumentPayload } from "@/lib/api/contract";
import type { Present } from "@/lib/api/live";
import type { EmendStoreState } from "@/lib/editor/emend/emend-store";
import type { Edit } from "@/lib/editor/emend/run";
import { EmendSession } from "@/lib/editor/emend/session";
import { documentFrom } from "@/lib/editor/reading-view";
import { Listeners } from "@/lib/editor/store/listeners";
import type { Description, Emendation } from "@/lib/emendation/emendation";
import { emendationKinds } from "@/lib/vocabulary/vocabulary";

export type Show = "all" | "unexplained" | "undone";

export interface DeskState extends EmendStoreState {
  readonly ready: boolean;
  readonly failure: string | null;
  /** For what is corrected next; kept from the last time. */
  readonly next: Description;
  readonly show: Show;
  /** The correction whose kind and reason are being written. */
  readonly editing: string | null;
  readonly said: string;
  /** On a narrow screen the list lies over the text only when asked for. */
  readonly listOpen: boolean;
  /** Who has a window open on this source. */
  readonly people: readonly Present[];
}

interface Facts {
  readonly slug: string;
  readonly title: string;
  readonly textVersion: string;
  readonly change: number;
  readonly language: string;
}

const KEPT = "substratum:emend-next";

export class Desk {
  private readonly facts: Facts;
  private readonly changes = new Listeners<void>();
  private session: EmendSession | null = null;
  private opening = 0;
  private current: DeskState = {
    ready: false,
    failure: null,
    next: { kind: "ocr", reason: "" },
    show: "all",
    editing: null,
    said: "",
    listOpen: false,
    people: [],
    saving: "saved",
    savedAt: null,
    emendations: [],
    setAside: [],
    refusal: null,
  };

  constructor(facts: Facts) {
    this.facts = facts;
  }

  get state(): DeskState {
    return this.current;
  }

  get slug(): string {
    return this.facts.slug;
  }

  readonly subscribe = (listener: () => void) => this.changes.add(listener);

  set(change: Partial<DeskState>): void {
    this.current = { ...this.current, ...change };
    this.changes.emit();
  }

  async open(place: HTMLElement): Promise<void> {
    const turn = ++this.opening;
    this.set({ next: keptDescription() });
    try {
      const { slug, title, textVersion, change, language } = this.facts;
      const doc = await loadDocument(slug, textVersion);
      if (turn !== this.opening) return;
      const session = new EmendSession({
        slug,
        doc,
        textVersion,
        change,
        place,
        label: `${title}, to be corrected`,
        locale: language,
        description: (edit) => this.describe(edit),
        say: (said) => this.set({ said }),
      });
      this.session = session;
      session.store.changes.add(() => this.set(session.store.state));
      const { live } = session;
      live.presence.add(() => this.set({ people: live.people }));
      this.set({ ready: true });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.set({ failure: `The text cannot be corrected just now: ${why}` });
    }
  }

  close(): void {
    this.opening++;
    this.session?.destroy();
    this.session = null;
    this.set({ ready: false, people: [] });
  }

  get isSettled(): boolean {
    const { session } = this;
    return !session || (session.store.isSettled && !session.view.isTyping);
  }

  async settle(): Promise<void> {
    await this.session?.settle();
  }

  focusText(): void {
    this.session?.view.focus();
  }

  /** Kind and reason for the next corrections; kept in this browser. */
  setNext(next: Description): void {
    this.set({ next });
    try {
      localStorage.setItem(KEPT, JSON.stringify(next));
    } catch {
      // Without storage they are kept as long as the page is.
    }
  }

  /** Opens the form of one. */
  edit(editing: string): void {
    this.set({ editing, listOpen: true });
  }

  /** Opens the form of the last that was made, once it is stored. */
  async editLast(): Promise<void> {
    await this.settle();
    const last = this.current.emendations.findLast(({ undone }) => !undone);
    if (last) this.set({ editing: last.id, show: "all", listOpen: true });
    else this.set({ said: "No correction was made yet" });
  }

  async saveDescription(id: string, description: Description): Promise<void> {
    this.set({ editing: null });
    this.setNext(description);
    await this.session?.store.describe(id, description);
    this.focusText();
  }

  async reverse({ id, undone }: Emendation): Promise<void> {
    const type = undone ? "redo" : "undo";
    const done = await this.session?.store.reverse(id, type);
    if (done) this.set({ said: undone ? "Made again" : "Taken back" });
  }

  goTo(emendation: Emendation): void {
    this.set({ listOpen: false });
    this.session?.goTo(emendation);
  }

  retry(): void {
    this.session?.store.retry();
  }

  dropSetAside(id: string): void {
    this.session?.store.dropSetAside(id);
  }

  private describe({ sort }: Edit): Description {
    const { next } = this.current;
    return sort === "words"
      ? next
      : { kind: "page-order", reason: next.reason };
  }
}

async function loadDocument(slug: string, version: string) {
  const response = await fetch(
    `/api/sources/${encodeURIComponent(slug)}/document?v=${version}`,
  );
  if (!response.ok) throw new Error("it could not be loaded.");
  const { doc } = (await response.json()) as DocumentPayload;
  return documentFrom(doc);
}

function keptDescription(): Description {
  const usual = { kind: "ocr", reason: "" } as const;
  try {
    const kept = JSON.parse(
      localStorage.getItem(KEPT) ?? "{}",
    ) as Partial<Description>;
    const known = emendationKinds.find(({ id }) => id === kept.kind);
    const reason = typeof kept.reason === "string" ? kept.reason : "";
    return { kind: known?.id ?? usual.kind, reason };
  } catch {
    return usual;
  }
}
