import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MadeWebhook } from '#contract/webhooks.ts';
import { createWebhook, webhooksQuery } from '../api/webhooks.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { WebhookForm } from './webhook-form.tsx';

type NewWebhookProps = { onMade: (made: MadeWebhook) => void; onCancel: () => void };

/** The form for one more. */
export function NewWebhook({ onMade, onCancel }: NewWebhookProps) {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { mutate, isPending, error } = useMutation({
    mutationFn: createWebhook,
    onSuccess: async (made) => {
      onMade(made);
      announce(messages.created);
      await queryClient.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    },
  });
  return (
    <WebhookForm
      title={messages.addTitle}
      submit={messages.create}
      initial={{ url: '', eventTypes: [] }}
      pending={isPending}
      error={error}
      onSubmit={mutate}
      onCancel={onCancel}
    />
  );
}
