"use client";

import { useRouter } from "next/navigation";
import {
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { People } from "@/components/live/people";
import { SourceModes } from "@/components/shell/source-modes";
import { TopBar } from "@/components/shell/top-bar";
import { Desk } from "./desk";
import styles from "./emend-screen.module.css";
import { EmendStatus } from "./emend-status";
import { EmendationList } from "./emendation-list";

export interface EmendScreenProps {
  readonly slug: string;
  readonly title: string;
  readonly textVersion: string;
  /** The last change that is in the page. */
  readonly change: number;
  readonly reviewerId: string;
  readonly language: string;
  /** The server's HTML of the text. */
  readonly first: ReactNode;
}

/** Correcting a text: the text, and the list of its corrections. */
export function EmendScreen(props: EmendScreenProps) {
  const { slug, title, textVersion, change, language, first } = props;
  const [desk] = useState(
    () => new Desk({ slug, title, textVersion, change, language }),
  );
  const place = useRef<HTMLDivElement>(null);
  const read = () => desk.state;
  const state = useSyncExternalStore(desk.subscribe, read, read);
  useDesk(desk, place);
  const leave = useLeaving(desk);
  return (
    <div className={styles["screen"]} onClickCapture={leave}>
      <TopBar
        crumbs={[{ label: "Library", href: "/sources" }, { label: title }]}
        modes={<SourceModes slug={slug} />}
        people={<People people={state.people} ownId={props.reviewerId} />}
        search="Search text, notes, people …"
      />
      <div className={styles["columns"]}>
        <main
          id="main"
          tabIndex={-1}
          data-scroller=""
          className={styles["stage"]}
        >
          <div ref={place} className={styles["place"]} data-region="">
            {!state.ready && first}
          </div>
          {state.failure && (
            <p role="alert" className={styles["failure"]}>
              {state.failure}
            </p>
          )}
        </main>
        <EmendationList desk={desk} />
      </div>
      <EmendStatus desk={desk} />
    </div>
  );
}

function useDesk(
  desk: Desk,
  place: React.RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    void desk.open(current);
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!desk.isSettled) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => {
      window.removeEventListener("beforeunload", onLeave);
      desk.close();
    };
  }, [desk, place]);
}

/** A link inside the program waits until all is stored. */
function useLeaving(desk: Desk) {
  const router = useRouter();
  return (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    const elsewhere = link && link.origin === window.location.origin;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!elsewhere || !plain || desk.isSettled || link.hash) return;
    event.preventDefault();
    event.stopPropagation();
    void desk.settle().then(() => router.push(link.pathname + link.search));
  };
}
