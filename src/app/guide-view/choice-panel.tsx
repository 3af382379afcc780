import type { Guide } from '#domain/catalog/guide.ts';
import { ActionPanel } from '../actions/action-panel.tsx';
import { PanelHeading } from '../actions/panel-heading.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useSelection } from '../guide/use-selection.ts';
import { useChunk } from '../ui/use-chunk.ts';

const loadOtherPanel = async () => (await import('../actions/other-panel.tsx')).OtherPanel;

type ChoicePanelProps = { guide: Guide; headingId: string };

/**
 * What the guide lets its reader choose, as it is chosen now. Only choosing actions is in the first
 * load: most guides do.
 */
export function ChoicePanel({ guide, headingId }: ChoicePanelProps) {
  const { parsed, select } = useSelection(guide);
  const props = { guide, select, selection: parsed.selection };
  const ofActions = guide.choice === 'actions';
  const { loaded: OtherPanel, failed, retry } = useChunk(loadOtherPanel, !ofActions);
  if (ofActions) return <ActionPanel {...props} headingId={headingId} />;
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
