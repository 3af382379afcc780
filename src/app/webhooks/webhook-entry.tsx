import { type RefObject, useId, useRef, useState } from 'react';
import type { MadeWebhook, Webhook } from '#contract/webhooks.ts';
import { dateTime } from '../messages/dates.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { Mark } from '../ui/mark.tsx';
import { useRowFocus } from '../ui/use-row-focus.ts';
import { DeliveryHistory } from './delivery-history.tsx';
import { EditWebhook } from './edit-webhook.tsx';
import { SecretOnce } from './secret-once.tsx';
import { WebhookActs } from './webhook-acts.tsx';

type WebhookEntryProps = {
  webhook: Webhook;
  /** Who gets the focus when it goes away with it. */
  heir: RefObject<HTMLElement | null>;
};

/** One webhook: where it leads, how it stands, and what can be done with it. */
export function WebhookEntry({ webhook, heir }: WebhookEntryProps) {
  const { url, eventTypes, createdBy, createdAt } = webhook;
  const titleId = useId();
  const row = useRowFocus<HTMLElement>(heir);
  const title = useRef<HTMLHeadingElement>(null);
  const [editing, setEditing] = useState(false);
  const [made, setMade] = useState<MadeWebhook>();
  const [leaving, setLeaving] = useState(false);
  return (
    <article
      ref={row}
      aria-labelledby={titleId}
      className="space-y-3 rounded-md border border-line p-4"
    >
      <div className="space-y-1">
        <h2
          ref={title}
          id={titleId}
          tabIndex={-1}
          className="font-mono text-base font-semibold outline-none [overflow-wrap:anywhere]"
        >
          {url}
        </h2>
        <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
          <State webhook={webhook} />
          <LastDelivery last={webhook.lastDelivery} />
        </p>
        <p className="text-sm text-muted [overflow-wrap:anywhere]">
          {eventTypes.length === 0 ? messages.allEvents : eventTypes.join(', ')}
          {' · '}
          {messages.madeBy(createdBy, dateTime(createdAt))}
        </p>
      </div>
      <WebhookActs
        webhook={webhook}
        onEdit={() => setEditing(true)}
        onRotated={setMade}
        onLeaving={setLeaving}
      />
      {editing && (
        <HandOnFocus to={title}>
          <EditWebhook webhook={webhook} onClose={() => setEditing(false)} />
        </HandOnFocus>
      )}
      {made !== undefined && (
        <HandOnFocus to={title}>
          <SecretOnce made={made} overlaps onKept={() => setMade(undefined)} />
        </HandOnFocus>
      )}
      <DeliveryHistory webhook={webhook} leaving={leaving} />
    </article>
  );
}

function State({ webhook: { disabledAt } }: { webhook: Webhook }) {
  return disabledAt === null ? (
    <Mark icon="check" look="text-ok">
      {messages.on}
    </Mark>
  ) : (
    <Mark icon="dash" look="text-warn">
      {messages.disabled(dateTime(disabledAt))}
    </Mark>
  );
}

function LastDelivery({ last }: { last: Webhook['lastDelivery'] }) {
  if (last === null) return <span className="text-muted">{messages.nothingSent}</span>;
  const at = dateTime(last.at);
  if (last.delivered) return <span>{messages.lastDelivered(at)}</span>;
  return (
    <Mark icon="cross" look="text-bad">
      {messages.lastFailed(at, last.status)}
    </Mark>
  );
}
