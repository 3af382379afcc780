import type { CheckRun } from '#contract/checks.ts';
import type { GuideSelection } from '#contract/guide-selection.ts';
import type { ProfileInput } from '#contract/profiles.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import type { Selection } from '#domain/selection/selection.ts';
import type { FormValues } from '../credentials/form-values.ts';
import { sentRedirectUri } from './sent-redirect-uri.ts';

export type ProfileContext = {
  guide: Guide;
  selection: Selection;
  /** The test that these very values have gone through, if there was one. */
  run: CheckRun | undefined;
  /** What only the reader knows, by its id. */
  given: Values;
};

/** What the server needs to know of a selection. */
export function sentSelection({ separator: _, ...chosen }: Selection): GuideSelection {
  return chosen;
}

/** What is sent to be saved. */
export function profileInput(
  { guide, selection, run, given }: ProfileContext,
  { name, ...credentials }: FormValues,
): ProfileInput {
  return {
    name,
    platform: guide.platform.id,
    connector: guide.connector.id,
    selection: sentSelection(selection),
    credentials,
    ...sentRedirectUri(guide, given),
    ...(run === undefined ? {} : { checkRunId: run.id }),
  };
}
