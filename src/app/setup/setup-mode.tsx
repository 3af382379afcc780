import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { ServerState } from '../api/server-state.tsx';
import { setupSavedQuery } from '../api/setup.ts';
import { useAccess } from '../auth/use-access.ts';
import { setupMessages } from '../messages/setup.ts';
import { Callout } from '../ui/callout.tsx';
import { SetupBanner } from './setup-banner.tsx';
import { SetupOver } from './setup-over.tsx';
import { useKeptDraft } from './use-kept-draft.ts';
import { useRestoredDraft } from './use-restored-draft.ts';
import { useSetupAddress } from './use-setup-address.ts';

/** Above a guide that somebody follows by a setup link: who asks for what, and that nothing gets lost. */
export function SetupMode({ guide }: { guide: Guide }) {
  return (
    <ServerState>
      <Mode guide={guide} />
    </ServerState>
  );
}

function Mode({ guide }: { guide: Guide }) {
  const { setup } = useAccess();
  const { data: saved = false } = useQuery({ ...setupSavedQuery, enabled: false });
  if (setup === undefined) return null;
  return (
    <section aria-label={setupMessages.label} className="no-print border-b border-line bg-raised">
      <div className="mx-auto max-w-[80rem] px-4 py-3 sm:px-6">
        {saved ? <SetupSaved /> : <Standing guide={guide} setup={setup} />}
      </div>
    </section>
  );
}

function SetupSaved() {
  const { finished, close } = setupMessages.done;
  return (
    <Callout tone="ok" word={finished}>
      <p className="text-sm">{close}</p>
    </Callout>
  );
}

function Standing({ guide, setup }: { guide: Guide; setup: Setup | null }) {
  return setup === null ? <SetupOver /> : <Begun guide={guide} setup={setup} />;
}

function Begun({ guide, setup }: { guide: Guide; setup: Setup }) {
  const [resumed] = useState(setup.draft !== null);
  useSetupAddress(setup.id);
  const restored = useRestoredDraft(guide, setup);
  useKeptDraft(guide, setup, restored);
  return <SetupBanner guide={guide} setup={setup} resumed={resumed} />;
}
