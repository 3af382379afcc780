import type { WebhookInput } from '#contract/webhooks.ts';
import { eventTypes } from '#domain/profile/profile-event.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';

type EventTypes = WebhookInput['eventTypes'];

type EventChoiceProps = { chosen: EventTypes; onChange: (chosen: EventTypes) => void };

/** Which events a webhook is told of. */
export function EventChoice({ chosen, onChange }: EventChoiceProps) {
  return (
    <fieldset>
      <legend className="font-semibold">{messages.events}</legend>
      <p className="text-sm text-muted">{messages.eventsHint}</p>
      <div className="mt-1.5 grid gap-x-6 sm:grid-cols-2">
        {eventTypes.map((type) => (
          <label
            key={type}
            className="flex min-h-8 items-start gap-2 py-1 text-sm pointer-coarse:min-h-11 pointer-coarse:items-center"
          >
            <input
              type="checkbox"
              checked={chosen.includes(type)}
              onChange={({ target }) =>
                onChange(
                  eventTypes.filter((one) =>
                    one === type ? target.checked : chosen.includes(one),
                  ),
                )
              }
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0">
              {messages.eventTypes[type]}{' '}
              <code className="block font-mono text-xs text-muted [overflow-wrap:anywhere]">
                {type}
              </code>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
