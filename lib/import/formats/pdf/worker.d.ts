/** PDF.js ships no types for its worker; it is handed over whole. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
