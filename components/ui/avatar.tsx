import styles from "./avatar.module.css";
import { withLook } from "./look";

/** The initials of a person on their colour. The name goes beside it. */
export function Avatar({
  initials,
  colour,
}: {
  initials: string;
  colour: string;
}) {
  return (
    <span
      aria-hidden="true"
      className={styles["avatar"]}
      {...withLook({ "background-color": colour })}
    >
      {initials}
    </span>
  );
}
