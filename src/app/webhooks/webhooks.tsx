import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MadeWebhook, WebhookList } from '#contract/webhooks.ts';
import { ListFailure } from '../answers/list-failure.tsx';
import { Loading } from '../answers/loading.tsx';
import { useSignedIn } from '../api/use-operator.ts';
import { webhooksQuery } from '../api/webhooks.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { PageHeading } from '../operator/page-heading.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyBox } from '../ui/empty-box.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { NewWebhook } from './new-webhook.tsx';
import { SecretOnce } from './secret-once.tsx';
import { WebhookEntry } from './webhook-entry.tsx';

/** How often the last delivery of each is asked for, in milliseconds. */
const refreshMs = 15_000;

/** All webhooks, and the way to one more. */
export function Webhooks() {
  const { data, error, refetch } = useQuery({
    ...webhooksQuery,
    enabled: useSignedIn(),
    refetchInterval: refreshMs,
  });
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<MadeWebhook>();
  const region = useRef<HTMLElement>(null);
  const idle = data !== undefined && !adding && made === undefined;
  return (
    <>
      <PageHeading title={messages.title} lead={messages.lead}>
        {idle && (
          <HandOnFocus to={region}>
            <Button look="primary" onClick={() => setAdding(true)}>
              {messages.add}
            </Button>
          </HandOnFocus>
        )}
      </PageHeading>
      <section
        ref={region}
        tabIndex={-1}
        aria-label={messages.title}
        className="space-y-5 outline-none"
      >
        {adding && (
          <HandOnFocus to={region}>
            <NewWebhook
              onMade={(one) => {
                setAdding(false);
                setMade(one);
              }}
              onCancel={() => setAdding(false)}
            />
          </HandOnFocus>
        )}
        {made !== undefined && (
          <HandOnFocus to={region}>
            <SecretOnce made={made} onKept={() => setMade(undefined)} />
          </HandOnFocus>
        )}
        {error !== null && (
          <ListFailure
            word={data === undefined ? messages.notCome : messages.keptWord}
            error={error}
            onRetry={() => void refetch()}
            heir={region}
          />
        )}
        <Entries list={data} failed={error !== null} quiet={!idle} />
      </section>
    </>
  );
}

type EntriesProps = {
  list: WebhookList | undefined;
  failed: boolean;
  /** Something else is in hand: no word about there being nothing. */
  quiet: boolean;
};

function Entries({ list, failed, quiet }: EntriesProps) {
  const heir = useRef<HTMLDivElement>(null);
  if (list === undefined) {
    return failed ? null : <Loading />;
  }
  return (
    <div ref={heir} tabIndex={-1} className="space-y-4 outline-none">
      {list.webhooks.length === 0 && !quiet && (
        <EmptyBox title={messages.empty} text={messages.emptyText} />
      )}
      {list.webhooks.map((webhook) => (
        <WebhookEntry key={webhook.id} webhook={webhook} heir={heir} />
      ))}
    </div>
  );
}
