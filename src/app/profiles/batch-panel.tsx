import { type RefObject, useId, useRef } from 'react';
import { Link } from 'react-router';
import type { CheckBatch } from '#contract/check-batches.ts';
import { FailureNote } from '../answers/failure-note.tsx';
import { ApiProblem } from '../api/http.ts';
import { useStored } from '../browser/use-stored.ts';
import { batchMessages } from '../messages/check-batches.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { batchProgress } from './batch-progress.ts';
import type { BatchControl } from './use-batch.ts';

type BatchPanelProps = {
  control: BatchControl;
  /** Who gets the focus when the panel goes away with it. */
  heir: RefObject<HTMLElement | null>;
};

/** How far the testing of many is, and what came of it, until it is closed. */
export function BatchPanel({ control, heir }: BatchPanelProps) {
  const [closed, close] = useStored('closed-batch');
  const { batch, startError } = control;
  return (
    <>
      {startError !== null && (
        <FailureNote
          word={batchMessages.notStarted}
          error={startError}
          words={isTooMany(startError) ? batchMessages.tooMany : undefined}
        />
      )}
      {batch !== undefined && !(batch.finished && batch.id === closed) && (
        <HandOnFocus to={heir}>
          <Course key={batch.id} batch={batch} control={control} onClose={() => close(batch.id)} />
        </HandOnFocus>
      )}
    </>
  );
}

/** Each engine has a name of its own for the parts. */
const bar =
  'block h-2 w-full appearance-none overflow-hidden rounded-full border border-line-strong bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent';

type CourseProps = { batch: CheckBatch; control: BatchControl; onClose: () => void };

function Course({ batch, control, onClose }: CourseProps) {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { phase, done } = batchProgress(batch);
  const { total, finished } = batch;
  const tally = batchMessages.tally(batch);
  return (
    <section
      aria-labelledby={headingId}
      className="space-y-2 rounded-md border border-line px-4 py-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 ref={heading} id={headingId} tabIndex={-1} className="font-semibold">
          {batchMessages.headings[phase](total)}
        </h2>
        {finished ? (
          <Button small look="quiet" onClick={onClose}>
            {batchMessages.close}
          </Button>
        ) : (
          <HandOnFocus to={heading}>
            <Button small aria-disabled={phase === 'cancelling'} onClick={control.cancel}>
              {phase === 'cancelling' ? batchMessages.cancelling : batchMessages.cancel}
            </Button>
          </HandOnFocus>
        )}
      </div>
      {!finished && (
        <progress aria-label={batchMessages.progressLabel} max={total} value={done} className={bar}>
          {batchMessages.progress(done, total)}
        </progress>
      )}
      <p className="text-sm">
        {total === 0 ? batchMessages.nothing : batchMessages.progress(done, total)}
        {tally !== '' && ` · ${tally}`}
      </p>
      {!finished && <p className="text-sm text-muted">{batchMessages.background}</p>}
      {finished && batch.ended.failed > 0 && (
        <p className="text-sm">
          <Link
            to="/profiles?status=attention"
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11"
          >
            {batchMessages.needingAttention}
          </Link>
        </p>
      )}
      {control.stale && (
        <Callout tone="caution" word={batchMessages.stale} role="status">
          {batchMessages.asking}
        </Callout>
      )}
      {control.cancelError !== null && !finished && (
        <FailureNote word={batchMessages.notCancelled} error={control.cancelError} />
      )}
    </section>
  );
}

function isTooMany(error: Error): boolean {
  return (
    error instanceof ApiProblem &&
    (error.problem.errors ?? []).some(
      ({ pointer, code }) => pointer === '/matching' && code === 'too_big',
    )
  );
}
