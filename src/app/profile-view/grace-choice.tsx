import { useId } from 'react';
import { dateTime } from '../messages/dates.ts';
import { type Grace, graces, rotationMessages } from '../messages/rotation.ts';

const hour = 3_600_000;

type GraceChoiceProps = { value: Grace; onChange: (grace: Grace) => void; now: number };

/** How long the present secret is kept beside the new one, and for whom that is right. */
export function GraceChoice({ value, onChange, now }: GraceChoiceProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="font-semibold">{rotationMessages.grace}</legend>
      <p className="text-sm text-muted">{rotationMessages.graceText}</p>
      <div className="mt-1.5 divide-y divide-line rounded-md border border-line">
        {graces.map((grace) => {
          const { label, text } = rotationMessages.graces[grace];
          return (
            <label
              key={grace}
              className="flex cursor-pointer items-baseline gap-2.5 px-3 py-1.5 has-checked:bg-accent-soft pointer-coarse:min-h-11"
            >
              <input
                type="radio"
                name={name}
                value={grace}
                checked={grace === value}
                onChange={() => onChange(grace)}
                className="size-4 shrink-0 translate-y-0.5 accent-accent"
              />
              <span className="min-w-0 flex-1 sm:grid sm:grid-cols-[6rem_minmax(0,1fr)] sm:gap-x-3">
                <span className="font-medium">{label}</span>
                <span className="text-sm/6 text-muted max-sm:block">
                  {text}
                  {grace === value && grace > 0 && (
                    <> {rotationMessages.keptUntil(dateTime(now + grace * hour))}</>
                  )}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
