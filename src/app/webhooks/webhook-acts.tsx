import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MadeWebhook, Webhook } from '#contract/webhooks.ts';
import {
  changeWebhook,
  deleteWebhook,
  rotateSigningSecret,
  testWebhook,
  webhooksQuery,
} from '../api/webhooks.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { FailureNote } from '../profiles/failure-note.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ConfirmedAct } from './confirmed-act.tsx';

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
          words={{
            open: messages.newSecret,
            title: messages.rotateTitle,
            text: messages.rotateText,
            confirm: messages.rotateConfirm,
          }}
          act={async () => onRotated(await rotateSigningSecret(id))}
        />
        <ConfirmedAct
          danger
          words={{
            open: messages.remove,
            title: messages.removeTitle,
            text: messages.removeText,
            confirm: messages.removeConfirm,
          }}
          act={async () => {
            onLeaving(true);
            await deleteWebhook(id).catch((error: unknown) => {
              onLeaving(false);
              throw error;
            });
            announce(messages.removed);
          }}
          onDone={refresh}
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
