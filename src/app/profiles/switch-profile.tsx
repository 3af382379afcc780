import { useMutation } from '@tanstack/react-query';
import type { Profile } from '#contract/profiles.ts';
import { switchProfile } from '../api/profile-switch.ts';
import { profileStateMessages as messages } from '../messages/profile-state.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { ActRefusal } from './act-refusal.tsx';
import { useProfileNow } from './use-profile-now.ts';

/** Switches a profile off, or on again. */
export function SwitchProfile({ profile }: { profile: Profile }) {
  const to = profile.status === 'disabled' ? 'enable' : 'disable';
  const { act, refresh } = useProfileNow(profile);
  const announce = useAnnounce();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => act((now) => switchProfile(now, to)),
    onSuccess: () => announce(messages[`${to}d`](profile.name)),
    onSettled: refresh,
  });
  return (
    <>
      <Button
        small={to === 'enable'}
        aria-disabled={isPending}
        onClick={() => !isPending && mutate()}
      >
        {messages[to]}
      </Button>
      <ActRefusal error={error} changed={messages.notSwitched} />
    </>
  );
}
