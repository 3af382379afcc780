import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { portalUrl } from '#domain/catalog/portal-page.ts';
import { compareScopes } from '#domain/permissions/compare-scopes.ts';
import { useSelection } from '../guide/use-selection.ts';
import { changedSettings } from '../links/changed-settings.ts';
import { ScopeDifference } from '../links/scope-difference.tsx';
import { newSecretNote } from '../messages/present-secret.ts';
import { setupMessages as messages } from '../messages/setup.ts';
import { Icon } from '../ui/icon.tsx';

type SetupChangeProps = { guide: Guide; present: NonNullable<Setup['present']> };

/** What becomes different about an app, the way to it, and whether its secret still lasts. */
export function SetupChange({ guide, present }: SetupChangeProps) {
  const { selection } = useSelection(guide).parsed;
  const { clientId, scopes, selection: before } = present;
  const settings = changedSettings(before, selection);
  const secret = newSecretNote(present.secretEndsAt, Date.now());
  return (
    <>
      <ScopeDifference
        comparison={compareScopes(guide, selection, { ...before, scopes })}
        settings={settings}
        removing={messages.removing}
      />
      {secret !== undefined && <p className="text-sm font-medium">{secret}</p>}
      {before.cloud === selection.cloud && (
        <a
          href={portalUrl('api-permissions', { cloud: selection.cloud, clientId })}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-6 items-center gap-1 text-sm text-accent underline underline-offset-2 pointer-coarse:min-h-11"
        >
          {messages.openApp}
          <Icon name="external" className="size-3.5" />
        </a>
      )}
    </>
  );
}
