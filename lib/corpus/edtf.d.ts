/** The package carries no types; this is what we use of it. */
declare module "edtf" {
  /** Parses Extended Date/Time Format; throws on anything else. */
  export default function edtf(value: string): unknown;
}
