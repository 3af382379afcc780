import type { ReactNode } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Wording } from '#domain/catalog/wording.ts';
import { guideValues } from '#domain/guide/fill-values.ts';
import type { VisibleGuide } from '#domain/guide/visible-guide.ts';
import type { QueryNotice } from '#domain/selection/parse-selection.ts';
import type { Selection, SelectionChange } from '#domain/selection/selection.ts';
import { Blocks } from '../guide/blocks.tsx';
import { GuideSteps } from '../guide/guide-steps.tsx';
import { QueryNotices } from '../guide/query-notices.tsx';
import { SetupChoices } from '../guide/setup-choices.tsx';
import { goToHeading, stepAnchor } from '../guide/step-anchor.ts';
import type { Asked } from '../guide/use-asked.ts';
import type { Folding } from '../guide/use-folding.ts';
import type { Progress } from '../guide/use-progress.ts';
import { guideMessages } from '../messages/guide.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { AskedValues } from './asked-values.tsx';
import { PictureSlot } from './picture-slot.tsx';

/** The id of the guide's own heading. */
export const guideHeadingId = 'guide';

type GuideArticleProps = {
  guide: Guide;
  visible: VisibleGuide;
  selection: Selection;
  select: (change: SelectionChange) => void;
  notices: readonly QueryNotice[];
  wording: Wording;
  setWording: (wording: Wording) => void;
  progress: Progress;
  folding: Folding;
  clientId: string | undefined;
  asked: Asked;
  scopeText: string;
  form: ReactNode;
  otherForms: ReactNode;
};

/** The guide itself: who may do it, the questions, the steps. */
export function GuideArticle(props: GuideArticleProps) {
  const { guide, visible, selection, progress, folding, scopeText } = props;
  const announce = useAnnounce();
  const values = guideValues(guide, scopeText, props.asked.given);
  const order = visible.sections.flatMap((section) => section.steps.map(({ step }) => step.id));
  const goToNext = (stepId: string) => {
    const next = order[order.indexOf(stepId) + 1];
    if (next !== undefined) goToHeading(stepAnchor(next));
  };
  const clearTicks = () => {
    progress.clear();
    announce(guideMessages.cleared);
    goToHeading(guideHeadingId);
  };

  return (
    <article className="max-w-[72ch] pt-7">
      <h1 id={guideHeadingId} tabIndex={-1} className="text-xl font-semibold tracking-tight">
        {guideMessages.title(guide.connector.name, guide.platform.name)}
      </h1>
      <p className="mt-1.5 text-muted">{guide.summary}</p>
      <p className="without-script mt-3 font-medium">{guideMessages.withoutScript}</p>
      <div className="mt-5">
        <Callout tone="caution" word={guideMessages.roleWord}>
          <Blocks guide={guide} blocks={guide.roleNotice} values={values} scopes={null} />
        </Callout>
      </div>
      <QueryNotices
        choice={guide.choice}
        notices={props.notices}
        onDismiss={() => goToHeading(guideHeadingId)}
      />
      <SetupChoices
        guide={guide}
        selection={selection}
        select={props.select}
        wording={props.wording}
        setWording={props.setWording}
      />
      <AskedValues asks={guide.asks} asked={props.asked} />
      {order.some((stepId) => progress.done.has(stepId)) && (
        <p className="no-print mt-4 -ml-2.5 flex gap-2">
          <Button small look="quiet" onClick={folding.allOpen ? folding.foldAll : folding.openAll}>
            {folding.allOpen ? guideMessages.foldDone : guideMessages.openAll}
          </Button>
          <Button small look="quiet" onClick={clearTicks}>
            {guideMessages.clearProgress}
          </Button>
        </p>
      )}
      <GuideSteps
        visible={visible}
        context={{
          guide,
          selection,
          values,
          clientId: props.clientId,
          done: progress.done,
          folding,
          setDone: progress.setDone,
          onNext: goToNext,
          form: props.form,
          picture: (step) => (
            <PictureSlot
              step={step}
              surroundings={{
                guide,
                selection,
                visible,
                wording: props.wording,
                values,
                clientId: props.clientId,
              }}
              setWording={props.setWording}
            />
          ),
        }}
      />
      {props.otherForms}
    </article>
  );
}
