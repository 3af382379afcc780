import { type RefObject, useRef } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { useMay } from '../api/use-operator.ts';
import { dateTime } from '../messages/dates.ts';
import { timeLeft } from '../messages/days.ts';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import { guideMessages } from '../messages/guide.ts';
import { Button } from '../ui/button.tsx';
import { useRowFocus } from '../ui/use-row-focus.ts';
import type { DeletedProfile } from './deleted-profile.ts';
import { DestroyProfile } from './destroy-profile.tsx';
import { FailureNote } from './failure-note.tsx';
import { RestoreForm } from './restore-form.tsx';
import { useRestoration } from './use-restoration.ts';

type DeletedRowProps = {
  profile: DeletedProfile;
  now: number;
  onRestored: (profile: Profile) => void;
  heir: RefObject<HTMLElement | null>;
};

const cell = 'px-3 py-2 align-top max-sm:block max-sm:py-0.5';

/** One deleted profile, and what can still be done with it. */
export function DeletedRow({ profile, now, onRestored, heir }: DeletedRowProps) {
  const { name, deletedAt, recoverableUntil } = profile;
  const restoration = useRestoration(profile, onRestored);
  const row = useRowFocus<HTMLTableSectionElement>(heir);
  const opener = useRef<HTMLButtonElement>(null);
  const mayRestore = useMay('operator');
  const mayDestroy = useMay('admin');
  const { restoring, restore, takenName, error } = restoration;
  return (
    <tbody ref={row} className="border-t border-line max-sm:block">
      <tr className="max-sm:block max-sm:py-2">
        <th scope="row" className={`${cell} text-left font-semibold [overflow-wrap:anywhere]`}>
          {name}
        </th>
        <td className={cell}>
          {guideMessages.title(profile.connector.name, profile.platform.name)}
        </td>
        <td className={`${cell} font-mono text-xs leading-5 [overflow-wrap:anywhere]`}>
          {profile.tenant}
        </td>
        <td className={cell}>
          <span className="mr-2 text-muted sm:hidden">{deletedMessages.deletedAt}</span>
          {dateTime(deletedAt)}
        </td>
        <td className={cell}>
          <span className="mr-2 text-muted sm:hidden">{deletedMessages.until}</span>
          {dateTime(recoverableUntil)}
          <span className="inline-block text-muted max-sm:ml-2 sm:block">
            {timeLeft(recoverableUntil, now)}
          </span>
        </td>
        <td className={`${cell} max-sm:pt-2`}>
          <div className="flex flex-wrap gap-2 whitespace-nowrap sm:justify-end">
            {mayRestore && (
              <Button
                ref={opener}
                small
                aria-label={deletedMessages.restoreNamed(name)}
                aria-disabled={restoring}
                onClick={() => restore()}
              >
                {restoring ? deletedMessages.restoring : deletedMessages.restore}
              </Button>
            )}
            {mayDestroy && <DestroyProfile profile={profile} />}
          </div>
        </td>
      </tr>
      {(takenName !== undefined || error !== null) && (
        <tr className="max-sm:block">
          <td colSpan={6} className="space-y-3 px-3 pb-4 max-sm:block">
            {takenName !== undefined && (
              <RestoreForm
                name={name}
                takenName={takenName}
                restoration={restoration}
                opener={opener}
              />
            )}
            {error !== null && <FailureNote word={deletedMessages.failedWord} error={error} />}
          </td>
        </tr>
      )}
    </tbody>
  );
}
