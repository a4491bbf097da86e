import styles from "@/components/shell/loading.module.css";

/**
 * Here alone, where a whole edition is looked through first. Elsewhere a
 * boundary would hide the page until a script reveals it: no text without
 * scripts, and 300 ms lost with them.
 */
export default function Loading() {
  return (
    <div className={styles["loading"]} role="status">
      <span className="visually-hidden">Loading</span>
    </div>
  );
}
