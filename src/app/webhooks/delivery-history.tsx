import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Webhook } from '#contract/webhooks.ts';
import { ListFailure } from '../answers/list-failure.tsx';
import { Loading } from '../answers/loading.tsx';
import { ShowMore } from '../answers/show-more.tsx';
import { usePaging } from '../answers/use-paging.ts';
import { useSignedIn } from '../api/use-operator.ts';
import { deliveriesQuery } from '../api/webhooks.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { Folded } from '../ui/folded.tsx';
import { DeliveryRow } from './delivery-row.tsx';

/** As often as somebody who looks at it wants to know, in milliseconds. */
const refreshMs = 5_000;

type DeliveryHistoryProps = {
  webhook: Webhook;
  /** It is being deleted: nothing more is asked of it. */
  leaving: boolean;
};

/** What was sent to a webhook, folded away until somebody asks. */
export function DeliveryHistory({ webhook, leaving }: DeliveryHistoryProps) {
  const [open, setOpen] = useState(false);
  return (
    <Folded title={messages.deliveries} onToggle={setOpen}>
      {open && <Rows webhook={webhook} leaving={leaving} />}
    </Folded>
  );
}

function Rows({ webhook, leaving }: DeliveryHistoryProps) {
  const signedIn = useSignedIn();
  const list = useInfiniteQuery({
    ...deliveriesQuery(webhook.id),
    enabled: signedIn && !leaving,
    refetchInterval: refreshMs,
  });
  const region = useRef<HTMLDivElement>(null);
  const paging = usePaging(list, (page) => page.deliveries.length);
  const { data, error } = list;
  const deliveries = data?.pages.flatMap((page) => page.deliveries) ?? [];
  return (
    <div ref={region} tabIndex={-1} className="space-y-3 outline-none">
      {error !== null && (
        <ListFailure
          word={messages.deliveriesNotCome}
          error={error}
          onRetry={paging.retry}
          heir={region}
        />
      )}
      {list.isPending && <Loading />}
      {data !== undefined && deliveries.length === 0 && (
        <p className="text-sm text-muted">{messages.noDeliveries}</p>
      )}
      {deliveries.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line">
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} />
          ))}
        </ul>
      )}
      <ShowMore paging={paging} count={deliveries.length} />
    </div>
  );
}
