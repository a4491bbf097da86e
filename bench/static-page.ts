/** The yardstick: the same text as one static page without annotations. */
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import type { Node } from "prosemirror-model";
import { renderHtml } from "@/lib/document/html";

export interface StaticPage {
  readonly address: string;
  close(): void;
}

/** Serves the text from memory, packed as the program packs its answers. */
export async function serveStaticPage(document: Node): Promise<StaticPage> {
  const page = gzipSync(pageOf(document));
  const server = createServer((_, response) => {
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Encoding": "gzip",
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : "";
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => server.close(),
  };
}

function pageOf(document: Node): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Text</title><style>body{font:18px/1.6 serif;max-width:40rem;margin:2rem auto}</style></head><body><main class="document">${renderHtml(document)}</main></body></html>`;
}
