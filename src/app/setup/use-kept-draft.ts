import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Setup, SetupDraft } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { noteEndOfSession } from '../api/session.ts';
import { keepSetupDraft, setupFormQuery } from '../api/setup.ts';
import { parseWords, useStored } from '../browser/use-stored.ts';
import { sentSelection } from '../connect/profile-input.ts';
import { progressKey } from '../guide/use-progress.ts';
import { useSelection } from '../guide/use-selection.ts';
import { firstValues } from './first-values.ts';

/** For how long nothing must change before it is kept, in milliseconds. */
const pause = 800;

/** Keeps what was chosen, ticked and typed on the server, once nothing has changed for a moment. */
export function useKeptDraft(guide: Guide, setup: Setup, ready: boolean): void {
  const queryClient = useQueryClient();
  const selection = sentSelection(useSelection(guide).parsed.selection);
  const [stored] = useStored(progressKey(setup.id));
  const { data: typed = firstValues(setup) } = useQuery({ ...setupFormQuery, enabled: false });
  const { name, clientId, tenant } = typed;
  const draft: SetupDraft = { selection, doneSteps: parseWords(stored), name, clientId, tenant };
  const text = JSON.stringify(draft);
  const { id } = setup;
  const kept = useRef<{ readonly id: string; readonly text: string }>(undefined);
  useEffect(() => {
    if (!ready) return;
    // What was there from the beginning need not be kept.
    kept.current ??= { id, text };
    // In a frame another setup may go on with it, which does not have it yet.
    if (kept.current.id === id && kept.current.text === text) return;
    const timer = setTimeout(() => {
      keepSetupDraft(JSON.parse(text) as SetupDraft).then(
        () => {
          kept.current = { id, text };
        },
        // Kept with the next change; that the link is over shows at once.
        (error: unknown) => noteEndOfSession(queryClient, error),
      );
    }, pause);
    return () => clearTimeout(timer);
  }, [id, text, ready, queryClient]);
}
