import { type RefObject, useRef } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { FailureNote } from '../answers/failure-note.tsx';
import { useMay } from '../api/use-operator.ts';
import { dateTime } from '../messages/dates.ts';
import { timeLeft } from '../messages/days.ts';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import { guideMessages } from '../messages/guide.ts';
import { Button } from '../ui/button.tsx';
import { Cell, DataRow, DataRows, NameCell, RowBelow } from '../ui/data-table.tsx';
import { useRowFocus } from '../ui/use-row-focus.ts';
import type { DeletedProfile } from './deleted-profile.ts';
import { DestroyProfile } from './destroy-profile.tsx';
import { RestoreForm } from './restore-form.tsx';
import { useRestoration } from './use-restoration.ts';

type DeletedRowProps = {
  profile: DeletedProfile;
  now: number;
  onRestored: (profile: Profile) => void;
  heir: RefObject<HTMLElement | null>;
};

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
    <DataRows ref={row}>
      <DataRow>
        <NameCell>{name}</NameCell>
        <Cell>{guideMessages.title(profile.connector.name, profile.platform.name)}</Cell>
        <Cell className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">
          {profile.tenant}
        </Cell>
        <Cell title={deletedMessages.deletedAt}>{dateTime(deletedAt)}</Cell>
        <Cell title={deletedMessages.until}>
          {dateTime(recoverableUntil)}
          <span className="inline-block text-muted max-md:ml-2 md:block">
            {timeLeft(recoverableUntil, now)}
          </span>
        </Cell>
        <Cell className="max-md:pt-2">
          <div className="flex flex-wrap gap-2 whitespace-nowrap md:justify-end">
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
        </Cell>
      </DataRow>
      {(takenName !== undefined || error !== null) && (
        <RowBelow columns={6}>
          {takenName !== undefined && (
            <RestoreForm
              name={name}
              takenName={takenName}
              restoration={restoration}
              opener={opener}
            />
          )}
          {error !== null && <FailureNote word={deletedMessages.failedWord} error={error} />}
        </RowBelow>
      )}
    </DataRows>
  );
}
