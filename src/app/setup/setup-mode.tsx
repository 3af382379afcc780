import { useState } from 'react';
import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { ServerState } from '../api/server-state.tsx';
import { useAccess } from '../auth/use-access.ts';
import { setupMessages } from '../messages/setup.ts';
import { SetupBanner } from './setup-banner.tsx';
import { SetupOver } from './setup-over.tsx';
import { SetupSaved } from './setup-saved.tsx';
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
  if (setup === undefined) return null;
  return (
    <section aria-label={setupMessages.label} className="no-print border-b border-line bg-raised">
      <div className="mx-auto max-w-[80rem] px-4 py-3 sm:px-6">
        <State guide={guide} setup={setup} />
      </div>
    </section>
  );
}

function State({ guide, setup }: { guide: Guide; setup: Setup | null }) {
  if (setup === null) return <SetupOver />;
  if (setup.saved !== null) return <SetupSaved setup={setup} saved={setup.saved} />;
  return <Begun guide={guide} setup={setup} />;
}

function Begun({ guide, setup }: { guide: Guide; setup: Setup }) {
  const [resumed] = useState(setup.draft !== null);
  useSetupAddress(setup.id);
  const restored = useRestoredDraft(guide, setup);
  useKeptDraft(guide, setup, restored);
  return <SetupBanner guide={guide} setup={setup} resumed={resumed} />;
}
