import { isChangedMeanwhile } from '../api/as-seen.ts';
import { errorWords } from '../messages/error-words.ts';
import { Callout } from '../ui/callout.tsx';

type ActRefusalProps = {
  error: Error | null;
  /** What it means that somebody was faster. */
  changed: { title: string; fix: string };
};

/** Why something was not done to a profile. */
export function ActRefusal({ error, changed }: ActRefusalProps) {
  if (error === null) return null;
  const { title, fix } = isChangedMeanwhile(error) ? changed : errorWords(error);
  return (
    <Callout tone="danger" word={title} role="alert">
      <p>{fix}</p>
    </Callout>
  );
}
