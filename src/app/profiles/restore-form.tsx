import { type RefObject, useEffect, useId, useState } from 'react';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import { Button } from '../ui/button.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Restoration } from './use-restoration.ts';

type RestoreFormProps = {
  /** Of the profile that is to be restored. */
  name: string;
  takenName: string;
  restoration: Restoration;
  /** What asked for it, and has the focus again when it is given up. */
  opener: RefObject<HTMLElement | null>;
};

/** Asks for another name, because another profile has taken the old one. What is typed stays. */
export function RestoreForm({ name, takenName, restoration, opener }: RestoreFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(name);
  const [missing, setMissing] = useState(false);
  const { restoring, restore, giveUp } = restoration;
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return (
    <HandOnFocus to={opener}>
      <form
        className="max-w-[40rem] space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          const next = typed.trim();
          setMissing(next === '');
          if (next !== '') restore(next);
        }}
      >
        <TextField
          id={id}
          label={deletedMessages.newName}
          hint={deletedMessages.takenText}
          maxLength={120}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          error={missing ? deletedMessages.nameMissing : deletedMessages.taken(takenName)}
        />
        <div className="flex flex-wrap gap-2">
          <Button small type="submit" look="primary" aria-disabled={restoring}>
            {restoring ? deletedMessages.restoring : deletedMessages.restoreAs}
          </Button>
          <Button small onClick={giveUp}>
            {deletedMessages.cancel}
          </Button>
        </div>
      </form>
    </HandOnFocus>
  );
}
