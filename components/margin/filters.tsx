"use client";

import { useDeferredValue, useEffect, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { countsOf } from "@/components/workbench/filter";
import { everything, type Filter } from "@/components/workbench/state";
import {
  useController,
  useSettledMarks,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import { styleLabels } from "@/components/workbench/words";
import { type Family, families } from "@/lib/vocabulary/vocabulary";
import styles from "./margin.module.css";
import { PartMenu } from "./part-menu";

const chips: readonly { show: Filter["show"]; label: string }[] = [
  { show: "all", label: "All" },
  { show: "judgment", label: "Judgments" },
  { show: "omission", label: "Omissions" },
  { show: "link", label: "Links" },
  { show: "comment", label: "Comments" },
  { show: "mine", label: "Mine" },
];

const rarely: typeof chips = [
  { show: "withdrawn", label: "Withdrawn" },
  { show: "anchors", label: "Lost their place" },
  { show: "changed", label: "Reading changed" },
];

const ALL_FAMILIES = "all";

/** What stands in the margin, and how much there is of it. */
export function Filters() {
  const controller = useController();
  const filter = useWorkbench((state) => state.filter);
  const marks = useDeferredValue(useSettledMarks());
  const counts = useMemo(
    () =>
      countsOf(
        marks.values(),
        controller.store.options.reviewer.id,
        filter.part,
      ),
    [marks, controller, filter.part],
  );
  const set = (show: Filter["show"]) => {
    const again = filter.show === show;
    controller.setFilter(again ? everything : { ...filter, show });
  };
  const shown = [...chips, ...rarely.filter(({ show }) => counts[show] > 0)];
  useFilterFromAddress();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form
    <div role="group" aria-label="Show" className={styles["filters"]}>
      {shown
        .filter(({ show }) => show === "all" || counts[show] > 0)
        .map(({ show, label }) => (
          <Chip
            key={show}
            pressed={filter.show === show}
            count={counts[show]}
            onClick={() => set(show)}
          >
            {label}
          </Chip>
        ))}
      <FamilyMenu
        family={filter.family}
        choose={(family) => controller.setFilter({ ...filter, family })}
      />
      <PartMenu
        part={filter.part}
        choose={(part) => controller.setFilter({ ...filter, part })}
      />
    </div>
  );
}

function FamilyMenu({
  family,
  choose,
}: {
  family: Family | null;
  choose: (family: Family | null) => void;
}) {
  const all = [...new Set(Object.values(families))];
  return (
    <Menu.Root>
      <Menu.Trigger
        render={
          <Button look="quiet" small>
            <Icon name="filter" size={14} />
            {family ? styleLabels[family] : "Family"}
          </Button>
        }
      />
      <Menu.Popup align="end">
        <Menu.RadioGroup
          value={family ?? ALL_FAMILIES}
          onValueChange={(next: string) =>
            choose(next === ALL_FAMILIES ? null : (next as Family))
          }
        >
          <Menu.RadioItem value={ALL_FAMILIES}>All families</Menu.RadioItem>
          {all.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {styleLabels[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Popup>
    </Menu.Root>
  );
}

/** ?filter=anchors: the library leads here when anchors want checking. */
function useFilterFromAddress(): void {
  const controller = useController();
  useEffect(() => {
    const wanted = new URLSearchParams(window.location.search).get("filter");
    const known = [...chips, ...rarely].find(({ show }) => show === wanted);
    if (known) controller.setFilter({ ...everything, show: known.show });
  }, [controller]);
}
