import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { CheckRun } from '#contract/checks.ts';
import type { CheckResult } from '#domain/checks/check-result.ts';
import { type Caller, jsonOf, problemOf } from './testing/caller.ts';
import { comeBack, signInTestsPath, startSignIn } from './testing/microsoft-trips.ts';
import { type OpenApp, openApp } from './testing/open-app.ts';
import { ada, ben, visit } from './testing/practice-browser.ts';
import { testCredentials } from './testing/profile-requests.ts';
import { practice, profileInput } from './testing/requests.ts';

const credentials = practice('granted');

async function open() {
  const app = await openApp();
  const caller = await app.signIn();
  const run = await testCredentials(caller);
  return { ...app, caller, run };
}

/** Signs in at Microsoft's and comes back; the id of the test. */
async function signInAs(user: string, caller: Caller, change: object = {}): Promise<string> {
  const { id, url } = await startSignIn(caller, change);
  await comeBack(caller, await visit(url, { user, decision: 'accept' }));
  return id;
}

function redeem(caller: Caller, id: string, change: object = {}) {
  const body = { credentials, checkRunId: '', ...change };
  return caller.send('POST', `${signInTestsPath}/${id}/redeem`, { body });
}

function consentOf(run: CheckRun): CheckResult | undefined {
  return run.results.find(({ id }) => id === 'consent');
}

/** What the next answer to a code is, as the practice tenant never answers by itself. */
function answerNext({ simulator }: Pick<OpenApp, 'simulator'>, claims: object, scope: string) {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = {
    token_type: 'Bearer',
    access_token: 'opaque',
    scope,
    id_token: `${part({ alg: 'RS256' })}.${part(claims)}.signature`,
  };
  simulator.failNext({
    kind: 'answer',
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify(body),
  });
}

describe('a redeemed sign-in', () => {
  it('proves the consent, in a run of its own that can be saved with', async () => {
    const { caller, run } = await open();
    const id = await signInAs(ada, caller);
    const answer = await redeem(caller, id, { checkRunId: run.id });
    const completed = CheckRun.parse(jsonOf(answer));
    expect(completed.id).not.toBe(run.id);
    expect(completed.results.map((result) => result.id)).toEqual(
      run.results.map((result) => result.id),
    );
    expect(consentOf(completed)).toMatchObject({
      verdict: 'passed',
      facts: { granted: expect.arrayContaining(['Mail.Send']), actions: { failing: [] } },
    });
    const body = profileInput({ checkRunId: completed.id });
    const saved = await caller.send('POST', '/api/v1/profiles', { body });
    expect(saved.status).toBe(201);
  });

  it('is worth something once', async () => {
    const { caller, run, simulator } = await open();
    const id = await signInAs(ada, caller);
    const answers = await Promise.all(
      [1, 2, 3].map(() => redeem(caller, id, { checkRunId: run.id })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const redemptions = simulator.requests.filter(
      ({ form }) => form['grant_type'] === 'authorization_code',
    );
    expect(redemptions).toHaveLength(1);
  });

  it.each([
    [
      'of another secret',
      { credentials: { ...credentials, clientSecret: `${credentials.clientSecret}x` } },
    ],
    ['of another app', { credentials: practice('no-roles') }],
    ['without its run', { checkRunId: 'none' }],
  ])('is refused with credentials %s, and stays worth what it was', async (_, change) => {
    const { caller, run } = await open();
    const id = await signInAs(ada, caller);
    const refused = await redeem(caller, id, { checkRunId: run.id, ...change });
    expect(problemOf(refused).code).toBe('check-run-unusable');
    expect((await redeem(caller, id, { checkRunId: run.id })).status).toBe(200);
  });

  it('is refused for another choice than that of the run', async () => {
    const { caller, run } = await open();
    const selection = { ...profileInput().selection, strategy: 'least' };
    const id = await signInAs(ada, caller, { selection });
    const refused = await redeem(caller, id, { checkRunId: run.id });
    expect(problemOf(refused).code).toBe('check-run-unusable');
  });

  it('is for its own session alone', async () => {
    const { caller, run, signIn, stranger } = await open();
    const id = await signInAs(ada, caller);
    const other = await signIn();
    expect((await redeem(other, id, { checkRunId: run.id })).status).toBe(404);
    expect((await redeem(stranger(), id, { checkRunId: run.id })).status).toBe(401);
  });

  it('is refused before anybody came back, and after ten minutes', async () => {
    const { caller, run, clock } = await open();
    const { id } = await startSignIn(caller);
    const early = await redeem(caller, id, { checkRunId: run.id });
    expect(problemOf(early).code).toBe('check-run-unusable');
    clock.now += 10 * 60_000;
    expect((await redeem(caller, id, { checkRunId: run.id })).status).toBe(404);
  });

  it('fails where Microsoft does not take the code, and says why', async () => {
    const { caller, run } = await open();
    const { id, state } = await startSignIn(caller);
    await comeBack(caller, { code: 'invented', state });
    const completed = CheckRun.parse(jsonOf(await redeem(caller, id, { checkRunId: run.id })));
    expect(consentOf(completed)?.verdict).not.toBe('passed');
    expect(consentOf(completed)?.findings?.[0]?.details?.codes).toEqual([9002313]);
  });

  const nobody = '00000000-1111-2222-3333-444444444444';

  it.each([
    ['nonce', { nonce: 'another' }, 'sign-in-mixed-up'],
    ['tenant', { tid: nobody }, 'token-for-other-tenant'],
    ['app', { aud: nobody }, 'token-for-other-client'],
    ['identity', { tid: 'unreadable' }, 'token-unreadable'],
  ])('proves nothing when its %s is another', async (_, claims, code) => {
    const app = await open();
    const { id, url } = await startSignIn(app.caller);
    await comeBack(app.caller, await visit(url, { user: ada, decision: 'accept' }));
    const nonce = url.searchParams.get('nonce');
    const good = { nonce, aud: credentials.clientId, tid: '1100fa27-29e9-4fc6-a3ba-e8bb623fad36' };
    answerNext(app, { ...good, ...claims }, 'Mail.Send Mail.ReadBasic openid');
    const answer = await redeem(app.caller, id, { checkRunId: app.run.id });
    const consent = consentOf(CheckRun.parse(jsonOf(answer)));
    expect(consent?.verdict).not.toBe('passed');
    expect(consent?.findings?.[0]?.code).toBe(code);
  });

  it.each([
    { scope: 'Mail.ReadBasic openid', code: 'scopes-not-granted', strategy: 'documented' },
    {
      scope: 'Mail.ReadBasic Mail.ReadWrite Mail.Send openid',
      code: 'refresh-token-missing',
      strategy: 'least',
    },
  ])('of $scope alone is answered with $code', async ({ scope, code, strategy }) => {
    const app = await openApp();
    const caller = await app.signIn();
    const selection = { ...profileInput().selection, strategy };
    const { platform, connector } = profileInput();
    const body = { platform, connector, selection, credentials };
    const run = CheckRun.parse(jsonOf(await caller.send('POST', '/api/v1/checks', { body })));
    const { id, url } = await startSignIn(caller, { selection });
    await comeBack(caller, await visit(url, { user: ada, decision: 'accept' }));
    const nonce = url.searchParams.get('nonce');
    const claims = {
      nonce,
      aud: credentials.clientId,
      tid: '1100fa27-29e9-4fc6-a3ba-e8bb623fad36',
    };
    answerNext(app, claims, scope);
    const consent = consentOf(
      CheckRun.parse(jsonOf(await redeem(caller, id, { checkRunId: run.id }))),
    );
    expect(consent).toMatchObject({ verdict: 'failed', findings: [{ code }] });
  });

  it('may be of any user of the tenant', async () => {
    const { caller, run } = await open();
    const id = await signInAs(ben, caller);
    expect((await redeem(caller, id, { checkRunId: run.id })).status).toBe(200);
  });

  it('leaves no secret, code or token in answers, log or rows', async () => {
    const app = await open();
    const { caller, run, db, log, answers } = app;
    const { id, url, state } = await startSignIn(caller);
    const back = await visit(url, { user: ada, decision: 'accept' });
    await comeBack(caller, back);
    const before = await allRows(app);
    await redeem(caller, id, { checkRunId: run.id });
    await redeem(caller, id, { checkRunId: run.id });
    const told = [before, await allRows(app), ...log].join('\n');
    for (const secret of [credentials.clientSecret.slice(3), back['code'] ?? '?', state]) {
      expect(told).not.toContain(secret);
    }
    expect(answers.slice(1).join('\n')).not.toContain(credentials.clientSecret.slice(3));
    expect(answers.join('\n')).not.toContain(back['code'] ?? '?');
    const [row] = await db.selectFrom('sign_in_tests').selectAll().execute();
    expect(row).toMatchObject({ status: 'spent', code_sealed: null, verifier_sealed: null });
  });
});

async function allRows({ db }: Pick<OpenApp, 'db'>): Promise<string> {
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(
    tables.map(async ({ name }) => (await sql`select * from ${sql.table(name)}`.execute(db)).rows),
  );
  return JSON.stringify(rows);
}
