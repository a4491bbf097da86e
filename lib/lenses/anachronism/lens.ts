/** What the passage knows before it could be known. */
import { findings } from "../finding";
import { type Lens, step } from "../lens";
import { fulfilled, lookingBack } from "./hindsight";
import { tooEarly } from "./too-early";

const id = "anachronism";

export const anachronism: Lens = {
  id,
  label: "Later knowledge",
  question: "Does a passage know what did not exist at its date?",
  kinds: [
    {
      id: "too-early",
      label: "Named before its time",
      definition: "A word, name, body or work that did not exist yet.",
    },
    {
      id: "event-ahead",
      label: "Event before it happened",
      definition: "An event is named at a date before it took place.",
    },
    {
      id: "forecast-borne-out",
      label: "Forecast that came true",
      definition:
        "A number of years is foretold, and a known date bears it out.",
    },
    {
      id: "looks-back",
      label: "Looks back",
      definition: "A turn of phrase that knows what came after.",
    },
  ],
  limits:
    "It knows only the facts in its list; that nothing was found is no sign of age. It shows that words are later than their date, not who put them in, nor that the rest is later.",
  run(input) {
    step(input, 0);
    const early = tooEarly(input);
    step(input, 0.6);
    const forecasts = fulfilled(input);
    step(input, 0.8);
    const found = findings(id, [
      ...early.proposals,
      ...forecasts.proposals,
      ...lookingBack(input),
    ]);
    step(input, 1);
    const others = input.blocks.filter(
      ({ voice, stream }) => voice !== "author" || stream !== "main",
    );
    return {
      findings: found,
      examined: [
        { what: "facts in the list", count: input.gazetteer.length, why: null },
        { what: "places where one is named", count: early.looked, why: null },
        { what: "forecasts of years", count: forecasts.looked, why: null },
      ],
      skipped: [
        {
          what: "places where a fact is named",
          count: early.undated,
          why: "no date is in force there",
        },
        {
          what: "notes, headings and paragraphs",
          count: others.length,
          why: "an editor or translator speaks, who wrote later",
        },
      ],
      strips: [],
    };
  },
};
