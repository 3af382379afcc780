import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MadeWebhook, Webhook } from '#contract/webhooks.ts';
import { ConfirmedAct } from '../answers/confirmed-act.tsx';
import { FailureNote } from '../answers/failure-note.tsx';
import {
  changeWebhook,
  deleteWebhook,
  rotateSigningSecret,
  testWebhook,
  webhooksQuery,
} from '../api/webhooks.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

type WebhookActsProps = {
  webhook: Webhook;
  onEdit: () => void;
  onRotated: (made: MadeWebhook) => void;
  /** It is being deleted; or it could not be. */
  onLeaving: (leaving: boolean) => void;
};

/** What can be done with a webhook, and what came of its test. */
export function WebhookActs({ webhook, onEdit, onRotated, onLeaving }: WebhookActsProps) {
  const { id, disabledAt } = webhook;
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const refresh = () => queryClient.invalidateQueries({ queryKey: webhooksQuery.queryKey });
  const test = useMutation({ mutationFn: () => testWebhook(id) });
  const switching = useMutation({
    mutationFn: () => changeWebhook(id, { disabled: disabledAt === null }),
    onSuccess: async () => {
      announce(disabledAt === null ? messages.disabledNow : messages.enabledNow);
      await refresh();
    },
  });
  const error = test.error ?? switching.error;
  const outcome = test.data && messages.tested(test.data);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button
          small
          aria-disabled={test.isPending}
          onClick={() => !test.isPending && test.mutate()}
        >
          {test.isPending ? messages.testing : messages.test}
        </Button>
        <Button small onClick={onEdit}>
          {messages.edit}
        </Button>
        <Button
          small
          aria-disabled={switching.isPending}
          onClick={() => !switching.isPending && switching.mutate()}
        >
          {disabledAt === null ? messages.disable : messages.enable}
        </Button>
        <ConfirmedAct
          words={messages.rotation}
          act={async () => onRotated(await rotateSigningSecret(id))}
        />
        <ConfirmedAct
          danger
          words={messages.removal}
          act={async () => {
            onLeaving(true);
            await deleteWebhook(id).catch((error: unknown) => {
              onLeaving(false);
              throw error;
            });
          }}
          onSettled={refresh}
        />
      </div>
      {outcome !== undefined && !test.isPending && (
        <Callout
          tone={test.data?.delivered ? 'ok' : 'danger'}
          word={outcome.word}
          role={test.data?.delivered ? 'status' : 'alert'}
        >
          <p className="text-sm">{outcome.text}</p>
        </Callout>
      )}
      {error !== null && <FailureNote word={messages.failedWord} error={error} />}
    </>
  );
}
