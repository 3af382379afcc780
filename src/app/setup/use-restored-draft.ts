import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { guidePathname, writeQuery } from '#domain/selection/query.ts';
import { withActions } from '#domain/selection/selection.ts';
import { readStored, writeStored } from '../browser/storage.ts';
import { useSelection } from '../guide/use-selection.ts';
import { withSetup } from './use-setup-address.ts';

/** Brings back what was chosen and ticked by this link, maybe on another machine; true once that is done. */
export function useRestoredDraft(guide: Guide, setup: Setup): boolean {
  const navigate = useNavigate();
  const { selection } = useSelection(guide).parsed;
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    if (restored) return;
    setRestored(true);
    restoreTicks(guide, setup);
    const { id, draft, choice } = setup;
    if (draft === null || choice === 'fixed') return;
    const kept = withActions(selection, guide, new Set(draft.actions));
    if (kept.actions.join() === selection.actions.join()) return;
    const query = writeQuery(kept, guide);
    const search = withSetup(query === '' ? '' : `?${query}`, id);
    void navigate(guidePathname(guide) + search, { replace: true });
  }, [restored, setup, guide, selection, navigate]);
  return restored;
}

/** What was ticked in this browser for somebody else’s setup was not done for this one. */
function restoreTicks({ platform, connector }: Guide, { id, draft }: Setup): void {
  const known = `setup:${id}`;
  if (readStored(known) !== null) return;
  writeStored(known, 'begun');
  writeStored(`progress:${platform.id}/${connector.id}`, JSON.stringify(draft?.doneSteps ?? []));
}
