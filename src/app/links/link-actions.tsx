import { useQueryClient } from '@tanstack/react-query';
import type { MadeSetupLink, SetupLink } from '#contract/setup-links.ts';
import { ConfirmedAct } from '../answers/confirmed-act.tsx';
import { reissueSetupLink, revokeSetupLink, setupLinksQuery } from '../api/setup-links.ts';
import { linkMessages } from '../messages/setup-links.ts';

type LinkActionsProps = { link: SetupLink; onMade: (made: MadeSetupLink) => void };

/** What can still be done with a link. A used one is over for good. */
export function LinkActions({ link, onMade }: LinkActionsProps) {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: setupLinksQuery.queryKey });
  if (link.status === 'used') return null;
  return (
    <div className="flex flex-wrap gap-2 lg:justify-end">
      <ConfirmedAct
        words={linkMessages.reissue}
        changed={linkMessages.changed}
        act={async () => onMade(await reissueSetupLink(link))}
        onSettled={onSettled}
      />
      {(link.status === 'open' || link.status === 'opened') && (
        <ConfirmedAct
          words={linkMessages.revoke}
          danger
          changed={linkMessages.changed}
          act={() => revokeSetupLink(link)}
          onSettled={onSettled}
        />
      )}
    </div>
  );
}
