/** The little of Citation.js that is used here; it ships no types. */
declare module "@citation-js/core" {
  type Data = readonly Readonly<Record<string, unknown>>[];
  export const plugins: {
    readonly input: {
      chain(
        input: unknown,
        options: { forceType: string; generateGraph: boolean },
      ): Record<string, unknown>[];
    };
    readonly output: {
      format(
        name: "citation",
        data: Data,
        options: {
          template: string;
          lang: string;
          format: "html" | "text";
          entry: Readonly<Record<string, unknown>>;
        },
      ): string;
    };
    readonly config: {
      get(name: "@csl"): {
        readonly styles: { add(name: string, xml: string): void };
      };
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-csl";
