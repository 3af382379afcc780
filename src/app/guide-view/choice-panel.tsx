import { ActionPanel } from '../actions/action-panel.tsx';
import type { ChoiceProps } from '../actions/choice-props.ts';
import { PanelHeading } from '../actions/panel-heading.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useChunk } from '../ui/use-chunk.ts';

const loadOtherPanel = async () => (await import('../actions/other-panel.tsx')).OtherPanel;

/** What the guide lets its reader choose. Only choosing actions is in the first load: most guides do. */
export function ChoicePanel(props: ChoiceProps & { headingId: string }) {
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
