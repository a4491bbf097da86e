import { skeleton } from "./names";

/** Countries as an index heads them, and what a text says instead. */
const peoples: Record<string, string> = {
  Austria: "Austrian Vienna",
  China: "Chinese Peking Nanking",
  Finland: "Finnish Finn",
  France: "French Paris",
  Germany: "German Berlin",
  "Great Britain": "British English England Britain London",
  Greece: "Greek Athens",
  Italy: "Italian Rome",
  Japan: "Japanese Tokyo",
  Jews: "Jewish Jew Semit Judaism",
  Poland: "Polish Pole Warsaw",
  Russia: "Russian Moscow",
  Spain: "Spanish Madrid",
  Turkey: "Turkish Turk Ankara Angora",
  "United Kingdom": "British English England Britain London",
  "United States": "American America Washington",
};

/** Other words for a country or people; none for other headings. */
export function peopleOf(heading: string): string[] {
  const [country] = Object.entries(peoples).filter(([name]) =>
    heading.startsWith(name),
  );
  return country ? country[1].split(" ").map(skeleton) : [];
}
