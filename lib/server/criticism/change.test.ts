import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { objectsOf } from "@/lib/criticism/criticism";
import { createAnnotation } from "../annotate";
import { anchorOf, requestFor, workbench } from "../testing";
import { beliefsOn } from "./beliefs";
import { changeObject, createObject, objectHistory } from "./change";
import { loadCriticism } from "./load";
import {
  evidenceBody,
  hypothesisBody,
  recorded,
  setBody,
  verdictBody,
} from "./testing";

describe("recording an object", () => {
  it("gives back what was recorded, with its stretches", () => {
    const { db, slug, ada } = workbench();
    const { stream, start, end } = anchorOf(db, slug, "Snow. The letter came");
    const stretch = { stream, start, end, opens: "", closes: "", label: "" };
    const body = {
      ...evidenceBody,
      stretches: [{ ...stretch, state: "exact" as const }],
    };
    const made = recorded(db, slug, ada, body);
    expect(made.body).toEqual({
      ...body,
      stretches: [
        {
          ...stretch,
          opens: "Snow. The letter came",
          closes: "Snow. The letter came",
          state: "exact",
        },
      ],
    });
    expect(loadCriticism(db, slug).objects).toEqual([made]);
  });

  it("changes nothing the second time", () => {
    const { db, slug, ada, ben } = workbench();
    const request = { id: newId(), body: evidenceBody };
    const first = createObject(db, slug, ada, request);
    expect(createObject(db, slug, ada, request)).toEqual(first);
    expect(() => createObject(db, slug, ben, request)).toThrow(
      /another object/,
    );
  });

  it("refuses to name what is not there, or is of another kind", () => {
    const { db, slug, ada } = workbench();
    const item = recorded(db, slug, ada, evidenceBody);
    const naming = (originId: string) => () =>
      recorded(db, slug, ada, { ...evidenceBody, originId });
    expect(naming("nobody")).toThrow(/"originId" names "nobody"/);
    expect(naming(item.id)).toThrow(/names a evidence; it takes origin/);
  });

  it("refuses a stretch outside the text, and a date that is none", () => {
    const { db, slug, ada } = workbench();
    const far = {
      stream: "main",
      start: 5,
      end: 999_999,
      opens: "",
      closes: "",
      label: "",
      state: "exact" as const,
    };
    expect(() =>
      recorded(db, slug, ada, { ...evidenceBody, stretches: [far] }),
    ).toThrow(/is not in the text/);
    expect(() =>
      recorded(db, slug, ada, {
        kind: "composition",
        hypothesisId: null,
        stretches: [],
        date: "some day",
        reason: "",
      }),
    ).toThrow(/no date in EDTF/);
  });

  it("takes relations at annotations, objects and relations", () => {
    const { db, slug, ada } = workbench();
    const judgment = createAnnotation(
      db,
      slug,
      ada,
      requestFor(db, slug, "Snow"),
    );
    const item = recorded(db, slug, ada, evidenceBody);
    const relation = (fromId: string, toId: string) =>
      recorded(db, slug, ada, {
        kind: "relation",
        type: "rests-on",
        fromId,
        toId,
        wording: "",
        alternative: false,
        reason: "",
      });
    const step = relation(judgment.id, item.id);
    const undercut = relation(item.id, step.id);
    expect(undercut.body).toMatchObject({ toId: step.id });
    expect(() => relation(judgment.id, "nowhere")).toThrow(/does not have/);
  });
});

describe("a set of hypotheses", () => {
  it("is made with none of these, which stays", () => {
    const { db, slug, ada } = workbench();
    const set = recorded(db, slug, ada, setBody);
    recorded(db, slug, ada, hypothesisBody(set.id, "H1"));
    const all = objectsOf(loadCriticism(db, slug), "hypothesis");
    const none = all.find(({ body }) => body.none);
    expect(all.map(({ body }) => body.code).sort()).toEqual(["H1", "none"]);
    expect(() =>
      changeObject(db, none?.id ?? "", ada, { type: "withdraw", seen: 1 }),
    ).toThrow(/None of these/);
    expect(() =>
      db.$client.exec("UPDATE critical_object SET status = 'withdrawn'"),
    ).toThrow(/none of these stays/);
  });

  it("takes one assessment a person of the same item", () => {
    const { db, slug, ada, ben } = workbench();
    const set = recorded(db, slug, ada, setBody);
    const one = recorded(db, slug, ada, hypothesisBody(set.id, "H1"));
    const item = recorded(db, slug, ada, evidenceBody);
    const body = {
      kind: "assessment" as const,
      hypothesisId: one.id,
      itemId: item.id,
      rating: "consistent" as const,
      remark: "",
    };
    recorded(db, slug, ada, body);
    recorded(db, slug, ben, body);
    expect(() => recorded(db, slug, ada, body)).toThrow(/already/);
  });
});

describe("changing an object", () => {
  it("keeps every step, and what was believed before", () => {
    const { db, slug, ada, ben } = workbench();
    const item = recorded(db, slug, ada, evidenceBody);
    const before = item.createdAt;
    const body = { ...evidenceBody, statement: "It has a Wednesday." };
    const changed = changeObject(db, item.id, ben, {
      type: "change",
      seen: 1,
      body,
    });
    changeObject(db, item.id, ada, { type: "withdraw", seen: 2 });
    const events = objectHistory(db, item.id);
    expect(events.map(({ type, reviewer }) => [type, reviewer.name])).toEqual([
      ["created", "Ada"],
      ["changed", "Ben"],
      ["withdrawn", "Ada"],
    ]);
    expect(changed.body).toEqual(body);
    expect(beliefsOn(db, slug, "2020").objects).toEqual([]);
    if (before < changed.changedAt) {
      const [then] = beliefsOn(db, slug, before).objects;
      expect(then?.body).toEqual(evidenceBody);
    }
  });

  it("is refused when somebody changed it first", () => {
    const { db, slug, ada } = workbench();
    const item = recorded(db, slug, ada, evidenceBody);
    changeObject(db, item.id, ada, {
      type: "change",
      seen: 1,
      body: item.body,
    });
    expect(() =>
      changeObject(db, item.id, ada, { type: "withdraw", seen: 1 }),
    ).toThrow(/after you opened it/);
  });

  it("leaves a view to its author, and the record to everybody", () => {
    const { db, slug, ada, ben } = workbench();
    const verdict = recorded(db, slug, ada, verdictBody);
    expect(() =>
      changeObject(db, verdict.id, ben, { type: "withdraw", seen: 1 }),
    ).toThrow(/Only Ada/);
    const dissent = recorded(db, slug, ben, {
      kind: "dissent",
      verdictId: verdict.id,
      text: "It is settled.",
      value: "genuine",
      restsOn: [],
    });
    expect(dissent.reviewer.name).toBe("Ben");
  });
});
