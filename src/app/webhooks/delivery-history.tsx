import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Webhook } from '#contract/webhooks.ts';
import { deliveriesQuery } from '../api/webhooks.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { ListFailure } from '../profiles/list-failure.tsx';
import { ShowMore } from '../profiles/show-more.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Icon } from '../ui/icon.tsx';
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
    <details className="group" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="inline-flex min-h-6 list-none items-center gap-1.5 text-sm text-accent pointer-coarse:min-h-11">
        <Icon name="chevron" className="-rotate-90 group-open:rotate-0" />
        {messages.deliveries}
      </summary>
      {open && <Rows webhook={webhook} leaving={leaving} />}
    </details>
  );
}

function Rows({ webhook, leaving }: DeliveryHistoryProps) {
  const list = useInfiniteQuery({
    ...deliveriesQuery(webhook.id),
    enabled: !leaving,
    refetchInterval: refreshMs,
  });
  const announce = useAnnounce();
  const region = useRef<HTMLDivElement>(null);
  const { data, error, hasNextPage, fetchNextPage, refetch } = list;
  const deliveries = data?.pages.flatMap((page) => page.deliveries) ?? [];
  const more = async () => {
    const { data: all } = await fetchNextPage();
    announce(messages.listed(all?.pages.flatMap((page) => page.deliveries).length ?? 0));
  };
  return (
    <div ref={region} tabIndex={-1} className="space-y-3 pt-2 outline-none">
      {error !== null && (
        <ListFailure
          word={messages.deliveriesNotCome}
          error={error}
          onRetry={() => void refetch()}
          heir={region}
        />
      )}
      {list.isPending && (
        <p role="status" className="text-sm text-muted">
          {messages.loading}
        </p>
      )}
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
      <ShowMore
        hasMore={hasNextPage}
        fetching={list.isFetchingNextPage}
        end=""
        onMore={() => void more()}
      />
    </div>
  );
}
