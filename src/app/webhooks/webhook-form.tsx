import { type FormEvent, useEffect, useId, useState } from 'react';
import type { WebhookInput } from '#contract/webhooks.ts';
import { FailureNote } from '../answers/failure-note.tsx';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { Button } from '../ui/button.tsx';
import { focusField } from '../ui/error-summary.tsx';
import { TextField } from '../ui/text-field.tsx';
import { EventChoice } from './event-choice.tsx';
import { refusedInput } from './refused-input.ts';

type WebhookFormProps = {
  title: string;
  submit: string;
  initial: WebhookInput;
  pending: boolean;
  error: Error | null;
  onSubmit: (input: WebhookInput) => void;
  onCancel: () => void;
};

/** Where events go, and which. The address has the focus first, and again when it does not do. */
export function WebhookForm(props: WebhookFormProps) {
  const { title, submit, initial, pending, error, onSubmit, onCancel } = props;
  const id = useId();
  const [url, setUrl] = useState(initial.url);
  const [eventTypes, setEventTypes] = useState(initial.eventTypes);
  const [missing, setMissing] = useState(false);
  const refused = refusedInput(error);
  useEffect(() => {
    if (refused !== undefined || error === null) focusField(`${id}-url`);
  }, [id, refused, error]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const given = url.trim();
    setMissing(given === '');
    if (given === '') focusField(`${id}-url`);
    else if (!pending) onSubmit({ url: given, eventTypes });
  };
  return (
    <form
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={send}
      className="max-w-[72ch] space-y-4 rounded-md border border-line p-4"
    >
      <h2 id={`${id}-title`} className="text-lg font-semibold">
        {title}
      </h2>
      <TextField
        id={`${id}-url`}
        label={messages.url}
        hint={messages.urlHint}
        error={missing ? messages.urlMissing : refused}
        type="url"
        inputMode="url"
        mono
        required
        maxLength={2_000}
        placeholder="https://"
        value={url}
        onChange={({ target }) => {
          setUrl(target.value);
          setMissing(false);
        }}
      />
      <EventChoice chosen={eventTypes} onChange={setEventTypes} />
      {error !== null && refused === undefined && (
        <FailureNote word={messages.failedWord} error={error} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending ? messages.saving : submit}
        </Button>
        <Button onClick={onCancel}>{messages.cancel}</Button>
      </div>
    </form>
  );
}
