/** Persons against their lives, offices and journeys. */
import { findings } from "../finding";
import { type Lens, step } from "../lens";
import { bracketConflicts } from "./brackets";
import { elsewhere, officeOutOfTime } from "./elsewhere";
import { livesOf } from "./lives";
import { outOfLife } from "./out-of-life";

const id = "persons";

export const persons: Lens = {
  id,
  label: "Persons out of place",
  question: "Could this person be there, alive, and in that office?",
  kinds: [
    {
      id: "after-death",
      label: "Acts after death",
      definition: "Somebody speaks or comes in an entry after their death.",
    },
    {
      id: "dead-too-early",
      label: "Dead too early",
      definition: "Somebody is said to be dead who lived on.",
    },
    {
      id: "elsewhere",
      label: "Was elsewhere",
      definition: "Somebody is at a place where they were not at that time.",
    },
    {
      id: "office-out-of-time",
      label: "Office out of its time",
      definition: "An office is given to somebody who did not hold it then.",
    },
    {
      id: "identified-otherwise",
      label: "Identified otherwise",
      definition: "Brackets take one name for different persons.",
    },
  ],
  limits:
    "Movements and lives are known with gaps, and names are shared. It shows that passage and record do not agree, not which of them is right.",
  run(input) {
    step(input, 0);
    const lives = livesOf(input);
    step(input, 0.2);
    const life = outOfLife(input, lives);
    step(input, 0.5);
    const places = elsewhere(input);
    step(input, 0.8);
    const brackets = bracketConflicts(input);
    const found = findings(id, [
      ...life.proposals,
      ...places.proposals,
      ...officeOutOfTime(input),
      ...brackets.proposals,
    ]);
    step(input, 1);
    const ofSource = lives.filter(({ block }) => block !== null).length;
    return {
      findings: found,
      examined: [
        {
          what: "lives printed in the source itself",
          count: ofSource,
          why: null,
        },
        {
          what: "lives of the list",
          count: lives.length - ofSource,
          why: null,
        },
        { what: "mentions of these persons", count: life.looked, why: null },
        {
          what: "mentions of persons known to be elsewhere",
          count: places.looked,
          why: null,
        },
        {
          what: "brackets that name somebody",
          count: brackets.looked,
          why: null,
        },
      ],
      skipped: [
        {
          what: "mentions in which nobody is seen to act",
          count: life.looked - life.proposals.length,
          why: "one may speak of the dead, and of those far away",
        },
      ],
      strips: [],
    };
  },
};
