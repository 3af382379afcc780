import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { appWithOutlookRoles } from '#entra-simulator/practice-apps.ts';
import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';
import { startEntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { createRateLimits } from '../../access/rate-limit.ts';
import { realCatalog } from '../../catalog/testing/real-catalog.ts';
import { createLog } from '../../create-log.ts';
import type { Database } from '../../db/database.ts';
import { createEntraClient } from '../../entra/create-entra-client.ts';
import type { ProfileContent } from '../../profiles/profile-content.ts';
import {
  checkRunForTest,
  contentForTest,
  startProfiles,
} from '../../profiles/testing/profiles-for-test.ts';
import { createBatchQueue } from '../batch-queue.ts';
import { createCheckBatches } from '../check-batches.ts';
import { createLane } from '../lane.ts';
import { makeCheck } from '../make-check.ts';
import { createScheduledQueue } from '../scheduled-queue.ts';

/** All that makes tests by itself, over a database and a practice tenant, with a clock that stands still. */
export async function openClock(database: Database) {
  const started = startProfiles(database);
  const { db, clock, profiles, checkRuns, sealing } = started;
  const now = () => clock.now;
  const simulator = await startEntraSimulator();
  onTestFinished(() => simulator.close());
  const { url } = simulator;
  const urls = { global: url, usgov: url, 'usgov-dod': url, china: url };
  const entra = createEntraClient({
    loginUrls: urls,
    graphUrls: urls,
    userAgent: 'test',
    now,
    wait: async () => {},
  });
  onTestFinished(() => entra.close());
  const log: string[] = [];
  const making = {
    entra,
    checkRuns,
    sealing,
    now,
    profiles,
    catalog: await realCatalog(),
    rateLimits: createRateLimits(db, now),
    metrics: undefined,
    log: createLog('debug', { write: (line) => log.push(line) }),
  };
  const queueOf = (madeBy: 'schedule' | 'batch', on: Pick<Database, 'db'> = { db }) =>
    (madeBy === 'schedule' ? createScheduledQueue : createBatchQueue)({
      ...on,
      now,
      random: Math.random,
    });
  const errors: unknown[] = [];
  const laneOf = (madeBy: 'schedule' | 'batch', signal = new AbortController().signal) =>
    createLane({
      queue: queueOf(madeBy),
      concurrency: 2,
      signal,
      make: (check) => makeCheck(check, { ...making, madeBy }, signal),
      onError: (error) => errors.push(error),
    });
  /** Makes all that is due. */
  const workOff = async (madeBy: 'schedule' | 'batch') => {
    const lane = laneOf(madeBy);
    await lane.fill();
    await lane.idle();
    if (errors.length > 0) throw errors[0];
  };
  /** One that was tested and connects, of the practice tenant; it is due in a day. */
  const connected = async (change: Partial<ProfileContent> = {}) => {
    const check = checkRunForTest();
    await checkRuns.save(check);
    return profiles.create(contentForTest({ ...usable(), name: randomUUID(), check, ...change }));
  };
  /** Another client of the practice tenant that may do the same. */
  const newClient = (): string => {
    const clientId = randomUUID();
    const app = simulator.directory.appRegistrations.find(
      (each) => each.clientId === appWithOutlookRoles.clientId,
    );
    if (app) simulator.directory.appRegistrations.push({ ...app, clientId });
    return clientId;
  };
  /** How often each client has asked for a token. */
  const askedFor = () =>
    simulator.requests.flatMap(({ form }) => form['client_id'] ?? []).toSorted();
  return {
    ...started,
    making,
    simulator,
    log,
    batches: createCheckBatches({ db, now }),
    queueOf,
    laneOf,
    workOff,
    connected,
    newClient,
    askedFor,
    aDayLater: () => {
      clock.now += 25 * 3_600_000;
    },
  };
}

function usable(): Partial<ProfileContent> {
  const found = practiceCredentials.find(({ id }) => id === 'granted');
  if (found === undefined) throw new Error('The practice tenant has no credentials.');
  const { clientId, tenant, clientSecret } = found;
  return { clientId, tenant, clientSecret: new Secret(clientSecret) };
}
