/**
 * In which language a passage is, by the small words each language cannot do
 * without. Answers only where they leave no doubt.
 */

const smallWords: Record<string, string> = {
  en: "the of and to in that is was for with his he had which not be by from this are have were",
  fr: "le la les de des du et à en que qui dans est une pour nous avec par sur ce cette aux été ont",
  de: "der die das und zu den von ist nicht mit dem des ein eine auf für sich auch wird daß",
  it: "il lo la di che e per un una con del della non sono gli nel alla dei è",
  es: "el la los las de que y en un una por con para del se no es su al",
  tr: "ve bir bu ile için da de olarak daha gibi ne kadar olan çok sonra",
  la: "et in est non ad cum quod ut ex per sed qui quae ab",
};

const languages = Object.entries(smallWords).map(([lang, words]) => ({
  lang,
  words: new Set(words.split(" ")),
}));

/** A passage of fewer words tells too little. */
const ENOUGH = 12;
/** So many words of running text are small ones, in any language. */
const SHARE = 0.18;

/** BCP 47 of the language, or null when it is not sure. */
export function languageOf(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH) return null;
  const counts = languages
    .map(({ lang, words: own }) => ({
      lang,
      count: words.filter((word) => own.has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || first.count < words.length * SHARE) return null;
  return first.count >= 1.6 * (second?.count ?? 0) ? first.lang : null;
}
