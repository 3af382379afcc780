import type { Kysely } from 'kysely';
import { onTestFinished } from 'vitest';
import type { Role } from '#contract/access.ts';
import { type CloudId, cloudIds } from '#domain/catalog/cloud.ts';
import {
  type EntraSimulator,
  startEntraSimulator,
} from '#entra-simulator/start-entra-simulator.ts';
import { createApiKeys } from '../../access/api-keys.ts';
import { createAuditLog } from '../../access/audit-log.ts';
import { createMicrosoftSignIns } from '../../access/microsoft-sign-ins.ts';
import { createOperatorSessions } from '../../access/operator-sessions.ts';
import { createRateLimits } from '../../access/rate-limit.ts';
import { createRepeatedRequests } from '../../access/repeated-requests.ts';
import { createSessionsOfOperators } from '../../access/sessions-of-operators.ts';
import { createSignInLinks } from '../../access/sign-in-links.ts';
import { createSignedStates } from '../../access/signed-states.ts';
import { realCatalog } from '../../catalog/testing/real-catalog.ts';
import { createCheckBatches } from '../../clock/check-batches.ts';
import type { MicrosoftSignInIds } from '../../config.ts';
import { createConsentRequests } from '../../consent/consent-request-repository.ts';
import { createLog } from '../../create-log.ts';
import type { Database } from '../../db/database.ts';
import { openDatabase } from '../../db/open-database.ts';
import type { Schema } from '../../db/schema.ts';
import { dataDirForTest } from '../../db/testing/describe-on-both-engines.ts';
import { createEntraClient } from '../../entra/create-entra-client.ts';
import { createSetupLinks } from '../../links/setup-links.ts';
import { createSetupSessions } from '../../links/setup-sessions.ts';
import { createPrometheusMetrics } from '../../metrics/prometheus.ts';
import { createCheckHistory } from '../../profiles/check-history.ts';
import { createCheckRuns } from '../../profiles/check-run-repository.ts';
import { createDeletedProfiles } from '../../profiles/deleted-profiles.ts';
import { parseEncryptionKeys } from '../../profiles/encryption-keys.ts';
import { createProfileEdits } from '../../profiles/profile-edits.ts';
import { createProfiles } from '../../profiles/profile-repository.ts';
import { createSealing } from '../../profiles/sealing.ts';
import { createSecretRotations } from '../../profiles/secret-rotations.ts';
import { keyForTest } from '../../profiles/testing/profiles-for-test.ts';
import type { Services } from '../../services.ts';
import { createSignInTests } from '../../sign-in-tests/sign-in-test-repository.ts';
import { TrustedProxies } from '../../trusted-proxies.ts';
import { createWebhookSender } from '../../webhooks/create-sender.ts';
import { createWebhookDeliveries } from '../../webhooks/webhook-deliveries.ts';
import { createWebhooks } from '../../webhooks/webhook-repository.ts';
import { createApp, type Web } from '../app.ts';
import { sessionCookie } from '../session-cookie.ts';
import { type Caller, createCaller } from './caller.ts';

export type AppOptions = {
  readonly publicUrl?: string;
  /** As in ENCRYPTION_KEYS. */
  readonly keys?: string;
  /** Where the database is; a new folder without it. */
  readonly dataDir?: string;
  /** An open one in its place; whoever gives it closes it. */
  readonly database?: Database;
  readonly metricsToken?: string;
  /** As in TRUST_PROXY. */
  readonly trustProxy?: string;
  readonly entraTimeoutMs?: number;
  /** The app that operators sign in to with Microsoft; nobody can without it. */
  readonly microsoftSignIn?: MicrosoftSignInIds;
  /** Where each cloud is asked; the practice tenant stands in for all of them without it. */
  readonly entraUrls?: Readonly<Record<CloudId, string>>;
  /** Where tenants are looked for; everywhere without it. */
  readonly searchedClouds?: readonly CloudId[];
  readonly returnOrigins?: readonly string[];
  /** As in EMBED_ORIGINS. */
  readonly embedOrigins?: readonly string[];
  /** As in WEBHOOK_ALLOW_HOSTS. */
  readonly webhookHosts?: readonly string[];
  readonly web?: Web;
};

export type OpenApp = {
  readonly services: Services;
  readonly simulator: EntraSimulator;
  readonly dataDir: string;
  readonly db: Kysely<Schema>;
  /** Stands still until a test moves it. */
  readonly clock: { now: number };
  /** What was logged, line by line. */
  readonly log: readonly string[];
  /** Every answer that was given, headers and all. */
  readonly answers: readonly string[];
  /** How often the operator was due another sign-in link. */
  readonly spentLinks: () => number;
  /** Somebody without a session. */
  stranger(): Caller;
  /** An operator with a session of their own: by a sign-in link, or with a role. */
  signIn(role?: Role): Promise<Caller>;
  /** From now on the database does not answer. */
  loseDatabase(): Promise<void>;
};

/** Pages are not what is asked for here. */
export const noPages: Web = {
  render: async () => ({ markup: '', title: '', description: '', status: 200, modules: [] }),
  shell: async () => '<!doctype html>',
  assets: undefined,
};

/** The whole HTTP side over a database of its own and a practice tenant, for the running test. */
export async function openApp(options: AppOptions = {}): Promise<OpenApp> {
  const { dataDir = await dataDirForTest() } = options;
  const simulator = await startEntraSimulator();
  onTestFinished(() => simulator.close());
  const { db, loseDatabase } = await databaseFor(options, dataDir);
  const { url } = simulator;
  const urls = options.entraUrls ?? { global: url, usgov: url, 'usgov-dod': url, china: url };
  const clock = { now: Date.UTC(2026, 10, 20) };
  const now = () => clock.now;
  const entra = createEntraClient({
    loginUrls: urls,
    graphUrls: urls,
    // Nobody waits here between two tries.
    wait: async () => {},
    timeoutMs: options.entraTimeoutMs ?? 10_000,
    userAgent: 'test',
    now,
  });
  onTestFinished(() => entra.close());
  const trustedHosts = options.webhookHosts ?? [];
  const webhookSender = createWebhookSender({ trustedHosts, userAgent: 'test', now });
  onTestFinished(() => webhookSender.close());

  const keyRing = parseEncryptionKeys(options.keys ?? keyForTest('test', 7));
  const sealing = createSealing(keyRing);
  const states = createSignedStates(keyRing, now);
  const log: string[] = [];
  let spentLinks = 0;
  const services: Services = {
    catalog: await realCatalog(),
    profiles: createProfiles({ db, sealing, now, random: () => 0.5 }),
    profileEdits: createProfileEdits({ db, now, random: () => 0.5 }),
    secretRotations: createSecretRotations({ db, sealing, now, random: () => 0.5 }),
    deletedProfiles: createDeletedProfiles(db, now, () => 0.5),
    checkHistory: createCheckHistory(db),
    checkRuns: createCheckRuns(db, now),
    checkBatches: createCheckBatches({ db, now }),
    sealing,
    entra,
    searchedClouds: options.searchedClouds ?? cloudIds,
    signInLinks: createSignInLinks(db, now),
    sessions: createOperatorSessions(db, now),
    sessionsOfOperators: createSessionsOfOperators(db, now),
    microsoftSignIns:
      options.microsoftSignIn &&
      createMicrosoftSignIns(options.microsoftSignIn, { db, entra, loginUrl: urls.global, now }),
    apiKeys: createApiKeys(db, now),
    repeatedRequests: createRepeatedRequests({ db, sealing, now }),
    rateLimits: createRateLimits(db, now),
    auditLog: createAuditLog({ db, now }),
    states,
    signInTests: createSignInTests({ db, sealing, states, now }),
    consentRequests: createConsentRequests({ db, states, now }),
    setupLinks: createSetupLinks(db, now),
    setupSessions: createSetupSessions(db, now),
    returnOrigins: options.returnOrigins ?? [],
    embedOrigins: options.embedOrigins,
    webhooks: createWebhooks({ db, sealing, now }),
    webhookDeliveries: createWebhookDeliveries({ db, now }),
    webhookSender,
    log: createLog('debug', { write: (line) => log.push(line) }),
    metrics: options.metricsToken === undefined ? undefined : createPrometheusMetrics(),
    metricsToken: options.metricsToken,
    now,
    publicUrl: options.publicUrl,
    trustedProxies: TrustedProxies.optional().parse(options.trustProxy),
    practice: undefined,
    ready: async () => {
      await db.selectFrom('profiles').select('id').limit(1).execute();
    },
    onSignInLinkSpent: () => {
      spentLinks += 1;
    },
    onBatchMade: () => {},
    onReplay: () => {},
  };
  const app = createApp(services, options.web ?? noPages);
  const answers: string[] = [];
  const stranger = () => createCaller(app, answers);
  const signIn = async (role?: Role) => {
    if (role !== undefined) {
      const operator = { id: `operator-${role}`, name: `Olga, ${role}`, role };
      const session = await services.sessions.create(operator, { address: '', userAgent: '' });
      const { name } = sessionCookie(services.publicUrl ?? 'http://localhost');
      return createCaller(app, answers, [[name, session.token]]);
    }
    const caller = stranger();
    const { token } = await services.signInLinks.issue();
    await caller.send('POST', '/api/v1/session', { body: { token } });
    return caller;
  };
  return {
    services,
    simulator,
    dataDir,
    db,
    clock,
    log,
    answers,
    spentLinks: () => spentLinks,
    stranger,
    signIn,
    loseDatabase,
  };
}

async function databaseFor({ database }: AppOptions, dataDir: string) {
  const opened = database ?? (await openDatabase({ dataDir }));
  let closed = false;
  const loseDatabase = async () => {
    if (!closed) await opened.close();
    closed = true;
  };
  if (database === undefined) onTestFinished(loseDatabase);
  return { db: opened.db, loseDatabase };
}
