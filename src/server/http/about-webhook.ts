import type { Webhook, WebhookChange } from '#contract/webhooks.ts';
import type { About } from './audit-of.ts';

type Told = Pick<Webhook, 'id' | 'url'>;

/**
 * What the audit log says of a webhook: to whom it leads, and no more of its address. Path and query are where
 * receivers have their keys.
 */
export function aboutWebhook({ id, url }: Told): About {
  return { subject: new URL(url).origin, data: { webhook: id } };
}

/** The same with what more there is to say of it. */
export function aboutWebhookAnd(more: About['data']): (webhook: Told) => About {
  return (webhook) => {
    const { data, ...about } = aboutWebhook(webhook);
    return { ...about, data: { ...data, ...more } };
  };
}

/** What a change names; undefined when that is nothing. */
export function namedIn({ disabled, ...rest }: WebhookChange): About['data'] {
  const fields = Object.keys(rest).sort().join(' ');
  if (fields === '' && disabled === undefined) return undefined;
  return { ...(fields !== '' && { fields }), ...(disabled !== undefined && { disabled }) };
}
