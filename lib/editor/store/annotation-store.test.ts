import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Annotation, Body } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import type { Act } from "./acts";
import type { AnnotationApi } from "./annotation-api";
import { AnnotationStore } from "./annotation-store";
import { Drafts, storedOutbox, storedUndo } from "./storage";

const reviewer = {
  id: "r1",
  name: "First Reviewer",
  initials: "FR",
  colour: "#274c77",
};
const comment = (text: string): Body => ({ kind: "comment", text });
const create = (id: string, text = "first"): Act => ({
  type: "create",
  id,
  anchors: [],
  body: comment(text),
});

/** A server in memory with the rules of the real one. */
class Server implements AnnotationApi {
  readonly rows = new Map<string, Annotation>();
  reachable = true;
  /** What is sent arrives, what is answered does not. */
  losesAnswers = false;
  requests = 0;

  private answer(): void {
    this.requests++;
    if (!this.reachable) throw new AppError("unavailable", "Not reached.");
  }

  async marks() {
    this.answer();
    return null;
  }

  async annotations(ids: readonly string[]) {
    this.answer();
    return ids.flatMap((id) => this.rows.get(id) ?? []);
  }

  async create({ id, body }: { id: string; body: Body }) {
    this.answer();
    const known = this.rows.get(id);
    if (known) return known;
    const now = new Date().toISOString();
    const made: Annotation = {
      id,
      sourceId: "s",
      status: "proposed",
      version: 1,
      reviewer,
      createdAt: now,
      changedAt: now,
      anchors: [],
      body,
    };
    this.rows.set(id, made);
    return made;
  }

  async look(id: string): Promise<Annotation> {
    throw new AppError("bad-input", `Nothing changed under ${id}.`);
  }

  async change(id: string, request: Parameters<AnnotationApi["change"]>[1]) {
    this.answer();
    const known = this.rows.get(id);
    if (!known) throw new AppError("not-found", "No such annotation.");
    if (known.version !== request.seen) {
      throw new AppError("conflict", "Somebody was first.", {
        details: { annotation: known },
      });
    }
    const next: Annotation = {
      ...known,
      version: known.version + 1,
      ...(request.type === "change" && { body: request.body }),
      ...(request.type === "withdraw" && { status: "withdrawn" as const }),
      ...(request.type === "restore" && { status: "proposed" as const }),
    };
    this.rows.set(id, next);
    if (this.losesAnswers) throw new AppError("unavailable", "Cut off.");
    return next;
  }

  async history() {
    return [];
  }

  async reading() {}
}

class MemoryStorage {
  readonly items = new Map<string, string>();
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
}

const open: AnnotationStore[] = [];
function openStore(server = new Server(), storage = new MemoryStorage()) {
  const store = new AnnotationStore({
    sourceId: "s",
    textVersion: "v",
    reviewer,
    api: server,
    outbox: storedOutbox(storage, "outbox"),
    undo: storedUndo(storage, "undo"),
  });
  open.push(store);
  return { store, server, storage };
}
afterEach(() => {
  for (const store of open.splice(0)) store.stop();
  vi.useRealTimers();
});

async function settled(store: AnnotationStore): Promise<void> {
  await vi.waitFor(() => expect(store.saving.state).toBe("saved"));
}

function textOf(annotation: Annotation | undefined): string | undefined {
  return annotation?.body.kind === "comment" ? annotation.body.text : undefined;
}

describe("the store of annotations", () => {
  it("shows an act before the server has it, then says it is saved", async () => {
    const { store, server } = openStore();
    store.act(create("a"));
    expect(textOf(store.annotation("a"))).toBe("first");
    expect(store.saving.state).toBe("saving");
    await settled(store);
    expect(textOf(server.rows.get("a"))).toBe("first");
    expect(store.saving.at).toBeInstanceOf(Date);
  });

  it("tells the text of one mark at a time", () => {
    const { store } = openStore();
    const changes: unknown[] = [];
    store.markChanges.add((change) => changes.push(change.type));
    store.act(create("a"));
    expect(changes).toEqual(["put"]);
    expect(store.marks.get("a")?.style).toBe("comment");
  });

  it("keeps acts while the server is away and sends them in their order", async () => {
    const { store, server, storage } = openStore();
    server.reachable = false;
    store.act(create("a"));
    store.act({ type: "change", id: "a", body: comment("second") });
    store.act({ type: "change", id: "a", body: comment("third") });
    await vi.waitFor(() => expect(store.saving.state).toBe("failed"));
    expect(storage.items.get("outbox")).toContain("third");
    server.reachable = true;
    store.retry();
    await settled(store);
    expect(textOf(server.rows.get("a"))).toBe("third");
    // Two changes that waited together are one.
    expect(server.rows.get("a")?.version).toBe(2);
    expect(storage.items.has("outbox")).toBe(false);
  });

  it("tries again by itself", async () => {
    vi.useFakeTimers();
    const { store, server } = openStore();
    server.reachable = false;
    store.act(create("a"));
    await vi.advanceTimersByTimeAsync(10);
    server.reachable = true;
    await vi.advanceTimersByTimeAsync(1100);
    expect(server.rows.has("a")).toBe(true);
    expect(store.saving.state).toBe("saved");
  });

  it("sends after a reload what could not be sent before it", async () => {
    const first = openStore();
    first.server.reachable = false;
    first.store.act(create("a", "kept"));
    await vi.waitFor(() => expect(first.store.saving.state).toBe("failed"));
    first.store.stop();
    const second = openStore(new Server(), first.storage);
    await second.store.resume();
    await settled(second.store);
    expect(textOf(second.server.rows.get("a"))).toBe("kept");
    expect(textOf(second.store.annotation("a"))).toBe("kept");
  });

  it("keeps the words of both when somebody was first", async () => {
    const { store, server } = openStore();
    store.act(create("a"));
    await settled(store);
    await server.change("a", {
      type: "change",
      seen: 1,
      body: comment("theirs"),
    });
    store.act({ type: "change", id: "a", body: comment("mine") });
    await vi.waitFor(() => expect(store.conflict("a")).toBeDefined());
    expect(textOf(store.conflict("a")?.mine)).toBe("mine");
    expect(textOf(store.conflict("a")?.theirs)).toBe("theirs");
    store.settle("a", "mine");
    await settled(store);
    expect(textOf(server.rows.get("a"))).toBe("mine");
    expect(store.conflict("a")).toBeUndefined();
  });

  it("takes what others did while nobody works on it here", async () => {
    const { store, server } = openStore();
    store.act(create("a"));
    await settled(store);
    const body = comment("theirs");
    const theirs = await server.change("a", { type: "change", seen: 1, body });
    store.receive([theirs]);
    expect(textOf(store.annotation("a"))).toBe("theirs");
  });

  it.each(["open in a form", "waiting to be sent"])(
    "does not overwrite what others did with an annotation that is %s",
    async (how) => {
      const { store, server } = openStore();
      store.act(create("a"));
      await settled(store);
      const release = how === "open in a form" ? store.hold("a") : () => {};
      server.reachable = how === "open in a form";
      const mine: Act = { type: "change", id: "a", body: comment("mine") };
      if (!server.reachable) {
        store.act(mine);
        await vi.waitFor(() => expect(store.saving.state).toBe("failed"));
      }
      server.reachable = true;
      const body = comment("theirs");
      const request = { type: "change", seen: 1, body } as const;
      store.receive([await server.change("a", request)]);
      if (how === "open in a form") store.act(mine);
      else store.retry();
      await vi.waitFor(() => expect(store.conflict("a")).toBeDefined());
      expect(textOf(server.rows.get("a"))).toBe("theirs");
      expect(textOf(store.conflict("a")?.mine)).toBe("mine");
      release();
    },
  );

  it("shows what others did once the form is closed without a word", async () => {
    const { store, server } = openStore();
    store.act(create("a"));
    await settled(store);
    const release = store.hold("a");
    const body = comment("theirs");
    store.receive([
      await server.change("a", { type: "change", seen: 1, body }),
    ]);
    expect(textOf(store.annotation("a"))).toBe("first");
    release();
    expect(textOf(store.annotation("a"))).toBe("theirs");
  });

  it("takes an act whose answer was lost for done, not for another's", async () => {
    const { store, server } = openStore();
    store.act(create("a"));
    await settled(store);
    server.losesAnswers = true;
    store.act({ type: "change", id: "a", body: comment("second") });
    await vi.waitFor(() => expect(store.saving.state).toBe("failed"));
    server.losesAnswers = false;
    store.retry();
    await settled(store);
    expect(store.conflict("a")).toBeUndefined();
    expect(server.rows.get("a")?.version).toBe(2);
  });

  it("says why the server refused, and lets the act go when told", async () => {
    const { store, server } = openStore();
    server.create = async () => {
      throw new AppError("bad-input", "Other words stand there.");
    };
    store.act(create("a"));
    await vi.waitFor(() => expect(store.refusal("a")).toMatch(/Other words/));
    expect(store.annotation("a")).toBeDefined();
    store.dismissRefusal("a");
    expect(store.annotation("a")).toBeUndefined();
    expect(store.marks.has("a")).toBe(false);
  });

  it("does not let an older answer overwrite a newer one", () => {
    const { store } = openStore();
    const row = (version: number, text: string) =>
      ({
        id: "a",
        version,
        anchors: [],
        reviewer,
        body: comment(text),
      }) as unknown as Annotation;
    store.receive([row(3, "new")]);
    store.receive([row(2, "old")]);
    expect(textOf(store.annotation("a"))).toBe("new");
  });
});

describe("undo", () => {
  it("withdraws what was made, and brings it back", async () => {
    const { store, server } = openStore();
    store.act(create("a"));
    expect(store.undo()).toBe("a");
    expect(store.annotation("a")?.status).toBe("withdrawn");
    expect(store.redo()).toBe("a");
    await settled(store);
    expect(server.rows.get("a")?.status).toBe("proposed");
    expect(server.rows.get("a")?.version).toBe(3);
  });

  it("outlives a reload of the page, and so does redo", async () => {
    const { store, server, storage } = openStore();
    store.act(create("a"));
    store.act({ type: "change", id: "a", body: comment("second") });
    await settled(store);
    store.undo();
    await settled(store);
    store.keepUndo();

    const again = openStore(server, storage);
    expect(again.store.redo()).toBe("a");
    await vi.waitFor(() => expect(textOf(server.rows.get("a"))).toBe("second"));
    again.store.undo();
    again.store.undo();
    await settled(again.store);
    expect(server.rows.get("a")?.status).toBe("withdrawn");
    expect(textOf(server.rows.get("a"))).toBe("first");
    expect(again.store.undo()).toBeNull();
  });

  it("passes over what cannot be read", () => {
    const storage = new MemoryStorage();
    storage.setItem("undo", '{"done":5');
    expect(openStore(new Server(), storage).store.undo()).toBeNull();
    storage.setItem("undo", '{"done":5}');
    expect(openStore(new Server(), storage).store.undo()).toBeNull();
  });

  it("leads through any acts back to the beginning and forth to the end", () => {
    const acts = fc.array(
      fc.oneof(
        fc.record({ what: fc.constant("change"), text: fc.string() }),
        fc.record({ what: fc.constant("withdraw"), text: fc.constant("") }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(acts, (list) => {
        const { store } = openStore();
        store.act(create("a", "start"));
        const states = [shown(store)];
        for (const { what, text } of list) {
          const withdrawn = store.annotation("a")?.status === "withdrawn";
          store.act(
            what === "change"
              ? { type: "change", id: "a", body: comment(`${text}.`) }
              : { type: withdrawn ? "restore" : "withdraw", id: "a" },
          );
          states.push(shown(store));
        }
        for (const state of states.slice(0, -1).reverse()) {
          store.undo();
          expect(shown(store)).toBe(state);
        }
        for (const state of states.slice(1)) {
          store.redo();
          expect(shown(store)).toBe(state);
        }
        store.stop();
      }),
      { numRuns: 50 },
    );
  });
});

function shown(store: AnnotationStore): string {
  const annotation = store.annotation("a");
  return `${annotation?.status}: ${textOf(annotation)}`;
}

describe("drafts", () => {
  it("outlive the window, each by annotation and field", () => {
    const storage = new MemoryStorage();
    new Drafts(storage).set("a", "body", "half a thought");
    expect(new Drafts(storage).get("a", "body")).toBe("half a thought");
    expect(new Drafts(storage).get("b", "body")).toBeNull();
    new Drafts(storage).clear("a", "body");
    expect(new Drafts(storage).get("a", "body")).toBeNull();
  });
});
