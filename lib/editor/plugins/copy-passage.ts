/**
 * Copying from the text: after the words comes a line that says what is judged
 * of them, so that a quotation does not leave its criticism behind. The words
 * alone are copied on request.
 */
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

export class PassageCopy {
  readonly plugin: Plugin;
  private readonly statusOf: () => string;
  private wordsAlone = false;

  /** `statusOf` says what follows the selected words; "" is nothing. */
  constructor(statusOf: () => string) {
    this.statusOf = statusOf;
    this.plugin = new Plugin({
      props: {
        handleDOMEvents: { copy: (view, event) => this.copy(view, event) },
      },
    });
  }

  /** Copies what is selected without the line; false when nothing is. */
  copyWordsAlone(view: EditorView): boolean {
    if (view.state.selection.empty) return false;
    view.focus();
    this.wordsAlone = true;
    // The one way to copy text and markup that also works without https.
    const done = view.dom.ownerDocument.execCommand("copy");
    this.wordsAlone = false;
    return done;
  }

  private copy(view: EditorView, event: ClipboardEvent): boolean {
    const { selection } = view.state;
    const status = this.wordsAlone || selection.empty ? "" : this.statusOf();
    if (status === "" || !event.clipboardData) return false;
    const { dom, text } = view.serializeForClipboard(selection.content());
    const line = dom.ownerDocument.createElement("p");
    line.textContent = status;
    dom.append(line);
    event.clipboardData.clearData();
    event.clipboardData.setData("text/html", dom.innerHTML);
    event.clipboardData.setData("text/plain", `${text}\n${status}`);
    event.preventDefault();
    return true;
  }
}
