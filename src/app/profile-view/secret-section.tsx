import { useId, useRef, useState } from 'react';
import type { Profile } from '#contract/profiles.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { useMay } from '../api/use-operator.ts';
import { dateTime } from '../messages/dates.ts';
import { profileMessages } from '../messages/profiles.ts';
import { rotationMessages } from '../messages/rotation.ts';
import { secretFactMessages } from '../messages/secret-facts.ts';
import { Fact, FactGrid } from '../profiles/fact.tsx';
import { PreviousSecret } from '../profiles/previous-secret.tsx';
import { SecretEndFact } from '../profiles/secret-end-fact.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { RotateSecret } from './rotate-secret.tsx';

type SecretSectionProps = {
  profile: Profile;
  now: number;
  /** How often somebody has asked to replace it since it was last closed; 0 while it is closed. */
  turn: number;
  onOpen: () => void;
  onClose: () => void;
  onEnterEnd: () => void;
  onGoToField: (field: CredentialField) => void;
};

/** The client secret: what is known of it, the one before it, and its replacement. */
export function SecretSection({ profile, now, turn, ...on }: SecretSectionProps) {
  const { previousSecret } = profile;
  const opener = useRef<HTMLButtonElement>(null);
  const headingId = useId();
  const mayChange = useMay('operator');
  /** On this page, and nothing was done to it since. */
  const [replaced, setReplaced] = useState(false);
  return (
    <section aria-labelledby={headingId} className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={headingId} className="text-lg font-semibold">
          {profileMessages.secret}
        </h2>
        {mayChange && (
          <Button
            ref={opener}
            small
            aria-expanded={turn > 0}
            onClick={turn > 0 ? on.onClose : on.onOpen}
          >
            {rotationMessages.open}
          </Button>
        )}
      </div>
      {turn > 0 && (
        <HandOnFocus to={opener}>
          <RotateSecret
            profile={profile}
            now={now}
            turn={turn}
            onReplaced={() => {
              setReplaced(true);
              on.onClose();
            }}
            onGoToField={on.onGoToField}
            onClose={on.onClose}
          />
        </HandOnFocus>
      )}
      {replaced && turn === 0 && (
        <Callout tone="ok" word={rotationMessages.replaced}>
          <p>
            {previousSecret === null
              ? rotationMessages.replacedAlone
              : rotationMessages.replacedKept(
                  previousSecret.hint,
                  dateTime(previousSecret.usableUntil),
                )}
          </p>
        </Callout>
      )}
      <FactGrid>
        <Fact name={rotationMessages.present}>
          <p className="py-1">{profileMessages.secretHint(profile.secretHint)}</p>
        </Fact>
        <Fact name={profileMessages.secretSetAt}>
          <p className="py-1">
            {profile.secretSetAt === null
              ? profileMessages.secretSetAtUnknown
              : dateTime(profile.secretSetAt)}
          </p>
        </Fact>
        <Fact name={secretFactMessages.term}>
          <SecretEndFact
            profile={profile}
            now={now}
            onEnter={mayChange ? on.onEnterEnd : undefined}
          />
        </Fact>
        {previousSecret !== null && (
          <Fact name={rotationMessages.previous}>
            <HandOnFocus to={opener}>
              <PreviousSecret
                profile={profile}
                previous={previousSecret}
                onDone={() => setReplaced(false)}
              />
            </HandOnFocus>
          </Fact>
        )}
      </FactGrid>
    </section>
  );
}
