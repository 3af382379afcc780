import type { Guide } from '#domain/catalog/guide.ts';
import type { Selection, SelectionChange } from '#domain/selection/selection.ts';
import { ActionPanel } from './action-panel.tsx';
import { FixedPanel } from './fixed-panel.tsx';
import { ScopePanel } from './scope-panel.tsx';

export type ChoicePanelProps = {
  guide: Guide;
  selection: Selection;
  select: (change: SelectionChange) => void;
  headingId: string;
};

/** What the guide lets its reader choose. */
export function ChoicePanel(props: ChoicePanelProps) {
  switch (props.guide.choice) {
    case 'actions':
      return <ActionPanel {...props} />;
    case 'scopes':
      return <ScopePanel {...props} />;
    case 'fixed':
      return <FixedPanel {...props} />;
  }
}
