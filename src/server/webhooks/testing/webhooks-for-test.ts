import { onTestFinished } from 'vitest';
import type { WebhookInput } from '#contract/webhooks.ts';
import { createLog } from '../../create-log.ts';
import type { Database } from '../../db/database.ts';
import { addEvent, type ProfileEvent } from '../../profiles/outbox.ts';
import { startProfiles } from '../../profiles/testing/profiles-for-test.ts';
import { createWebhookSender } from '../create-sender.ts';
import { startDeliveries } from '../start-deliveries.ts';
import { createWebhookDeliveries } from '../webhook-deliveries.ts';
import { createWebhooks } from '../webhook-repository.ts';

/** Webhooks over an empty database, with a clock that stands still, and processes that deliver on demand. */
export function startWebhooks(database: Database, trustedHosts: readonly string[]) {
  const started = startProfiles(database);
  const { db, clock, sealing } = started;
  const now = () => clock.now;
  const webhooks = createWebhooks({ db, sealing, now });

  /** What one process does; its signal ends it. */
  const processOn = (
    on: Pick<Database, 'db'> = database,
    signal = new AbortController().signal,
  ) => {
    const webhookSender = createWebhookSender({ trustedHosts, userAgent: 'test', now });
    onTestFinished(() => webhookSender.close());
    return startDeliveries(
      {
        db: on.db,
        webhooks: createWebhooks({ db: on.db, sealing, now }),
        webhookSender,
        now,
        random: () => 0.5,
        log: createLog('silent', { write: () => {} }),
      },
      signal,
    );
  };

  const own = processOn();

  return {
    ...started,
    webhooks,
    deliveries: createWebhookDeliveries({ db, now }),
    processOn,
    /** Sends all that is due now. */
    workOff: async () => {
      await own.look();
      await own.idle();
    },
    listen: (input: Partial<WebhookInput> & { readonly url: string }) =>
      webhooks.create({ eventTypes: [], createdByName: 'Olga', ...input }),
    happen: (event: Partial<ProfileEvent> = {}) =>
      db
        .transaction()
        .execute((trx) =>
          addEvent(
            trx,
            { type: 'profile.checked', profileId: 'p1', data: { name: 'Contoso' }, ...event },
            clock.now,
          ),
        ),
  };
}
