import { Notice } from "@/components/ui/notice";
import styles from "./people.module.css";

export interface MadeLink {
  readonly link: string;
  readonly email: string;
  readonly expiresAt: string;
}

/** The program sends no mail: the person hands the link over. */
export function LinkMade({ link, email, expiresAt }: MadeLink) {
  return (
    <Notice title={`A link for ${email}`}>
      <code className={styles["link"]}>{link}</code>
      <p>
        Send it to them yourself. It works once, until {expiresAt.slice(0, 10)},
        and is not shown again.
      </p>
    </Notice>
  );
}
