import { type SetupLink, setupSteps } from '#contract/setup-links.ts';
import { dateTime } from '../messages/dates.ts';
import { linkMessages } from '../messages/setup-links.ts';
import { Icon } from '../ui/icon.tsx';

/** How far somebody has come, each step with its time. */
export function LinkProgress({ progress }: Pick<SetupLink, 'progress'>) {
  return (
    <ol className="grid w-fit grid-cols-[auto_auto] gap-x-3 text-xs whitespace-nowrap leading-5">
      {setupSteps.map((step) => {
        const at = progress[step];
        return (
          <li key={step} className="col-span-2 grid grid-cols-subgrid">
            <span className={`inline-flex items-center gap-1.5 ${at === null ? 'text-muted' : ''}`}>
              <Icon
                name={at === null ? 'dash' : 'check'}
                className={`size-3.5 ${at === null ? '' : 'stroke-2 text-ok'}`}
              />
              {linkMessages.steps[step]}
            </span>
            <span className="text-muted tabular-nums">
              {at === null ? linkMessages.stepNotYet : dateTime(at)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
