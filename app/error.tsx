"use client";

import { Message } from "@/components/shell/message";
import { Button, ButtonLink } from "@/components/ui/button";
import styles from "./error.module.css";

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <Message title="This page could not be shown">
      <p>
        What was saved is safe. Try again; if it happens once more, the log of
        the program says what went wrong.
      </p>
      <p className={styles["choice"]}>
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <ButtonLink href="/sources">To the library</ButtonLink>
      </p>
    </Message>
  );
}
