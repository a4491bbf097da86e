import styles from "./avatar.module.css";
import { Looked } from "./looked";

/** The initials of a person on their colour. The name goes beside it. */
export function Avatar({
  initials,
  colour,
}: {
  initials: string;
  colour: string;
}) {
  return (
    <Looked
      aria-hidden="true"
      className={styles["avatar"]}
      look={{ "background-color": colour }}
    >
      {initials}
    </Looked>
  );
}
