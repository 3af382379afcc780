import type { Profile } from '#contract/profiles.ts';
import { ConfirmedAct } from '../answers/confirmed-act.tsx';
import { destroyPreviousSecret, rollBackSecret } from '../api/secret-rotation.ts';
import { useMay } from '../api/use-operator.ts';
import { dateTime } from '../messages/dates.ts';
import { rotationMessages } from '../messages/rotation.ts';
import { useProfileNow } from './use-profile-now.ts';

type PreviousSecretProps = {
  profile: Profile;
  previous: NonNullable<Profile['previousSecret']>;
  onDone: () => void;
};

/** The secret before the present one, as long as it is kept: the way back to it, and its end. */
export function PreviousSecret({ profile, previous, onDone }: PreviousSecretProps) {
  const { act, refresh } = useProfileNow(profile);
  const { hint, usableUntil } = previous;
  const mayChange = useMay('operator');
  const onSettled = async () => {
    await refresh();
    onDone();
  };
  const common = { changed: rotationMessages.notDone, onSettled };
  return (
    <div className="space-y-2 py-1">
      <p>{rotationMessages.previousText(hint, dateTime(usableUntil))}</p>
      {mayChange && (
        <div className="flex flex-wrap gap-2">
          <ConfirmedAct
            {...common}
            act={() => act(rollBackSecret)}
            words={rotationMessages.rollingBack(profile.secretHint, hint)}
          />
          <ConfirmedAct
            {...common}
            danger
            act={() => act(destroyPreviousSecret)}
            words={rotationMessages.destroying(hint)}
          />
        </div>
      )}
    </div>
  );
}
