import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Webhook, WebhookDelivery } from '#contract/webhooks.ts';
import { FailureNote } from '../answers/failure-note.tsx';
import { deliveriesQuery, replayDelivery } from '../api/webhooks.ts';
import { dateTime } from '../messages/dates.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Mark, type MarkLook } from '../ui/mark.tsx';

const marks: Readonly<Record<WebhookDelivery['status'], MarkLook>> = {
  waiting: { icon: 'dash', look: 'font-medium text-warn' },
  delivered: { icon: 'check', look: 'font-medium text-ok' },
  'given-up': { icon: 'cross', look: 'font-medium text-bad' },
};

type DeliveryRowProps = { webhook: Webhook; delivery: WebhookDelivery };

/** One event on its way to a webhook, or at its end. */
export function DeliveryRow({ webhook, delivery }: DeliveryRowProps) {
  const { eventType, status, attempts, createdAt, dueAt } = delivery;
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => replayDelivery(webhook.id, delivery.id),
    onSuccess: async () => {
      announce(messages.replayed);
      const { queryKey } = deliveriesQuery(webhook.id);
      await queryClient.invalidateQueries({ queryKey });
    },
  });
  const told = messages.lastAnswer(delivery);
  return (
    <li className="space-y-2 px-3 py-2 text-sm">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-64 space-y-0.5">
          <p className="flex flex-wrap gap-x-3 gap-y-0.5">
            <span className="tabular-nums">{dateTime(createdAt)}</span>
            <code className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">
              {eventType}
            </code>
            <Mark {...marks[status]}>{messages.statuses[status]}</Mark>
            {attempts > 0 && <span className="text-muted">{messages.attempts(attempts)}</span>}
            {dueAt !== null && attempts > 0 && webhook.disabledAt === null && (
              <span className="text-muted">{messages.nextAttempt(dateTime(dueAt))}</span>
            )}
          </p>
          {told !== '' && <p className="text-muted">{told}</p>}
        </div>
        {webhook.disabledAt === null && (
          <Button
            small
            aria-label={messages.replayNamed(eventType, dateTime(createdAt))}
            aria-disabled={isPending}
            onClick={() => !isPending && mutate()}
          >
            {messages.replay}
          </Button>
        )}
      </div>
      {error !== null && <FailureNote word={messages.failedWord} error={error} />}
    </li>
  );
}
