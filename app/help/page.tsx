import type { Metadata } from "next";
import { KeyTable } from "@/components/help/key-table";
import { Legend } from "@/components/help/legend";
import { SingleKeysSwitch } from "@/components/help/single-keys-switch";
import { Page } from "@/components/shell/page";
import { SourcePart } from "@/components/source/source-part";

export const metadata: Metadata = { title: "Help and legend" };

export default function HelpPage() {
  return (
    <Page
      crumbs={[{ label: "Library", href: "/sources" }, { label: "Help" }]}
      title="Help and legend"
      lead="Every key, and every word with which a passage is judged."
    >
      <SourcePart id="keys" title="Keys">
        <SingleKeysSwitch />
        <KeyTable />
      </SourcePart>
      <SourcePart id="legend" title="Legend">
        <p>
          Four questions about a passage are kept apart. A spurious passage may
          be true; a genuine one may be wrong. How likely a judgment is, and
          what it rests on, are two answers and never one number.
        </p>
        <Legend />
      </SourcePart>
      <SourcePart id="citations" title="Citations">
        <p>
          Citations are set by citeproc-js, copyright 2009–2019 Frank Bennett,
          under the Common Public Attribution License 1.0
          (github.com/Juris-M/citeproc-js), in the Citation Style Language
          (citationstyles.org).
        </p>
      </SourcePart>
    </Page>
  );
}
