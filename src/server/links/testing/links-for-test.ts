import type { Database } from '../../db/database.ts';
import { startProfiles } from '../../profiles/testing/profiles-for-test.ts';
import { createSetupLinks, type NewSetupLink } from '../setup-links.ts';
import { createSetupSessions } from '../setup-sessions.ts';

export const hourMs = 60 * 60 * 1_000;

/** The repositories over an empty database, with a clock that stands until a test moves it. */
export function startLinks(database: Database) {
  const started = startProfiles(database);
  const { db, clock } = started;
  const now = () => clock.now;
  return {
    ...started,
    setupLinks: createSetupLinks(db, now),
    setupSessions: createSetupSessions(db, now),
    now,
    events: () => db.selectFrom('outbox_events').selectAll().orderBy('id').execute(),
  };
}

export function linkForTest(change: Partial<NewSetupLink> = {}): NewSetupLink {
  return {
    platform: 'stackone',
    connector: 'microsoftoutlook',
    selection: {
      actions: ['microsoftoutlook_send_mail', 'microsoftoutlook_list_messages'],
      permissionType: 'delegated',
      strategy: 'documented',
      accountType: 'single',
      cloud: 'global',
    },
    choice: 'fixed',
    name: 'Contoso mail',
    tenant: 'contoso.onmicrosoft.com',
    reference: 'customer-42',
    lifetimeMs: 24 * hourMs,
    createdBy: { id: 'operator-1', name: 'Olga' },
    ...change,
  };
}
