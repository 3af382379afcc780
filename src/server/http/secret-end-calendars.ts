import { type Context, Hono } from 'hono';
import { SecretEndsQuery } from '#contract/secret-end-calendars.ts';
import { secretEndCalendar, secretEndEntry } from '#domain/calendar/secret-end-entry.ts';
import { endingProfiles } from '../profiles/ending-profiles.ts';
import type { ProfileSummaryRecord } from '../profiles/profile-summary-record.ts';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';
import { placeOf } from './profile-view.ts';
import { readQuery } from './read-query.ts';
import { originOf } from './request-context.ts';

/** `GET /api/v1/profiles/:id/expiry.ics` and `GET /api/v1/profiles/expiries.ics` */
export function secretEndCalendarRoutes(services: Services): Hono {
  const { profiles, now } = services;
  const routes = new Hono();

  routes.get('/:id{[0-9a-f-]{36}}/expiry.ics', async (context) => {
    const record = await profiles.find(context.req.param('id'));
    const entries = record === undefined ? [] : entriesOf(context, record, services);
    if (entries.length === 0) throw new Refusal('not-found');
    return calendar(context, entries, 'secret-end.ics');
  });

  routes.get('/expiries.ics', async (context) => {
    const query = readQuery(context, SecretEndsQuery);
    const entries: string[] = [];
    for await (const page of endingProfiles(profiles, query, now())) {
      entries.push(...page.flatMap((record) => entriesOf(context, record, services)));
    }
    return calendar(context, entries, 'secret-ends.ics');
  });

  return routes;
}

/** One entry, or none where nobody knows when the secret ends. */
function entriesOf(
  context: Context,
  record: Omit<ProfileSummaryRecord, 'lastCheck'>,
  services: Services,
): readonly string[] {
  const { id, name, clientId, version, updatedAt, secretEnd } = record;
  if (secretEnd === null) return [];
  const place = placeOf(record, services);
  const entry = secretEndEntry({
    profileId: id,
    name,
    platform: place.platform.name,
    connector: place.connector.name,
    clientId,
    endsAt: new Date(secretEnd.at).toISOString(),
    version,
    updatedAt: new Date(updatedAt).toISOString(),
    url: `${originOf(context, services)}/profiles/${id}`,
  });
  return [entry];
}

function calendar(context: Context, entries: readonly string[], file: string) {
  return context.body(secretEndCalendar(entries), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${file}"`,
  });
}
