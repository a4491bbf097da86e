/** Server-sent events, read as a browser reads them. */

export interface ServerEvent {
  readonly id: string;
  readonly name: string;
  readonly data: string;
}

/** The events of an answer, one by one, until it ends. */
export async function* eventsOf(
  answer: Response,
): AsyncGenerator<ServerEvent, void> {
  const body = answer.body as ReadableStream<Uint8Array<ArrayBuffer>>;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const event = eventIn(text.slice(0, end));
      text = text.slice(end + 2);
      if (event.name) yield event;
    }
  }
}

function eventIn(block: string): ServerEvent {
  const lines = block.split("\n");
  const field = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? "";
  return { id: field("id"), name: field("event"), data: field("data") };
}
