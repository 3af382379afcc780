import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Profile } from '#contract/profiles.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { useMay } from '../api/use-operator.ts';
import type { EditField } from '../messages/profile-edit.ts';
import { profileStateMessages } from '../messages/profile-state.ts';
import { DeleteProfile } from '../profiles/delete-profile.tsx';
import { ObstacleCallouts } from '../profiles/obstacle-callouts.tsx';
import { obstaclesOf } from '../profiles/obstacles.ts';
import { SwitchProfile } from '../profiles/switch-profile.tsx';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { CheckHistory } from './check-history.tsx';
import type { EditWish } from './edit-profile.tsx';
import { KeptSection } from './kept-section.tsx';
import { ProfileHeading } from './profile-heading.tsx';
import { ProfileTest } from './profile-test.tsx';
import { SecretSection } from './secret-section.tsx';

/** One profile: how it is and what to do now, its test, its secret, what is kept, its history, its end. */
export function ProfileDetails({ profile }: { profile: Profile }) {
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const [now] = useState(() => Date.now());
  const [rotationTurn, setRotationTurn] = useState(0);
  const [wish, setWish] = useState<EditWish>();
  const replaceSecret = () => setRotationTurn((turn) => turn + 1);
  const edit = (field: EditField) =>
    setWish((before) => ({ field, turn: (before?.turn ?? 0) + 1 }));
  const goToField = (field: CredentialField) =>
    field === 'clientSecret' ? replaceSecret() : edit(field);
  const disabled = profile.status === 'disabled';
  const mayChange = useMay('operator');

  return (
    <>
      <ProfileHeading profile={profile} ref={heading} />
      <HandOnFocus to={heading}>
        <div className="space-y-3 empty:hidden">
          {disabled && (
            <Callout tone="note" word={profileStateMessages.disabledWord}>
              <p>{profileStateMessages.disabledText}</p>
              {mayChange && <SwitchProfile profile={profile} />}
            </Callout>
          )}
          <ObstacleCallouts
            obstacles={obstaclesOf(profile, now)}
            onReplace={mayChange ? replaceSecret : undefined}
          />
        </div>
      </HandOnFocus>
      {/* On wide screens what is done stands on the left, what is known on the right. */}
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
        {/* What was tested here says nothing about other credentials. */}
        <ProfileTest
          key={[profile.clientId, profile.tenant, profile.secretSetAt].join(' ')}
          profile={profile}
          onGoToField={goToField}
        />
        <div className="min-w-0 space-y-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <SecretSection
            profile={profile}
            now={now}
            turn={rotationTurn}
            onOpen={replaceSecret}
            onClose={() => setRotationTurn(0)}
            onEnterEnd={() => edit('secretEnd')}
            onGoToField={goToField}
          />
          <KeptSection
            profile={profile}
            wish={wish}
            onEdit={() => edit('name')}
            onClose={() => setWish(undefined)}
          />
        </div>
        <CheckHistory profile={profile} />
      </div>
      {mayChange ? (
        <section aria-label={profileStateMessages.ends} className="border-t border-line pt-5">
          <div className="space-y-3 sm:grid sm:w-fit sm:grid-cols-[auto_minmax(0,1fr)] sm:items-center sm:gap-x-4 sm:gap-y-3 sm:space-y-0">
            {!disabled && (
              <>
                <HandOnFocus to={heading}>
                  <SwitchProfile profile={profile} />
                </HandOnFocus>
                <p className="max-w-[72ch] text-sm text-muted">
                  {profileStateMessages.disableText}
                </p>
              </>
            )}
            <DeleteProfile profile={profile} onDeleted={() => void navigate('/profiles')} />
            <p className="max-w-[72ch] text-sm text-muted">{profileStateMessages.deleteText}</p>
          </div>
        </section>
      ) : (
        <p className="border-t border-line pt-5 text-sm text-muted">
          {profileStateMessages.onlyRead}
        </p>
      )}
    </>
  );
}
