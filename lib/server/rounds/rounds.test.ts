/** A blind round from opening to the signed dissent, over the real database. */
import { describe, expect, it } from "vitest";
import { asSeenBy } from "@/db";
import type { Judgment, Reviewer } from "@/lib/annotation/annotation";
import type { OpenRoundRequest } from "@/lib/api/rounds";
import { newId } from "@/lib/core/ids";
import { objectsOf } from "@/lib/criticism/criticism";
import { exportFormat } from "@/lib/export/registry";
import { canValidateTei, validateTei } from "@/tests/support/jing";
import { createAnnotation } from "../annotate";
import { loadCriticism } from "../criticism/load";
import { editionOf } from "../editions";
import { loadAnnotations } from "../load-annotations";
import { requestFor, SAMPLE_TEXT, workbench } from "../testing";
import { compareRound, roundAgreement } from "./compare";
import { judgePassage, packageOf, submitPassage } from "./judge";
import { closeRound, openRound, passagesToJudge, removeMember } from "./open";
import { settlePlaces, takeBackSettlement } from "./settle";
import { addReply, isResolved, threadOf } from "./threads";

type Bench = ReturnType<typeof workbench>;

const judgment = (
  value: string,
  likelihood: Judgment["likelihood"] = "likely",
) =>
  ({
    axis: "authenticity",
    value,
    likelihood,
    basis: "moderate",
    rationale: `It reads as ${value}.`,
    overturn: "",
  }) satisfies Judgment;

function request(
  bench: Bench,
  more: Partial<OpenRoundRequest> = {},
): OpenRoundRequest {
  return {
    id: newId(),
    title: "Who wrote the diary?",
    axes: ["authenticity"],
    blind: true,
    way: "free",
    grain: "paragraph",
    members: [bench.ada.id, bench.ben.id, bench.cleo.id],
    seed: 1,
    ...more,
  };
}

function opened(more: Partial<OpenRoundRequest> = {}) {
  const bench = workbench();
  const round = openRound(
    bench.db,
    bench.slug,
    bench.ada,
    request(bench, more),
  );
  const at = (item: number) => {
    const { items } = packageOf(bench.db, bench.slug, round.id, bench.ada);
    return items[item]?.id ?? "";
  };
  const door = (itemId: string) => ({
    slug: bench.slug,
    roundId: round.id,
    itemId,
  });
  const judge = (who: Reviewer, item: number, given: Judgment, to?: number) => {
    const itemId = at(item);
    const { items } = packageOf(bench.db, bench.slug, round.id, who);
    const words = items.find(({ id }) => id === itemId)?.words ?? "";
    return judgePassage(bench.db, door(itemId), who, {
      id: newId(),
      start: 0,
      end: to ?? [...words].length,
      judgments: [given],
    });
  };
  const submit = (who: Reviewer, item: number, outcome = "judged") =>
    submitPassage(bench.db, door(at(item)), who, { outcome });
  return { ...bench, round, at, judge, submit };
}

describe("a package", () => {
  it("holds the passages without their headings, in an order of each reviewer's own", () => {
    const { db, slug, round, ada, ben } = opened({
      way: "sampled",
      count: 3,
      seed: 8,
    });
    const own = packageOf(db, slug, round.id, ada).items;
    const other = packageOf(db, slug, round.id, ben).items;
    expect(own).toHaveLength(3);
    expect(own.map(({ id }) => id).sort()).toEqual(
      other.map(({ id }) => id).sort(),
    );
    expect(own.map(({ id }) => id)).not.toEqual(other.map(({ id }) => id));
    expect(Object.keys(own[0] ?? {})).not.toContain("label");
    for (const { words } of own) expect(SAMPLE_TEXT).toContain(words);
  });

  it("gives assigned passages to those named, and mixes known ones in for all", () => {
    const bench = workbench();
    const { db, slug, ada, ben, cleo } = bench;
    const [, second] = passagesToJudge(db, slug, "paragraph");
    const round = openRound(
      db,
      slug,
      ada,
      request(bench, {
        way: "assigned",
        assigned: [{ start: second?.start ?? 0, reviewers: [ben.id] }],
        controls: [
          {
            source: slug,
            exact: "had no answer",
            known: "false",
            ground: "Planted.",
          },
        ],
      }),
    );
    expect(packageOf(db, slug, round.id, ben).items).toHaveLength(2);
    expect(packageOf(db, slug, round.id, cleo).items).toHaveLength(1);
  });

  it("keeps “nothing to remark” apart from a passage not read", () => {
    const { judge, submit, ada, ben } = opened();
    expect(submit(ben, 0, "nothing").submitted).toBe("nothing");
    judge(ada, 0, judgment("genuine"));
    expect(() => submit(ada, 0, "nothing")).toThrow(/Withdraw your judgments/);
    expect(() => submit(ben, 1)).toThrow(/have not judged/);
  });

  it("is closed to a reviewer taken out, whose submissions stay", () => {
    const { db, slug, round, judge, submit, ben } = opened();
    judge(ben, 0, judgment("spurious"));
    submit(ben, 0);
    removeMember(db, slug, round.id, ben.id);
    expect(() => judge(ben, 1, judgment("spurious"))).toThrow(/taken out/);
    closeRound(db, slug, round.id, ben);
    const [item] = compareRound(db, slug, round.id).items;
    expect(item?.places[0]?.answers[0]?.reviewerId).toBe(ben.id);
  });
});

describe("a seal", () => {
  it("hides a judgment until the reader has submitted the same passage", () => {
    const { db, slug, judge, submit, ada, ben } = opened();
    const seen = (who: string) =>
      loadAnnotations(asSeenBy(db, who), slug).length;
    judge(ada, 0, judgment("genuine"));
    submit(ada, 0);
    expect([seen(ada.id), seen(ben.id), seen("")]).toEqual([1, 0, 0]);
    judge(ben, 0, judgment("spurious"));
    expect([seen(ada.id), seen(ben.id)]).toEqual([1, 1]);
    submit(ben, 0);
    expect([seen(ada.id), seen(ben.id), seen("")]).toEqual([2, 2, 0]);
  });

  it("covers what is written beside the package, and earlier judgments for its reviewers", () => {
    const bench = workbench();
    const { db, slug, ada, ben, cleo } = bench;
    createAnnotation(db, slug, cleo, requestFor(db, slug, "electric"));
    openRound(db, slug, ada, request(bench, { members: [ada.id, ben.id] }));
    createAnnotation(db, slug, ada, requestFor(db, slug, "ferry"));
    const seen = (who: string) =>
      loadAnnotations(asSeenBy(db, who), slug).length;
    // Cleo is not in the round: she sees her own, and nothing said in it.
    expect([seen(ada.id), seen(ben.id), seen(cleo.id)]).toEqual([1, 0, 1]);
  });

  it("lets nobody change what they submitted before the round is closed", () => {
    const { db, slug, round, judge, submit, ada, ben } = opened();
    judge(ada, 0, judgment("genuine"));
    submit(ada, 0);
    expect(() => judge(ada, 0, judgment("spurious"))).toThrow(
      /submitted this passage/,
    );
    expect(() =>
      createAnnotation(db, slug, ada, requestFor(db, slug, "ferry")),
    ).toThrow(/submitted this passage/);
    closeRound(db, slug, round.id, ben);
    createAnnotation(db, slug, ada, requestFor(db, slug, "ferry"));
    expect(loadAnnotations(db, slug)).toHaveLength(2);
  });
});

describe("comparing and settling", () => {
  function judged() {
    const bench = opened();
    const { judge, submit, ada, ben, cleo, db, slug, round } = bench;
    judge(ada, 0, judgment("genuine"));
    judge(ben, 0, judgment("genuine"));
    judge(cleo, 0, judgment("spurious"));
    judge(ada, 1, judgment("genuine"));
    judge(ben, 1, judgment("genuine"), 20);
    for (const who of [ada, ben, cleo]) submit(who, 0);
    for (const who of [ada, ben]) submit(who, 1);
    submit(cleo, 1, "nothing");
    for (const who of [ada, ben, cleo]) {
      judge(who, 2, judgment("interpolated", "very-likely"));
      submit(who, 2);
    }
    expect(() => compareRound(db, slug, round.id)).toThrow(/still open/);
    closeRound(db, slug, round.id, ada);
    const places = () =>
      compareRound(db, slug, round.id).items.flatMap((item) => item.places);
    return { ...bench, places };
  }

  it("tells what differs, and never by what was written", () => {
    const { places } = judged();
    expect(places().map(({ kind, silent }) => [kind, silent.length])).toEqual([
      ["value", 0],
      ["extent", 1],
      ["same", 0],
    ]);
  });

  it("keeps every losing judgment as a dissent, and can be taken back", () => {
    const { db, slug, round, ada, cleo, places } = judged();
    const [first] = places();
    const adopt = first?.answers.find(({ value }) => value === "genuine");
    const key = first?.key ?? "";
    const settle = {
      places: [key],
      outcome: "adopted" as const,
      reason: "Two of three, and the ink.",
    };
    expect(() => settlePlaces(db, slug, round.id, ada, settle)).toThrow(
      /which of the judgments/,
    );
    settlePlaces(db, slug, round.id, ada, {
      ...settle,
      adopt: adopt?.annotationId,
    });
    const criticism = loadCriticism(db, slug);
    const [settlement] = objectsOf(criticism, "settlement");
    expect(settlement?.body.agreeIds).toHaveLength(1);
    const dissent = criticism.annotations.find(
      ({ id }) => id === settlement?.body.dissentIds[0],
    );
    expect(dissent?.reviewer.name).toBe(cleo.name);
    expect(places()[0]?.settled?.reason).toContain("the ink");
    expect(() =>
      settlePlaces(db, slug, round.id, ada, {
        ...settle,
        adopt: adopt?.annotationId,
      }),
    ).toThrow(/has settled this place/);
    const id = settlement?.id ?? "";
    takeBackSettlement(db, slug, round.id, { id, reviewer: ada });
    expect(places()[0]?.settled).toBeNull();
    expect(loadAnnotations(db, slug)).toHaveLength(8);
  });

  it("settles several at once only where all agree, all or none", () => {
    const { db, slug, round, ada, places } = judged();
    const [first, , third] = places().map(({ key }) => key);
    const several = (keys: string[]) =>
      settlePlaces(db, slug, round.id, ada, {
        places: keys,
        outcome: "adopted",
        reason: "All agree.",
      });
    expect(() => several([third ?? "", first ?? ""])).toThrow(/at once only/);
    expect(places().every(({ settled }) => settled === null)).toBe(true);
    several([third ?? "", third ?? ""]);
    expect(places()[2]?.settled?.outcome).toBe("adopted");
  });

  it("takes the editor's own words, which go when it is taken back", () => {
    const { db, slug, round, ada, places } = judged();
    const [first] = places();
    settlePlaces(db, slug, round.id, ada, {
      places: [first?.key ?? ""],
      outcome: "own",
      own: judgment("retouched"),
      reason: "Both see a part of it.",
    });
    const settled = places()[0]?.settled;
    const own = () =>
      loadAnnotations(db, slug).find(({ id }) => id === settled?.settledId);
    expect(own()?.status).toBe("proposed");
    takeBackSettlement(db, slug, round.id, {
      id: settled?.id ?? "",
      reviewer: ada,
    });
    expect(own()?.status).toBe("withdrawn");
  });

  it("gives agreement from blind rounds, with the table first", () => {
    const { db, slug, round } = judged();
    const { axes, compared } = roundAgreement(db, slug, round.id);
    expect(compared).toBe(3);
    const [pair] = axes[0]?.pairs ?? [];
    expect(pair?.table.units).toBe(3);
    expect(pair?.table.same).toBe(3);
    const open = opened({ blind: false });
    expect(() => roundAgreement(open.db, open.slug, open.round.id)).toThrow(
      /blind rounds/,
    );
  });
});

describe("a thread", () => {
  it("is said, resolved and opened again, and kept", () => {
    const { db, slug, ada, ben } = workbench();
    const { id } = createAnnotation(
      db,
      slug,
      ada,
      requestFor(db, slug, "ferry"),
    );
    addReply(db, id, ben, {
      id: newId(),
      text: "Is this the same ink?",
      mentions: [ada.id],
    });
    addReply(db, id, ada, { id: newId(), act: "resolved" });
    expect(isResolved(threadOf(db, id))).toBe(true);
    addReply(db, id, ben, { id: newId(), act: "reopened" });
    const thread = threadOf(db, id);
    expect(isResolved(thread)).toBe(false);
    expect(thread[0]?.mentions[0]?.name).toBe("Ada");
    expect(() => addReply(db, id, ben, { id: newId(), text: " " })).toThrow(
      /nothing in this reply/,
    );
  });
});

describe("the edition of a settled round", () => {
  it("prints the losing judgment as a dissent, signed, in every format that has words for it", async () => {
    const { db, slug, round, judge, submit, ada, ben } = opened();
    judge(ada, 0, judgment("genuine"));
    judge(ben, 0, judgment("spurious"));
    for (const who of [ada, ben]) submit(who, 0);
    closeRound(db, slug, round.id, ada);
    const [place] = compareRound(db, slug, round.id).items[0]?.places ?? [];
    const adopt = place?.answers.find(({ value }) => value === "genuine");
    settlePlaces(db, slug, round.id, ada, {
      places: [place?.key],
      outcome: "adopted",
      adopt: adopt?.annotationId,
      reason: "The ink is one.",
    });
    const edition = editionOf(db, slug);
    const text = async (format: string) => {
      const { files } = await exportFormat(format).write(edition);
      return files.map(({ bytes }) => new TextDecoder().decode(bytes)).join("");
    };
    const line = "Dissent, signed Ben: Spurious, likely. It reads as spurious.";
    expect(await text("html")).toContain(line);
    const tei = await text("tei");
    expect(tei).toContain(line);
    if (canValidateTei) expect(validateTei([tei])).toBe("");
    const lost = place?.answers.find(({ value }) => value === "spurious");
    for (const format of ["json", "jsonld"]) {
      const written = await text(format);
      expect(written).toContain('"dissentIds"');
      expect(written).toContain(lost?.annotationId ?? "-");
    }
  });
});
