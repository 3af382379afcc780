import { useId } from 'react';
import { linkChoices, type SetupLink } from '#contract/setup-links.ts';
import { newLinkMessages as messages } from '../messages/setup-links.ts';

type Choice = SetupLink['choice'];

type WhoChoosesProps = { value: Choice; onChange: (value: Choice) => void };

/** Whether the administrator may change what is chosen here. */
export function WhoChooses({ value, onChange }: WhoChoosesProps) {
  const id = useId();
  return (
    <fieldset className="space-y-2">
      <legend className="font-semibold">{messages.who}</legend>
      {[...linkChoices].reverse().map((choice) => (
        <div key={choice} className="flex items-start gap-2.5">
          <input
            type="radio"
            id={`${id}-${choice}`}
            name={id}
            checked={value === choice}
            aria-describedby={`${id}-${choice}-text`}
            onChange={() => onChange(choice)}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <span>
            <label
              htmlFor={`${id}-${choice}`}
              className="block cursor-pointer pointer-coarse:min-h-11"
            >
              {messages.choices[choice].label}
            </label>
            <span id={`${id}-${choice}-text`} className="block text-sm text-muted">
              {messages.choices[choice].text}
            </span>
          </span>
        </div>
      ))}
    </fieldset>
  );
}
