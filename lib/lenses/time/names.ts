/** Months, weekdays and numbers in the languages dates are read in. */

/** Forms of each month, January first; abbreviations with their full stop. */
const monthForms: readonly string[] = [
  // English, German, French, Russian (as after a day, and alone), Turkish
  "January|Jan\\.|Januar|Jänner|janvier|января|январь|Ocak|Kânunusani",
  "February|Feb\\.|Februar|février|fevrier|февраля|февраль|Şubat",
  "March|Mar\\.|März|mars|марта|март|Mart",
  "April|Apr\\.|avril|апреля|апрель|Nisan",
  "May|Mai|мая|май|Mayıs",
  "June|Jun\\.|Juni|juin|июня|июнь|iyun|Haziran",
  "July|Jul\\.|Juli|juillet|июля|июль|iyul|Temmuz",
  "August|Aug\\.|août|aout|августа|август|Ağustos",
  "September|Sept\\.|septembre|сентября|сентябрь|Eylül",
  "October|Oct\\.|Oktober|octobre|октября|октябрь|Ekim|Teşrinievvel",
  "November|Nov\\.|novembre|ноября|ноябрь|Kasım|Teşrinisani",
  "December|Dec\\.|Dezember|décembre|decembre|декабря|декабрь|Aralık|Kânunuevvel",
];

/** Sunday first. */
const weekdayForms: readonly string[] = [
  "Sunday|Sonntag|dimanche|воскресенье|Pazar",
  "Monday|Montag|lundi|понедельник|Pazartesi",
  "Tuesday|Dienstag|mardi|вторник|Salı",
  "Wednesday|Mittwoch|mercredi|среда|Çarşamba",
  "Thursday|Donnerstag|jeudi|четверг|Perşembe",
  "Friday|Freitag|vendredi|пятница|Cuma",
  "Saturday|Samstag|Sonnabend|samedi|суббота|Cumartesi",
];

export const englishMonths =
  "January February March April May June July August September October November December".split(
    " ",
  );
export const englishWeekdays =
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** Longest first, so that "Pazartesi" is not read as "Pazar". */
function alternation(forms: readonly string[]): string {
  return forms
    .flatMap((line) => line.split("|"))
    .sort((a, b) => b.length - a.length)
    .join("|");
}

export const monthPattern = alternation(monthForms);
export const weekdayPattern = alternation(weekdayForms);

function numbered(forms: readonly string[], base: number) {
  return new Map(
    forms.flatMap((line, i) =>
      line
        .split("|")
        .map(
          (form) => [form.replace("\\", "").toLowerCase(), i + base] as const,
        ),
    ),
  );
}

const months = numbered(monthForms, 1);
const weekdays = numbered(weekdayForms, 0);

/** 1 to 12; null for a word that is no month. */
export function monthNumber(word: string): number | null {
  return months.get(word.toLowerCase()) ?? null;
}

/** 0 Sunday to 6 Saturday; null for a word that is no weekday. */
export function weekdayNumber(word: string): number | null {
  return weekdays.get(word.toLowerCase()) ?? null;
}

const small =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(
    " ",
  );

export const countPattern = `\\d{1,3}|an?|${small.join("|")}|thirty|forty|fifty`;
export const ordinalPattern = [...ordinals].reverse().join("|");

/** "seven", "7", "a" (one); null for other words. */
export function countOf(word: string): number | null {
  const low = word.toLowerCase();
  if (/^\d+$/.test(low)) return Number(low);
  if (low === "a" || low === "an") return 1;
  const tens = ["thirty", "forty", "fifty"].indexOf(low);
  if (tens >= 0) return 30 + 10 * tens;
  const at = small.indexOf(low);
  return at < 0 ? null : at + 1;
}

/** "third" or "3rd"; null for other words. */
export function ordinalOf(word: string): number | null {
  const low = word.toLowerCase();
  const digits = /^\d+/.exec(low)?.[0];
  if (digits !== undefined) return Number(digits);
  const at = ordinals.indexOf(low);
  return at < 0 ? null : at + 1;
}
