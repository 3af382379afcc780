import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from 'undici';
import { startTestPostgres } from '#server/db/testing/test-postgres.ts';
import { ensureBuilt } from '../build/ensure-built.mjs';
import { type Main, ToolError } from '../tool.ts';
import { signIn } from './ask-product.ts';
import { runServer } from './run-server.ts';
import { clientIdOf, seedKeys, seedProfiles } from './seed-profiles.ts';
import { quantile } from './statistics.ts';
import { milliseconds, printTable } from './table.ts';

const warmUps = 20;
const rounds = 200;

/**
 * `npm run bench:profiles [-- count]`: a PostgreSQL with a million profiles, and how long the built
 * server takes to answer about them.
 */
export const main: Main = async ({ args }) => {
  const count = Number(args[0] ?? 1_000_000);
  if (!Number.isInteger(count) || count < 1_000) {
    throw new ToolError('How many profiles, at least 1000? npm run bench:profiles -- 1000000');
  }
  await ensureBuilt();
  const postgres = await startTestPostgres();
  const dataDir = await mkdtemp(join(tmpdir(), 'scopewright-bench-'));
  const settings = { DATABASE_URL: postgres.url, ENCRYPTION_KEYS: seedKeys, DATA_DIR: dataDir };
  try {
    // Makes the tables.
    await (await runServer(settings)).stop();
    await seedProfiles(postgres.url, count);
    const server = await runServer(settings);
    await measure(server, count);
    await server.stop();
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  return 0;
};

type Question = readonly [title: string, pathOf: (round: number) => string];

function questions(count: number): readonly Question[] {
  const some = (round: number) => (round * 7_919) % count;
  const list = (query: string) => `/api/v1/profiles?${query}`;
  return [
    ['list, first page', () => list('')],
    ['list by name', () => list('sort=name')],
    ['list by expiry', () => list('sort=expiry')],
    ['expiring=60', () => list('expiring=60')],
    ['expiring=60, by name', () => list('expiring=60&sort=name')],
    ['expiring=60, status=attention', () => list('expiring=60&status=attention')],
    ['status=connected', () => list('status=connected')],
    ['status=attention', () => list('status=attention')],
    ['status=disabled, by name', () => list('status=disabled&sort=name')],
    ['platform', () => list('platform=pipeshub')],
    ['connector', () => list('connector=microsoftentraid')],
    [
      'platform, connector, status',
      () => list('platform=custom&connector=microsoftoutlook&status=attention'),
    ],
    ['search: a word of every name', () => list('q=customer')],
    ['search: a letter', (round) => list(`q=${'cmtabdef'[round % 8]}`)],
    ['search: two letters', (round) => list(`q=${10 + (round % 90)}`)],
    ['search: three letters', (round) => list(`q=${100 + ((round * 7) % 900)}`)],
    ['search: a word of many names', (round) => list(`q=mailbox${round % 100}`)],
    ['search: the same by name', (round) => list(`q=mailbox${round % 100}&sort=name`)],
    ['search: the same, a platform', (round) => list(`q=mailbox${round % 100}&platform=custom`)],
    ['search: a customer', (round) => list(`q=customer${some(round) % 5_000}`)],
    ['search: two words', (round) => list(`q=customer${some(round) % 5_000}%20mailbox1`)],
    ['search: two words of many', (round) => list(`q=customer%20${10 + (round % 90)}`)],
    ['search: a client ID', (round) => list(`q=${clientIdOf(some(round))}`)],
    ['search: a tenant', (round) => list(`q=tenant${some(round)}.on`)],
    ['search: nothing', (round) => list(`q=nobody${round}`)],
  ];
}

async function measure(
  server: Awaited<ReturnType<typeof runServer>>,
  count: number,
): Promise<void> {
  const agent = new Agent();
  const cookie = await signIn(agent, server);
  const ask = async (path: string) => {
    const begun = performance.now();
    const { body, statusCode } = await agent.request({
      origin: server.url,
      path,
      method: 'GET',
      headers: { cookie },
    });
    const text = await body.text();
    const taken = performance.now() - begun;
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${text}`);
    return { taken, answer: JSON.parse(text) };
  };

  const rows: (readonly string[])[] = [];
  const row = async (title: string, pathOf: (round: number) => string | Promise<string>) => {
    const times: number[] = [];
    for (let round = 0; round < warmUps + rounds; round += 1) {
      const { taken } = await ask(await pathOf(round));
      if (round >= warmUps) times.push(taken);
    }
    rows.push([title, ...[0.5, 0.95, 1].map((share) => milliseconds(quantile(times, share)))]);
  };

  for (const [title, pathOf] of questions(count)) await row(title, pathOf);
  let next: string | null = null;
  await row('list, page after page', async () => {
    const path = next === null ? '/api/v1/profiles' : `/api/v1/profiles?after=${next}`;
    ({ next } = (await ask(path)).answer);
    return path;
  });
  const { profiles } = (await ask('/api/v1/profiles?q=customer77')).answer;
  await row('one profile', (round) => `/api/v1/profiles/${profiles[round % profiles.length].id}`);
  await agent.close();
  printTable(
    `${count} profiles on PostgreSQL: ${rounds} requests each, one after the other, over HTTP`,
    [['', 'median', 'p95', 'slowest'], ...rows],
  );
}
