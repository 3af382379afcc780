import { scopesToAskFor } from '#domain/permissions/offline-access.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import { Waiting } from '../frame/waiting.tsx';
import { choiceWords } from '../messages/choice.ts';
import { panelMessages } from '../messages/panel.ts';
import { newLinkMessages } from '../messages/setup-links.ts';
import { useChunk } from '../ui/use-chunk.ts';
import { LinkActionsList } from './link-actions-list.tsx';
import type { LinkChoice } from './use-link-choice.ts';

const loadOtherPanel = async () => (await import('../actions/other-panel.tsx')).OtherPanel;

/** The actions or scopes of a link, chosen as in the guide, and the scopes that follow. */
export function LinkChoicePanel({ guide, selection, select }: Omit<LinkChoice, 'notices'>) {
  const ofActions = guide.choice === 'actions';
  const { loaded: OtherPanel, failed, retry } = useChunk(loadOtherPanel, !ofActions);
  const permissions = requiredPermissions(guide, selection);
  const scopes = scopesToAskFor(
    guide,
    selection,
    permissions.map(({ name }) => name),
  );
  const consent = permissions.filter(({ adminConsent }) => adminConsent).length;
  const props = { guide, selection, select };
  return (
    <div className="space-y-3">
      <div className="flex flex-col gap-2.5 text-sm lg:h-[36rem]">
        <div>
          <h2 className="text-base font-semibold">{newLinkMessages.headings[guide.choice]}</h2>
          <p className="mt-0.5 text-muted">{newLinkMessages.choiceNote}</p>
        </div>
        {ofActions && <LinkActionsList {...props} />}
        {OtherPanel !== undefined && <OtherPanel {...props} />}
        {!ofActions && OtherPanel === undefined && <Waiting failed={failed} onRetry={retry} />}
      </div>
      <div className="text-sm">
        <p className="font-medium">
          {scopes.length === 0
            ? choiceWords[guide.choice].noScopes
            : panelMessages.consentCount(scopes.length, consent)}
        </p>
        <p className="max-h-36 overflow-y-auto font-mono text-xs leading-5 text-muted [overflow-wrap:anywhere]">
          {scopes.join(' ')}
        </p>
      </div>
    </div>
  );
}
