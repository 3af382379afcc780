import { expect, it } from 'vitest';
import { backgroundHeader } from '#contract/background-header.ts';
import { describeOnBothEngines, type OpenForTest } from '../db/testing/describe-on-both-engines.ts';
import { profilesPath } from './testing/profile-requests.ts';
import { hourMs, linkInput, openSetups } from './testing/setup-requests.ts';

const byItself = { headers: { [backgroundHeader]: '1' } };
const draft = {
  selection: linkInput().selection,
  doneSteps: [],
  name: '',
  clientId: '',
  tenant: '',
};

async function openBoth(open: OpenForTest) {
  const app = await openSetups({ database: await open() });
  const { admin } = await app.begin();
  const statuses = async (ask = {}) => [
    (await app.operator.send('GET', profilesPath, ask)).status,
    (await admin.send('GET', '/api/v1/setup', ask)).status,
  ];
  return { ...app, admin, statuses };
}

describeOnBothEngines('what a page asks by itself', (open) => {
  it('is answered, and keeps no session from ending', async () => {
    const { clock, statuses } = await openBoth(open);
    for (let hour = 1; hour < 12; hour += 1) {
      clock.now += hourMs;
      expect(await statuses(byItself)).toEqual([200, 200]);
    }
    clock.now += hourMs;
    expect(await statuses()).toEqual([401, 401]);
  });

  it('is not what somebody asks: that keeps a session', async () => {
    const { clock, statuses } = await openBoth(open);
    clock.now += 11 * hourMs;
    expect(await statuses()).toEqual([200, 200]);
    clock.now += 11 * hourMs;
    expect(await statuses(byItself)).toEqual([200, 200]);
  });

  it('changes nothing: whoever does is somebody, whatever is said', async () => {
    const { admin, clock, statuses } = await openBoth(open);
    clock.now += 11 * hourMs;
    await admin.send('PUT', '/api/v1/setup/draft', { ...byItself, body: draft });
    clock.now += hourMs;
    expect(await statuses(byItself)).toEqual([401, 200]);
  });
});
