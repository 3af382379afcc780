import type { Profile } from '#contract/profiles.ts';
import { dateTime } from '../messages/dates.ts';
import { type EditField, profileEditMessages } from '../messages/profile-edit.ts';
import { Callout } from '../ui/callout.tsx';

type EditConsequencesProps = { profile: Profile; changed: readonly EditField[] };

/** Before another app or tenant is saved: what that breaks. */
export function EditConsequences({ profile, changed }: EditConsequencesProps) {
  const { breaks, draftWord } = profileEditMessages;
  const { previousSecret } = profile;
  return (
    // Here from the start: a live region that comes with its text is not read reliably.
    <div role="status">
      {makesDraft(changed) && (
        <Callout tone="caution" word={draftWord}>
          <ul className="list-disc space-y-1 pl-4.5">
            <li>{breaks.draft}</li>
            {changed.includes('clientId') && <li>{breaks.clientId}</li>}
            {changed.includes('tenant') && <li>{breaks.tenant}</li>}
            {previousSecret !== null && (
              <li>{breaks.previous(previousSecret.hint, dateTime(previousSecret.usableUntil))}</li>
            )}
          </ul>
        </Callout>
      )}
    </div>
  );
}

/** No earlier test speaks for another app or tenant. */
export function makesDraft(changed: readonly EditField[]): boolean {
  return changed.includes('clientId') || changed.includes('tenant');
}
