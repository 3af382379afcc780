import type { Guide } from '#domain/catalog/guide.ts';
import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { Selection } from '#domain/selection/selection.ts';

/** What the guide hands to the form at its end. */
export type ConnectProps = {
  guide: Guide;
  selection: Selection;
  /** The client ID while it is a proper one, for links into the admin center. */
  onClientId: (clientId: string | undefined) => void;
  /** Goes to the guide's step that deals with a topic. */
  onGoToTopic: (topic: StepTopic) => void;
};
