import { describe, expect, it, onTestFinished } from 'vitest';
import type { CheckResult } from '#domain/checks/check-result.ts';
import { Secret } from '#domain/credentials/secret.ts';
import { defaultSelection, type Selection } from '#domain/selection/selection.ts';
import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';
import { startEntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';
import { outlookGuide } from '../catalog/testing/real-catalog.ts';
import { openDatabase } from '../db/open-database.ts';
import { folderForTest } from '../db/testing/describe-on-both-engines.ts';
import { type ClientCredentials, createEntraClient } from '../entra/create-entra-client.ts';
import { startProfiles } from '../profiles/testing/profiles-for-test.ts';
import { type CheckSubject, keepRun, toCheckRun } from './keep-run.ts';

async function open() {
  const database = await openDatabase({ dataDir: await folderForTest() });
  onTestFinished(() => database.close());
  const { checkRuns, sealing, clock, db } = startProfiles(database);
  const simulator = await startEntraSimulator();
  onTestFinished(() => simulator.close());
  const { url } = simulator;
  const urls = { global: url, usgov: url, 'usgov-dod': url, china: url };
  const entra = createEntraClient({
    loginUrls: urls,
    graphUrls: urls,
    userAgent: 'test',
    now: () => clock.now,
    wait: async () => {},
  });
  onTestFinished(() => entra.close());
  /** Each look at the clock is a second later. */
  const now = () => {
    clock.now += 1_000;
    return clock.now;
  };
  return { needs: { entra, checkRuns, sealing, now }, clock, db };
}

function practice(id: string): ClientCredentials {
  const found = practiceCredentials.find((credential) => credential.id === id);
  if (!found) throw new RangeError(`No practice credential is called ${id}`);
  const { clientId, clientSecret, tenant } = found;
  return { cloud: 'global', tenant, clientId, clientSecret: new Secret(clientSecret) };
}

const guide = await outlookGuide();
const selection: Selection = {
  ...defaultSelection(guide),
  actions: guide.actions.map(({ id }) => id),
};

const subjectOf = (id: string): CheckSubject => ({
  sessionId: 'session',
  platform: 'acme',
  connector: 'sample',
  madeBy: 'operator',
  credentials: practice(id),
  guide,
  selection,
});

async function finish<Run>(running: AsyncGenerator<CheckResult, Run, undefined>) {
  const yielded: CheckResult[] = [];
  for (;;) {
    const { done, value } = await running.next();
    if (done) return { yielded, run: value };
    yielded.push(value);
  }
}

describe('a run that is kept', () => {
  it('is what was told on the way, with its verdict, times and tenant', async () => {
    const { needs, clock } = await open();
    const begun = clock.now;
    const { yielded, run } = await finish(keepRun(subjectOf('granted'), needs));
    expect(yielded.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'format passed',
      'tenant passed',
      'secret passed',
      'identity passed',
      'registration passed',
      'consent unknown',
    ]);
    expect(run).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      verdict: 'passed',
      results: yielded,
      startedAt: begun + 1_000,
      endedAt: expect.any(Number),
      sessionId: 'session',
      platform: 'acme',
      connector: 'sample',
      cloud: 'global',
      selection: {
        actions: selection.actions,
        permissionType: 'delegated',
        strategy: 'documented',
        accountType: 'single',
        cloud: 'global',
      },
      credentialsDigest: expect.any(String),
      tenantId: contosoId,
      madeBy: 'operator',
    });
    expect(run.endedAt).toBeGreaterThan(run.startedAt);
    expect(await needs.checkRuns.find(run.id)).toEqual({ ...run, profileId: null });
  });

  it('is tied to these very credentials', async () => {
    const { needs } = await open();
    const { run } = await finish(keepRun(subjectOf('granted'), needs));
    const matches = (credentials: ClientCredentials) =>
      needs.sealing.matches(run.credentialsDigest, credentials);
    expect(matches(practice('granted'))).toBe(true);
    expect(matches(practice('no-roles'))).toBe(false);
    expect(matches({ ...practice('granted'), cloud: 'china' })).toBe(false);
    expect(matches({ ...practice('granted'), clientSecret: new Secret('other') })).toBe(false);
  });

  it.each([
    ['wrong-secret', 'failed', contosoId],
    ['unknown-tenant', 'failed', null],
    ['placeholder-client', 'failed', null],
    ['throttled', 'unknown', 'a94b5130-114a-45c6-ac69-0c331d902e0e'],
  ])('is kept when it does not pass, too: %s', async (id, verdict, tenantId) => {
    const { needs } = await open();
    const { run } = await finish(keepRun(subjectOf(id), needs));
    expect(await needs.checkRuns.find(run.id)).toMatchObject({ verdict, tenantId });
  });

  it('is another one each time', async () => {
    const { needs } = await open();
    const runs = [
      await finish(keepRun(subjectOf('granted'), needs)),
      await finish(keepRun(subjectOf('granted'), needs)),
    ];
    expect(new Set(runs.map(({ run }) => run.id)).size).toBe(2);
  });

  it('is not kept when nobody listens to its end', async () => {
    const { needs, db } = await open();
    for await (const { id } of keepRun(subjectOf('granted'), needs)) {
      if (id === 'tenant') break;
    }
    expect(await db.selectFrom('check_runs').select('id').execute()).toEqual([]);
  });

  it('is not kept when the caller leaves', async () => {
    const { needs, db } = await open();
    const left = AbortSignal.abort();
    await expect(finish(keepRun(subjectOf('granted'), needs, left))).rejects.toThrow(
      'Nobody waits',
    );
    expect(await db.selectFrom('check_runs').select('id').execute()).toEqual([]);
  });

  it('breaks off when it cannot be kept', async () => {
    const { needs, db } = await open();
    await db.schema.dropTable('check_runs').execute();
    await expect(finish(keepRun(subjectOf('granted'), needs))).rejects.toThrow(/check_runs/);
  });
});

describe('a run as it is told', () => {
  it('says nothing of session, guide and credentials', async () => {
    const { needs } = await open();
    const { run } = await finish(keepRun(subjectOf('granted'), needs));
    expect(Object.keys(toCheckRun(run)).sort()).toEqual([
      'endedAt',
      'id',
      'results',
      'startedAt',
      'verdict',
    ]);
    expect(run).toMatchObject(toCheckRun(run));
  });
});
