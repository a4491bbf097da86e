/** The little of `jsonld` our tests use; the package brings no types. */
declare module "jsonld" {
  export interface RemoteDocument {
    contextUrl: null;
    documentUrl: string;
    document: unknown;
  }
  const jsonld: {
    expand(
      document: unknown,
      options: {
        safe: boolean;
        documentLoader: (url: string) => Promise<RemoteDocument>;
      },
    ): Promise<Record<string, unknown>[]>;
  };
  export default jsonld;
}
