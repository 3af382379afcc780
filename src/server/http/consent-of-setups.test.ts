import { expect, it } from 'vitest';
import { describeOnBothEngines, type OpenForTest } from '../db/testing/describe-on-both-engines.ts';
import { askForConsent, comeBack, leaveForConsent } from './testing/microsoft-trips.ts';
import { createProfile, profilesPath } from './testing/profile-requests.ts';
import { linksPath, openSetups, type SetupCaller } from './testing/setup-requests.ts';

async function openWithConsent(open: OpenForTest) {
  const app = await openSetups({ database: await open() });
  const profile = await createProfile(app.operator);
  const ask = ({ caller, send }: SetupCaller) => askForConsent({ ...caller, send });
  const statusOf = async ({ path }: { path: string }) =>
    (await app.stranger().send('GET', path)).status;
  const mine = await app.begin({ profileId: profile.id });
  const other = await app.begin();
  return {
    ...app,
    profile,
    mine,
    statusOf,
    consent: await ask(mine.admin),
    ofOther: await ask(other.admin),
  };
}

describeOnBothEngines('a request for consent that was made in a setup', (open) => {
  it.each([
    ['revoked', 'DELETE', ''],
    ['reissued', 'POST', '/reissue'],
  ])('ends when the link is %s, also for who is on the way', async (_, method, path) => {
    const { consent, mine, ofOther, operator, statusOf, stranger } = await openWithConsent(open);
    expect(await statusOf(consent)).toBe(200);
    const guest = stranger();
    const state = (await leaveForConsent(guest, consent.path)).searchParams.get('state') ?? '';
    expect(
      (await operator.send(method, `${linksPath}/${mine.link.id}${path}`)).status,
    ).toBeLessThan(300);
    expect([await statusOf(consent), await statusOf(ofOther)]).toEqual([410, 200]);
    const back = await comeBack(guest, { state, error: 'access_denied' });
    expect(back.status).toBe(400);
  });

  it('ends when the profile of the setup is deleted', async () => {
    const { consent, ofOther, operator, profile, statusOf } = await openWithConsent(open);
    const headers = { 'if-match': profile.etag };
    await operator.send('DELETE', `${profilesPath}/${profile.id}`, { headers });
    expect([await statusOf(consent), await statusOf(ofOther)]).toEqual([410, 200]);
  });

  it('stays what it was when somebody had consented by then', async () => {
    const { consent, db, mine, operator } = await openWithConsent(open);
    await db.updateTable('consent_requests').set({ status: 'returned' }).execute();
    await operator.send('DELETE', `${linksPath}/${mine.link.id}`);
    const row = await db
      .selectFrom('consent_requests')
      .select('status')
      .where('id', '=', consent.id)
      .executeTakeFirst();
    expect(row).toEqual({ status: 'returned' });
  });
});
