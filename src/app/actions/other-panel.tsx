import type { ChoicePanelProps } from './choice-panel.tsx';
import { FixedList } from './fixed-list.tsx';
import { ScopePanel } from './scope-panel.tsx';

/** Choosing scopes, or what stands where nothing can be chosen. */
export function OtherPanel(props: ChoicePanelProps) {
  return props.guide.choice === 'scopes' ? (
    <ScopePanel {...props} />
  ) : (
    <FixedList actions={props.guide.actions} />
  );
}
