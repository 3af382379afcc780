import { useEffect, useRef } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import { visibleGuide } from '#domain/guide/visible-guide.ts';
import { scopesToAskFor } from '#domain/permissions/offline-access.ts';
import { useProgress } from '../guide/use-progress.ts';
import { useSelection } from '../guide/use-selection.ts';
import type { HostVoice } from './host-context.ts';

type Reported = {
  readonly guide: Guide;
  /** What the ticks are kept under. */
  readonly progressOf: string;
  /** The portal wants to hear of it. */
  readonly isOpen: boolean;
};

/** Tells the portal what is chosen whenever that changes, and which step is the first that is not done. */
export function useReports(tell: HostVoice['tell'], { guide, progressOf, isOpen }: Reported): void {
  const { selection } = useSelection(guide).parsed;
  const { done } = useProgress(progressOf);
  const visible = visibleGuide(guide, selection, 'current');
  const names = visible.permissions.map(({ name }) => name);
  const actions = selection.actions.join(',');
  const scopes = scopesToAskFor(guide, selection, names).join(' ');
  const told = useRef({ actions, scopes });
  useEffect(() => {
    const before = told.current;
    told.current = { actions, scopes };
    if (!isOpen || (before.actions === actions && before.scopes === scopes)) return;
    tell({ type: 'selection-changed', actions, scopes });
  }, [tell, isOpen, actions, scopes]);

  const steps = visible.sections.flatMap((section) => section.steps.map(({ step }) => step.id));
  const place = 1 + steps.findIndex((id) => !done.has(id));
  const id = steps[place - 1];
  const { length } = steps;
  useEffect(() => {
    if (isOpen && id !== undefined) tell({ type: 'step', id, place, of: length });
  }, [tell, isOpen, id, place, length]);
}
