import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { writeQuery } from '#domain/selection/query.ts';
import { withActions } from '#domain/selection/selection.ts';
import { writeStored } from '../browser/storage.ts';
import { progressKey } from '../guide/use-progress.ts';
import { useSelection } from '../guide/use-selection.ts';
import { withSetup } from '../guide/with-setup.ts';

/** Brings back what was chosen and ticked by this link, maybe on another machine; true once that is done. */
export function useRestoredDraft(guide: Guide, setup: Setup): boolean {
  const navigate = useNavigate();
  const { selection } = useSelection(guide).parsed;
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    if (restored) return;
    setRestored(true);
    const { id, draft, choice } = setup;
    if (draft === null) return;
    // What was ticked last may have been on another machine.
    writeStored(progressKey(id), JSON.stringify(draft.doneSteps));
    if (choice === 'fixed') return;
    const chosen = { ...selection, ...draft.selection };
    const query = writeQuery(withActions(chosen, guide, new Set(chosen.actions)), guide);
    if (query === writeQuery(selection, guide)) return;
    void navigate(window.location.pathname + withSetup(query, id), { replace: true });
  }, [restored, setup, guide, selection, navigate]);
  return restored;
}
