import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import pg from 'pg';
import { until } from '../testing/until.ts';
import { signInTo } from './testing/operator.ts';
import { test } from './testing/postgres-fixture.ts';
import { usableCredentials } from './testing/usable-credentials.ts';

const keys = `k1:${Buffer.alloc(32, 1).toString('base64url')}`;
const count = 6;

test('what a killed server was testing is tested by others, once, by schedule and in a batch', async ({
  run,
  databaseUrl,
  practiceTenant,
}) => {
  const environment = { DATABASE_URL: databaseUrl, ENCRYPTION_KEYS: keys };
  const first = run(environment);
  await first.started();
  const operator = await signInTo(first);
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    // Each client may be tested so often: here nobody is to wait for another.
    const credentials = { ...usableCredentials(), clientId: randomUUID() };
    ids.push(String((await operator.save(`Customer ${index}`, credentials))['id']));
  }
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const numberOf = async (what: string) =>
    Number((await database.query(`select count(*) as found from ${what}`)).rows[0].found);

  // Half of it is due, somebody wants the other half tested, and nobody answers.
  const [due, chosen] = [ids.slice(0, count / 2), ids.slice(count / 2)];
  practiceTenant.failAlways({ kind: 'hang' });
  await database.query(`update profiles set status = 'connected'`);
  await database.query('insert into scheduled_checks select unnest($1::text[]), 0, 0', [due]);
  const batch = await operator.testAll(chosen);
  await until('it to be in the middle of both', async () => {
    const scheduled = await numberOf('scheduled_checks where lease is not null');
    return scheduled === 2 && (await numberOf('batch_checks where lease is not null')) === 2;
  });
  first.send('SIGKILL');
  await first.ended();
  practiceTenant.mend();
  expect(await numberOf('check_runs')).toBe(0);

  // Instead of waiting until its leases are over, and the limits of the clients it was testing.
  await database.query('update scheduled_checks set leased_until = 0 where lease is not null');
  await database.query('update batch_checks set leased_until = 0 where lease is not null');
  await database.query('delete from rate_limits');
  const others = [run(environment), run(environment)];
  const [url = ''] = await Promise.all(others.map((server) => server.started()));
  const after = operator.at(url);
  await until(
    'the batch to be finished',
    async () => (await after.batch(batch))['finished'] === true,
  );
  await until('the schedule to be caught up with', async () => {
    return (await numberOf('scheduled_checks where due_at = 0')) === 0;
  });

  expect(await after.batch(batch)).toMatchObject({ total: chosen.length, running: 0 });
  const { rows } = await database.query(
    `select profile_id, string_agg(made_by, ' ' order by made_by) as made from check_runs
    where profile_id is not null group by profile_id`,
  );
  const made = new Map(rows.map((row) => [row.profile_id, row.made]));
  expect(due.map((id) => made.get(id))).toEqual(due.map(() => 'schedule'));
  expect(chosen.map((id) => made.get(id))).toEqual(chosen.map(() => 'batch'));
  await database.end();
});
