/**
 * Light, dark or as the system: kept in a cookie, so that the server sends the
 * page in the right scheme and nothing flashes, without any script.
 */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const THEME_COOKIE = "theme";

const ONE_YEAR = 365 * 24 * 60 * 60;

export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** What the page shows now (browser only). */
export function currentTheme(): Theme {
  return parseTheme(document.documentElement.dataset["theme"]);
}

/** Shows the page in this scheme and keeps the choice (browser only). */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${ONE_YEAR}; samesite=lax`;
}
