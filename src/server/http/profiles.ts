import { Hono } from 'hono';
import { ProfileQuery } from '#contract/profile-query.ts';
import { type Profile, ProfileInput, type ProfileList } from '#contract/profiles.ts';
import type { ProfileContent } from '../profiles/profile-content.ts';
import type { Services } from '../services.ts';
import { auditOf } from './audit-of.ts';
import { checkHistoryRoute } from './check-history.ts';
import { checkRunFor } from './check-run-for.ts';
import { requireWellFormed, takeCredentials } from './credentials.ts';
import { etagOf, expectedVersion } from './etag.ts';
import { withPresentSecret } from './own-setup.ts';
import { previousSecretRoutes } from './previous-secret.ts';
import { Refusal } from './problems.ts';
import { takeEdit, WholeOrPart } from './profile-change.ts';
import { profileCheckRoute } from './profile-checks.ts';
import { profileSwitchRoutes } from './profile-switches.ts';
import { toProfile, toProfileInList } from './profile-view.ts';
import { readBody } from './read-body.ts';
import { readCredentialsRoute } from './read-credentials.ts';
import { readQuery } from './read-query.ts';
import { type Saver, saveAs, saverOf } from './saver-of.ts';
import { secretEndCalendarRoutes } from './secret-end-calendars.ts';
import { secretRotationRoute } from './secret-rotation.ts';
import { selectionOf } from './selection-of.ts';

const pageSize = 50;

/** `/api/v1/profiles` */
export function profileRoutes(services: Services): Hono {
  const { profiles, profileEdits, log } = services;
  const routes = new Hono();

  routes.get('/', async (context) => {
    const page = await profiles.list({ ...readQuery(context, ProfileQuery), limit: pageSize });
    return context.json({
      profiles: await Promise.all(page.profiles.map((record) => toProfileInList(record, services))),
      next: page.next,
    } satisfies ProfileList);
  });

  routes.post('/', async (context) => {
    const input = await readBody(context, ProfileInput);
    const saver = await saverOf(context, { input, profileId: null }, services);
    const content = await contentOf(input, saver, services);
    const settle = auditOf(context, services).within('profile.created');
    const record = await saveAs(saver, () => profiles.create(content, settle));
    log.info({ profile: record.id, status: record.status }, 'profile created');
    context.header('location', `/api/v1/profiles/${record.id}`);
    context.header('etag', etagOf(record.version));
    return context.json(toldTo(saver, await toProfile(record, services)), 201);
  });

  routes.get('/:id{[0-9a-f-]{36}}', async (context) => {
    const record = await profiles.find(context.req.param('id'));
    if (record === undefined) throw new Refusal('not-found');
    context.header('etag', etagOf(record.version));
    return context.json(await toProfile(record, services));
  });

  routes.patch('/:id{[0-9a-f-]{36}}', async (context) => {
    const version = expectedVersion(context.req.header('if-match'));
    const input = await readBody(context, WholeOrPart);
    const id = context.req.param('id');
    const saver = await saverOf(context, { input, profileId: id }, services);
    const present = await profiles.find(id);
    // First, because the test went with it: that would be the lesser news.
    if (present === undefined) throw new Refusal('not-found');
    const settle = auditOf(context, services).within('profile.changed', { data: changedBy(input) });
    const record = await saveAs(saver, async () =>
      'credentials' in input
        ? profiles.replace(id, version, { ...(await contentOf(input, saver, services)), settle })
        : profileEdits.edit(id, version, { ...takeEdit(input, present), settle }),
    );
    log.info({ profile: record.id, status: record.status }, 'profile changed');
    context.header('etag', etagOf(record.version));
    return context.json(toldTo(saver, await toProfile(record, services)));
  });

  routes.delete('/:id{[0-9a-f-]{36}}', async (context) => {
    const version = expectedVersion(context.req.header('if-match'));
    const settle = auditOf(context, services).within('profile.deleted');
    await profiles.remove(context.req.param('id'), version, settle);
    log.info({ profile: context.req.param('id') }, 'profile deleted');
    return context.body(null, 204);
  });

  return routes
    .route('/', profileSwitchRoutes(services))
    .route('/', checkHistoryRoute(services))
    .route('/', secretEndCalendarRoutes(services))
    .route('/', profileCheckRoute(services))
    .route('/', secretRotationRoute(services))
    .route('/', previousSecretRoutes(services))
    .route('/', readCredentialsRoute(services));
}

/** Whoever saves by a link is not told what the platform calls its customer. */
function toldTo({ link }: Saver, { setUpBy, ...profile }: Profile): Profile {
  return link === undefined && setUpBy !== undefined ? { ...profile, setUpBy } : profile;
}

/** For the audit log: the fields that were sent, or that it was everything. */
function changedBy(input: object) {
  return 'credentials' in input ? { whole: true } : { fields: Object.keys(input).sort().join(' ') };
}

/** What is to be stored for an input: the scopes are computed here, the test is looked up. */
async function contentOf(
  input: ProfileInput,
  { sessionId, link, begin }: Saver,
  services: Services,
): Promise<ProfileContent & Pick<Saver, 'begin'>> {
  const { cloud, ...chosen } = input.selection;
  const given = takeCredentials(input.credentials, cloud);
  const credentials = requireWellFormed(await withPresentSecret(given, link, services));
  const { actions, scopes } = selectionOf(input, services.catalog);
  return {
    ...chosen,
    ...credentials,
    name: input.name,
    platform: input.platform,
    connector: input.connector,
    actions,
    scopes,
    redirectUri: input.redirectUri,
    begin,
    check: await checkRunFor(
      input,
      { sessionId, credentials, selection: { ...input.selection, actions } },
      services,
    ),
  };
}
