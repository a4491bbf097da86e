"use client";

import "./globals.css";
import "./tokens.css";
import { Message } from "@/components/shell/message";

/** Stands in for the whole page when even the shell could not be drawn. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <Message title="Substratum could not open its data">
          <p>
            Nothing was changed. The data folder may be missing or in use by
            another program; its log says more.
          </p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </Message>
      </body>
    </html>
  );
}
