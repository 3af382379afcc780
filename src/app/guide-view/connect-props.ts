import type { Guide } from '#domain/catalog/guide.ts';
import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import type { Selection, SelectionChange } from '#domain/selection/selection.ts';

/** What the guide hands to the form at its end. */
export type ConnectProps = {
  guide: Guide;
  selection: Selection;
  select: (change: SelectionChange) => void;
  /** What the reader has entered for the guide's placeholders. */
  given: Values;
  /** When a step was ticked off while the page was open, in milliseconds since the epoch, by its id. */
  doneAt: ReadonlyMap<string, number>;
  /** The client ID while it is a proper one, for links into the admin center. */
  onClientId: (clientId: string | undefined) => void;
  /** Goes to the guide's step that deals with a topic. */
  onGoToTopic: (topic: StepTopic) => void;
};
