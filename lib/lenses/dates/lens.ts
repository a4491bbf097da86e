/** Dates: do weekday, calendar, order and event go together? */
import { findings } from "../finding";
import { type Lens, step } from "../lens";
import { calendarProposals } from "./calendars";
import { eventProposals } from "./events";
import { impossibleProposals, leftOutProposals } from "./impossible";
import { datedUnits, orderProposals, turnedProposals } from "./order";
import { type ReadDate, readDates } from "./read";
import { weekdayProposals } from "./weekdays";

const id = "dates";

export const dates: Lens = {
  id,
  label: "Dates",
  question: "Do weekdays, calendars, events and the order of entries agree?",
  kinds: [
    {
      id: "weekday",
      label: "Wrong weekday",
      definition: "The date fell on another day of the week.",
    },
    {
      id: "impossible-date",
      label: "No such day",
      definition: "The calendar has no such date.",
    },
    {
      id: "day-left-out",
      label: "Day left out",
      definition: "The country skipped this day when it changed its calendar.",
    },
    {
      id: "calendar",
      label: "Calendars do not meet",
      definition: "One day is given by two calendars, and they disagree.",
    },
    {
      id: "event-date",
      label: "Event at another time",
      definition: "A known event is given another date.",
    },
    {
      id: "out-of-order",
      label: "Out of order",
      definition: "A dated unit stands after a later or before an earlier one.",
    },
    {
      id: "year-unsaid",
      label: "Year turned unsaid",
      definition: "The year follows only from the order of the months.",
    },
  ],
  limits:
    "A wrong date shows an error. Whose error it is, and when it was made, it does not show; a right date is easily looked up and proves little.",
  run(input) {
    step(input, 0);
    const read = readDates(input);
    step(input, 0.4);
    const weekdays = weekdayProposals(input, read);
    const calendars = calendarProposals(input, read);
    step(input, 0.6);
    const events = eventProposals(input, read);
    step(input, 0.9);
    const found = findings(id, [
      ...weekdays.proposals,
      ...calendars.proposals,
      ...events.proposals,
      ...impossibleProposals(input, read),
      ...leftOutProposals(input, read),
      ...orderProposals(input),
      ...turnedProposals(input),
    ]);
    step(input, 1);
    const { units } = input.outline;
    const dated = datedUnits(input).flat().length;
    return {
      findings: found,
      examined: [
        { what: "printed dates", count: read.length, why: null },
        {
          what: "dates with a weekday",
          count: weekdays.right + weekdays.proposals.length,
          why: null,
        },
        { what: "days given twice", count: calendars.looked, why: null },
        {
          what: "events with a date beside them",
          count: events.looked,
          why: null,
        },
        { what: "dated units, for their order", count: dated, why: null },
      ],
      skipped: [
        {
          what: "printed dates",
          count: read.filter(unresolved).length,
          why: "a year is missing, and no dated entry supplies it",
        },
        {
          what: "units",
          count: units.length - dated,
          why: "they bear no date that can be read, or stand in no order",
        },
      ],
      strips: [],
    };
  },
};

function unresolved({ resolved }: ReadDate): boolean {
  return resolved === null;
}
