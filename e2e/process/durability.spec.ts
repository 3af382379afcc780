import { expect } from '@playwright/test';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import {
  type RestartablePostgres,
  startRestartablePostgres,
} from '#server/db/testing/test-postgres.ts';
import { test as base } from './testing/fixtures.ts';
import { type Load, startLoad } from './testing/load.ts';
import { type Operator, signInTo } from './testing/operator.ts';
import { beginRotation } from './testing/rotation-in-flight.ts';
import type { ServerProgram } from './testing/server-program.ts';

/** A few in `npm test`; `npm run soak` asks for many. */
const rounds = Number(process.env['SOAK_ROUNDS'] ?? 4);
const outages = Math.max(1, Math.ceil(rounds / 20));

const test = base.extend<{ postgres: RestartablePostgres }>({
  postgres: async ({ browserName: _ }, use) => {
    const postgres = await startRestartablePostgres();
    await use(postgres);
    await postgres.stop();
  },
});

test.setTimeout(60_000 + rounds * 20_000);

test('nothing acknowledged is lost on SQLite when the server is killed in mid-write', async ({
  run,
  practiceTenant,
}) => {
  await killAgainAndAgain(() => run(), practiceTenant);
});

test('nothing acknowledged is lost on PostgreSQL when server and database are killed', async ({
  run,
  postgres,
  practiceTenant,
}) => {
  await killAgainAndAgain(() => run({ DATABASE_URL: postgres.url }), practiceTenant, postgres);
});

test('while PostgreSQL is away requests are refused with a time, and then all is well by itself', async ({
  run,
  postgres,
}) => {
  const server = run({ DATABASE_URL: postgres.url });
  const url = await server.started();
  const operator = await signInTo(server);
  let refused = 0;
  let acknowledged = 0;
  for (let outage = 0; outage < outages; outage += 1) {
    const load = startLoad(operator, wordOf(outage));
    await load.more('acknowledged', 10);
    await (outage % 2 === 0 ? postgres.halt() : postgres.kill());
    await load.more('refusals', 20);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/guides/stackone/microsoftoutlook`)).status).toBe(200);
    await postgres.startAgain();
    await load.more('acknowledged', 10);
    await load.stop();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    // Within five seconds each: a later answer would have no status here.
    const others = load.refusals.filter(({ status, retryAfter }) => status !== 503 || !retryAfter);
    expect(others).toEqual([]);
    await expectNothingLost(operator, load, wordOf(outage));
    refused += load.refusals.length;
    acknowledged += load.acknowledged.length;
  }
  report(
    `PostgreSQL away ${outages} times: ${refused} requests refused with 503 and Retry-After, ` +
      `each within 5 s; ${acknowledged} saves acknowledged, 0 lost; no restart of the server`,
  );
});

async function killAgainAndAgain(
  start: () => ServerProgram,
  practiceTenant: EntraSimulator,
  postgres?: RestartablePostgres,
): Promise<void> {
  let server = start();
  let url = await server.started();
  const tally = { acknowledged: 0, sent: 0, kept: 0, databases: 0, rotated: 0 };

  for (let round = 0; round < rounds; round += 1) {
    // Another one each time: nobody may test without end.
    const operator = await signInTo(server);
    const rotation = await beginRotation(operator, practiceTenant, `rotation ${round}`);
    const load = startLoad(operator, wordOf(round));
    // At another moment each time: after none, one or several that were confirmed.
    await load.more('acknowledged', (round * 7) % 23);
    const database = round % 4 === 3 ? postgres : undefined;
    await Promise.all([killed(server), database?.kill()]);
    await Promise.all([load.stop(), rotation.ended]);
    await database?.startAgain();
    server = start();
    url = await server.started();
    tally.kept += await expectNothingLost(operator.at(url), load, wordOf(round));
    tally.rotated += Number(await rotation.expectOneSecret(operator.at(url)));
    tally.acknowledged += load.acknowledged.length;
    tally.sent += load.sent.length;
    tally.databases += database === undefined ? 0 : 1;
  }

  // Whatever is listed can be found by its words too: both were written, or neither.
  const operator = await signInTo(server);
  expect((await operator.find('sort=name')).length).toBe(tally.kept + rounds);
  report(
    `${postgres ? 'PostgreSQL' : 'SQLite'}: ${rounds} kills of the server, ` +
      `${tally.databases} of them with the database; ${tally.sent} saves sent, ` +
      `${tally.acknowledged} acknowledged, ${tally.kept} kept, 0 lost; ${rounds} rotations in ` +
      `mid-flight, ${tally.rotated} of them done, each left one present secret`,
  );
}

/** Found by the one, and by no other. */
function wordOf(round: number): string {
  return `round${String(round).padStart(4, '0')}`;
}

async function killed(server: ServerProgram): Promise<void> {
  server.send('SIGKILL');
  expect(await server.ended()).toBe('SIGKILL');
}

/** Answers with how many were kept; more than were acknowledged, when the answer did not get through. */
async function expectNothingLost(operator: Operator, load: Load, word: string): Promise<number> {
  const kept = await operator.find(`q=${word}`);
  expect(load.acknowledged.filter((name) => !kept.includes(name))).toEqual([]);
  expect(kept.filter((name) => !load.sent.includes(name))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
  return kept.length;
}

function report(line: string): void {
  if (process.env['SOAK_ROUNDS'] !== undefined) process.stdout.write(`\n${line}\n`);
}
