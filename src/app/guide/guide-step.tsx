import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import type { VisibleStep } from '#domain/guide/visible-guide.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { usePageData } from '../api/page-data.ts';
import { guideMessages } from '../messages/guide.ts';
import { Button } from '../ui/button.tsx';
import { Blocks } from './blocks.tsx';
import { EnabledActions } from './enabled-actions.tsx';
import { PortalLink } from './portal-link.tsx';
import { ScopeList } from './scope-list.tsx';
import { stepBody } from './step-anchor.ts';
import { StepHeading } from './step-heading.tsx';
import { Tick } from './tick.tsx';
import type { Folding } from './use-folding.ts';

export type StepContext = {
  guide: Guide;
  selection: Selection;
  values: Values;
  /** Once known: links then open the registration itself. */
  clientId: string | undefined;
  done: ReadonlySet<string>;
  folding: Folding;
  setDone: (stepId: string, done: boolean) => void;
  /** Moves on to the step after this one. */
  onNext: (stepId: string) => void;
  /** What stands in the step that holds the credentials form. */
  form: ReactNode;
  /** The drawing of the screen where a step happens. */
  picture: (visible: VisibleStep) => ReactNode;
};

type GuideStepProps = { visible: VisibleStep; context: StepContext; isLast: boolean };

export function GuideStep({ visible, context, isLast }: GuideStepProps) {
  const { step, number } = visible;
  const isDone = context.done.has(step.id);
  const open = context.folding.isOpen(step.id);
  const tick = (done: boolean) => {
    context.folding.setOpen(step.id, false);
    context.setDone(step.id, done);
  };

  return (
    <li className="relative pb-7 pl-10 last:pb-0">
      {!isLast && (
        <span aria-hidden="true" className="absolute top-7 bottom-0 left-3 w-px bg-line" />
      )}
      <Tick label={guideMessages.done(step.title)} done={isDone} onChange={tick} />
      <StepHeading
        stepId={step.id}
        number={number}
        title={step.title}
        folding={isDone}
        open={open}
        onToggle={() => context.folding.setOpen(step.id, !open)}
      />
      <div id={stepBody(step.id)} className={`mt-1.5 space-y-3 ${open ? '' : 'folded'}`}>
        <StepBody visible={visible} context={context} />
        {!isDone && step.form === undefined && (
          <Button
            small
            look="quiet"
            className="needs-script no-print -ml-2.5"
            onClick={() => {
              // First folded, then gone on: what stands below moves up with it.
              flushSync(() => tick(true));
              context.onNext(step.id);
            }}
          >
            {guideMessages.next}
          </Button>
        )}
      </div>
    </li>
  );
}

function StepBody({ visible, context }: Pick<GuideStepProps, 'visible' | 'context'>) {
  const { step, body, permissions, enables } = visible;
  const { guide, selection, clientId, values } = context;
  const { setup } = usePageData();
  // To a change, steps that lead there or finish it belong to its scopes as well: that says nothing of actions.
  const isForActions = step.when?.scopes && (!setup?.present || step.topic === 'permissions');
  return (
    <>
      {(step.role !== undefined || step.opens !== undefined) && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
          {step.role !== undefined && <span>{guideMessages.needsRole(step.role)}</span>}
          {step.opens !== undefined && (
            <PortalLink page={step.opens} cloud={selection.cloud} clientId={clientId} />
          )}
        </p>
      )}
      <Blocks
        blocks={body}
        guide={guide}
        values={values}
        scopes={<ScopeList permissions={permissions} guide={guide} selection={selection} />}
      />
      {guide.choice === 'actions' && isForActions && <EnabledActions actions={enables} />}
      {context.picture(visible)}
      {step.form !== undefined && context.form}
    </>
  );
}
