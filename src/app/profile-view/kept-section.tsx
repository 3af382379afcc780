import { useId, useRef } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { useMay } from '../api/use-operator.ts';
import { profileEditMessages } from '../messages/profile-edit.ts';
import { profileMessages } from '../messages/profiles.ts';
import { ProfileFacts } from '../profiles/profile-facts.tsx';
import { Button } from '../ui/button.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { EditProfile, type EditWish } from './edit-profile.tsx';

type KeptSectionProps = {
  profile: Profile;
  /** Present while it is edited. */
  wish: EditWish | undefined;
  onEdit: () => void;
  onClose: () => void;
};

/** What is kept, or the form that changes it. */
export function KeptSection({ profile, wish, onEdit, onClose }: KeptSectionProps) {
  const headingId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const editing = wish !== undefined;
  const mayChange = useMay('operator');
  return (
    <section aria-labelledby={headingId} className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={headingId} className="text-lg font-semibold">
          {profileMessages.kept}
        </h2>
        {mayChange && (
          <Button ref={opener} small aria-expanded={editing} onClick={editing ? onClose : onEdit}>
            {profileEditMessages.open}
          </Button>
        )}
      </div>
      {editing ? (
        <HandOnFocus to={opener}>
          <EditProfile profile={profile} wish={wish} onClose={onClose} />
        </HandOnFocus>
      ) : (
        <ProfileFacts profile={profile} />
      )}
    </section>
  );
}
