import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Webhook, WebhookInput } from '#contract/webhooks.ts';
import { changeWebhook, webhooksQuery } from '../api/webhooks.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { WebhookForm } from './webhook-form.tsx';

type EditWebhookProps = { webhook: Webhook; onClose: () => void };

/** Another address, or other events. */
export function EditWebhook({ webhook, onClose }: EditWebhookProps) {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (input: WebhookInput) => changeWebhook(webhook.id, input),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: webhooksQuery.queryKey });
      announce(messages.saved);
      onClose();
    },
  });
  return (
    <WebhookForm
      title={messages.editTitle}
      submit={messages.save}
      initial={{ url: webhook.url, eventTypes: [...webhook.eventTypes] }}
      pending={isPending}
      error={error}
      onSubmit={mutate}
      onCancel={onClose}
    />
  );
}
