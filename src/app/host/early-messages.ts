type Listener = (event: MessageEvent) => void;

const early: MessageEvent[] = [];
const keep: Listener = (event) => {
  early.push(event);
};

/** Keeps what the page around says before there is code to hear it: it greets as soon as the frame is loaded. */
export function keepEarlyMessages(): void {
  addEventListener('message', keep);
}

/** Hears what was said so far, and all that is said from now on. Returns the way to stop. */
export function hearMessages(hear: Listener): () => void {
  removeEventListener('message', keep);
  addEventListener('message', hear);
  // Not before whoever begins to listen has what it answers with.
  queueMicrotask(() => {
    for (const event of early.splice(0)) hear(event);
  });
  return () => removeEventListener('message', hear);
}
