import styles from "@/components/shell/loading.module.css";

/** Shown only when a page takes longer than a blink. */
export default function Loading() {
  return (
    <div className={styles["loading"]} role="status">
      <span className="visually-hidden">Loading</span>
    </div>
  );
}
