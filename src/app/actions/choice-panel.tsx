import type { Guide } from '#domain/catalog/guide.ts';
import type { Selection, SelectionChange } from '#domain/selection/selection.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useChunk } from '../ui/use-chunk.ts';
import { ActionPanel } from './action-panel.tsx';
import { PanelHeading } from './panel-heading.tsx';

export type ChoicePanelProps = {
  guide: Guide;
  selection: Selection;
  select: (change: SelectionChange) => void;
  headingId: string;
};

const loadOtherPanel = async () => (await import('./other-panel.tsx')).OtherPanel;

/** What the guide lets its reader choose. Only choosing actions is in the first load: most guides do. */
export function ChoicePanel(props: ChoicePanelProps) {
  const { guide, headingId } = props;
  const ofActions = guide.choice === 'actions';
  const { loaded: OtherPanel, failed, retry } = useChunk(loadOtherPanel, !ofActions);
  if (ofActions) return <ActionPanel {...props} />;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2.5 text-sm max-lg:flex-none">
      <PanelHeading guide={guide} id={headingId} />
      {OtherPanel === undefined ? (
        <Waiting failed={failed} onRetry={retry} />
      ) : (
        <OtherPanel {...props} />
      )}
    </div>
  );
}
