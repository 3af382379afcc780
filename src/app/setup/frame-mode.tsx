import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { ServerState } from '../api/server-state.tsx';
import { setupQuery, setupsKey } from '../api/setup.ts';
import { useAccess } from '../auth/use-access.ts';
import { useHostVoice } from '../host/host-context.ts';
import { setupMessages } from '../messages/setup.ts';
import { Callout } from '../ui/callout.tsx';
import { SetupChange } from './setup-change.tsx';
import { SetupSaved } from './setup-saved.tsx';
import { TokenGate } from './token-gate.tsx';
import { useKeptDraft } from './use-kept-draft.ts';
import { useRestoredDraft } from './use-restored-draft.ts';
import { useSetupAddress } from './use-setup-address.ts';

type FrameModeProps = {
  guide: Guide;
  /** What the portal’s token has opened; absent before one has. */
  setup: Setup | undefined;
};

/** Above the guide in a portal’s frame: what there is to say of its setup. Who asks for it, the portal has said. */
export function FrameMode({ guide, setup }: FrameModeProps) {
  const { lack } = useHostVoice();
  if (setup === undefined) {
    return (
      lack?.is === 'refused' && (
        <Bar>
          <TokenGate lack={lack} />
        </Bar>
      )
    );
  }
  return (
    <ServerState>
      <Mode guide={guide} setup={setup} />
    </ServerState>
  );
}

function Mode({ guide, setup: opened }: { guide: Guide; setup: Setup }) {
  const { setup } = useAccess();
  useFreshSetup(opened);
  if (setup?.saved) {
    return (
      <Bar>
        <SetupSaved setup={setup} saved={setup.saved} />
      </Bar>
    );
  }
  return (
    <>
      {setup === null && (
        <Bar>
          <TokenGate lack={{ is: 'over' }} />
        </Bar>
      )}
      {/* Also while it is over: what was chosen and ticked goes on with the next token. */}
      <Begun guide={guide} setup={opened} isOver={setup === null} />
    </>
  );
}

/** What a token has just opened goes before what was known of it; and once its time is up, the server is asked. */
function useFreshSetup(opened: Setup): void {
  const queryClient = useQueryClient();
  const { lack } = useHostVoice();
  const isOver = lack?.is === 'over';
  useEffect(() => {
    queryClient.setQueryData(setupQuery(opened.id).queryKey, opened);
  }, [queryClient, opened]);
  useEffect(() => {
    if (isOver) void queryClient.invalidateQueries({ queryKey: setupsKey });
  }, [queryClient, isOver]);
}

function Begun({ guide, setup, isOver }: { guide: Guide; setup: Setup; isOver: boolean }) {
  const [resumed] = useState(setup.draft !== null);
  useSetupAddress(setup.id);
  const restored = useRestoredDraft(guide, setup);
  useKeptDraft(guide, setup, restored && !isOver);
  if (setup.present === null && !resumed) return null;
  return (
    <Bar>
      {resumed && (
        <Callout tone="note" word={setupMessages.resumedWord} role="status">
          <p className="text-sm">{setupMessages.resumed}</p>
        </Callout>
      )}
      {setup.present !== null && <SetupChange guide={guide} present={setup.present} />}
    </Bar>
  );
}

function Bar({ children }: { children: ReactNode }) {
  return (
    <section aria-label={setupMessages.label} className="no-print border-b border-line bg-raised">
      <div className="mx-auto max-w-[80rem] space-y-3 px-4 py-3 sm:px-6">{children}</div>
    </section>
  );
}
