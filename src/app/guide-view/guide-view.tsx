import { memo, useCallback, useDeferredValue, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Guide } from '#domain/catalog/guide.ts';
import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { Wording } from '#domain/catalog/wording.ts';
import { visibleGuide } from '#domain/guide/visible-guide.ts';
import { scopesToAskFor } from '#domain/permissions/offline-access.ts';
import type { QueryNotice } from '#domain/selection/parse-selection.ts';
import { guidePath } from '#domain/selection/query.ts';
import type { Selection, SelectionChange } from '#domain/selection/selection.ts';
import { joinScopes } from '#domain/selection/separator.ts';
import { hasManyActions } from '../actions/many-actions.ts';
import { TakeAway } from '../actions/take-away.tsx';
import { usePageData } from '../api/page-data.ts';
import { useStored } from '../browser/use-stored.ts';
import { goToHeading, stepAnchor } from '../guide/step-anchor.ts';
import { useAsked } from '../guide/use-asked.ts';
import { useFolding } from '../guide/use-folding.ts';
import { useProgress } from '../guide/use-progress.ts';
import { useSelection } from '../guide/use-selection.ts';
import { choiceWords } from '../messages/choice.ts';
import { frameMessages } from '../messages/frame.ts';
import { guideMessages } from '../messages/guide.ts';
import { panelMessages } from '../messages/panel.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { ChoicePanel } from './choice-panel.tsx';
import { FormSlot } from './form-slot.tsx';
import { FormsSlot } from './forms-slot.tsx';
import { GuideArticle } from './guide-article.tsx';
import { GuideHeader } from './guide-header.tsx';
import { isPanelBeside, PanelSheet, panelHeadingId } from './panel-sheet.tsx';
import { Share } from './share.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { useCanonical } from './use-canonical.ts';

/** A guide and its panel, side by side: what is chosen on the right adjusts what stands on the left. */
export function GuideView({ guide }: { guide: Guide }) {
  const { parsed, select } = useSelection(guide);
  // Where that takes longer than a frame, the check box does not wait for it.
  const adjusted = useDeferredValue(parsed);
  const { selection, notices } = hasManyActions(guide) ? adjusted : parsed;
  return <AdjustedGuide {...{ guide, selection, notices, select }} />;
}

type AdjustedGuideProps = {
  guide: Guide;
  selection: Selection;
  notices: readonly QueryNotice[];
  select: (change: SelectionChange) => void;
};

const AdjustedGuide = memo(function AdjustedGuide(props: AdjustedGuideProps) {
  const { guide, selection, notices, select } = props;
  const { origin, setup, embed } = usePageData();
  const [storedWording, setWording] = useStored('wording');
  const wording: Wording = storedWording === 'earlier' ? 'earlier' : 'current';
  const visible = visibleGuide(guide, selection, wording);
  const asked = useAsked(guide.platform.id);
  const progress = useProgress(setup?.id ?? `${guide.platform.id}/${guide.connector.id}`);
  const folding = useFolding(progress.done);
  const [clientId, setClientId] = useState<string>();
  const [sheetOpen, setSheetOpen] = useState(false);
  const closeSheet = useCallback(() => setSheetOpen(false), []);
  const opener = useRef<HTMLButtonElement>(null);

  const title = guideMessages.title(guide.connector.name, guide.platform.name);
  usePageTitle(`${title} · ${frameMessages.product}`);
  const url = origin + guidePath(selection, guide);
  useCanonical(url);
  const scopes = scopesToAskFor(
    guide,
    selection,
    visible.permissions.map(({ name }) => name),
  );
  const scopeText = joinScopes(scopes, selection.separator);
  const steps = visible.sections.flatMap((section) => section.steps.map(({ step }) => step));
  const done = steps.filter(({ id }) => progress.done.has(id)).length;

  const goToTopic = (topic: StepTopic) => {
    const step = steps.find((candidate) => candidate.topic === topic);
    if (step === undefined) return;
    flushSync(() => folding.setOpen(step.id, true));
    goToHeading(stepAnchor(step.id));
  };
  const goToPanel = () => {
    if (isPanelBeside()) goToHeading(panelHeadingId);
    else setSheetOpen(true);
  };

  // In a frame it opens in the flow, above the guide, and covers nothing.
  const covered = sheetOpen && !embed;
  const panel = (
    <PanelSheet open={sheetOpen} onClose={closeSheet} opener={opener}>
      <ChoicePanel guide={guide} headingId={panelHeadingId} />
      <TakeAway
        guide={guide}
        selection={selection}
        select={select}
        url={url}
        scopeText={scopeText}
        summary={panelMessages.consentCount(
          scopes.length,
          visible.permissions.filter(({ adminConsent }) => adminConsent).length,
        )}
      />
    </PanelSheet>
  );

  return (
    <>
      {!embed && (
        <GuideHeader
          choice={guide.choice}
          title={title}
          progress={{ done, all: visible.stepCount }}
          share={<Share guide={guide} selection={selection} url={url} />}
          onGoToPanel={goToPanel}
          inert={sheetOpen}
        />
      )}
      <main className="mx-auto grid max-w-[80rem] items-start gap-x-10 px-4 pb-28 sm:px-6 sm:pb-16 lg:grid-cols-[minmax(0,1fr)_26.25rem]">
        <SummaryBar
          choice={guide.choice}
          summary={choiceWords[guide.choice].summary(selection.actions.length, scopes.length)}
          scopeText={scopeText}
          opener={opener}
          onOpen={() => setSheetOpen(true)}
          inert={covered}
        />
        {embed && panel}
        <div inert={covered} className="min-w-0 lg:col-start-1">
          <GuideArticle
            guide={guide}
            visible={visible}
            selection={selection}
            select={select}
            notices={notices}
            wording={wording}
            setWording={setWording}
            progress={progress}
            folding={folding}
            clientId={clientId}
            asked={asked}
            scopeText={scopeText}
            form={
              <FormSlot
                guide={guide}
                selection={selection}
                select={select}
                given={asked.given}
                doneAt={progress.doneAt}
                onClientId={setClientId}
                onGoToTopic={goToTopic}
              />
            }
            otherForms={
              <FormsSlot
                guide={guide}
                selection={selection}
                wording={wording}
                given={asked.given}
              />
            }
          />
        </div>
        {!embed && panel}
      </main>
    </>
  );
});
