import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import type { PageData } from '#contract/page.ts';
import { createApiKeys } from './access/api-keys.ts';
import { createAuditLog } from './access/audit-log.ts';
import { createMicrosoftSignIns } from './access/microsoft-sign-ins.ts';
import { createOperatorSessions } from './access/operator-sessions.ts';
import { createRateLimits } from './access/rate-limit.ts';
import { createRepeatedRequests } from './access/repeated-requests.ts';
import { createSessionsOfOperators } from './access/sessions-of-operators.ts';
import { createSignInLinks } from './access/sign-in-links.ts';
import { createSignedStates } from './access/signed-states.ts';
import { openCatalog, type ShippedCatalog } from './catalog/open-catalog.ts';
import { createCheckBatches } from './clock/check-batches.ts';
import { type Clock, startClock } from './clock/start-clock.ts';
import { cloudsToSearch, urlsOfClouds } from './cloud-urls.ts';
import type { Config } from './config.ts';
import { createConsentRequests } from './consent/consent-request-repository.ts';
import type { Database } from './db/database.ts';
import { lockDataDir } from './db/lock-data-dir.ts';
import { openDatabase } from './db/open-database.ts';
import { createEntraClient } from './entra/create-entra-client.ts';
import { createFront } from './front.ts';
import { createApp, type Web } from './http/app.ts';
import { createSetupLinks } from './links/setup-links.ts';
import { createSetupSessions } from './links/setup-sessions.ts';
import { listen } from './listen.ts';
import { localAddress } from './local-address.ts';
import type { Metrics } from './metrics/metrics.ts';
import { createCheckHistory } from './profiles/check-history.ts';
import { type CheckRuns, createCheckRuns } from './profiles/check-run-repository.ts';
import { createDeletedProfiles } from './profiles/deleted-profiles.ts';
import { openLiveKeyRing } from './profiles/live-key-ring.ts';
import { createProfileEdits } from './profiles/profile-edits.ts';
import { createProfiles } from './profiles/profile-repository.ts';
import { createSealing } from './profiles/sealing.ts';
import { createSecretRotations } from './profiles/secret-rotations.ts';
import type { Services } from './services.ts';
import { createSignInTests } from './sign-in-tests/sign-in-test-repository.ts';
import { version } from './version.ts';
import { createWebhookSender } from './webhooks/create-sender.ts';
import { createWebhookDeliveries } from './webhooks/webhook-deliveries.ts';
import { createWebhooks } from './webhooks/webhook-repository.ts';

export type StartOptions = {
  readonly config: Config;
  /** The configuration may name a second one. */
  readonly shippedCatalog: ShippedCatalog;
  readonly web: Web;
  readonly log: Logger;
  readonly practice?: PageData['practice'];
  /**
   * Shows the operator a sign-in link; a new one comes when one was used or is over. Where operators sign in
   * with Microsoft it is shown only on demand.
   */
  readonly onSignInLink: (url: string) => void;
};

export type RunningServer = {
  /** Where people reach it. */
  readonly url: string;
  /** Shows the operator one more sign-in link. */
  offerSignInLink(): Promise<void>;
  /** Lets running requests finish, then gives up port and database. */
  close(): Promise<void>;
};

/** What is signed by another server must not wait until this one seals or opens something. */
const refreshKeysEveryMs = 2_000;

/**
 * The composition root: everything is made here once and handed down. Rejects with CatalogError,
 * EncryptionKeysError, DatabaseUnusableError or ListenError; then nothing is left open.
 */
export async function start(options: StartOptions): Promise<RunningServer> {
  const { config, log } = options;
  const catalog = await openCatalog({
    shipped: options.shippedCatalog,
    own: config.catalogDir,
    log,
  });
  // The port first: if another server has it, its database must not be migrated under its feet.
  const front = createFront();
  await listen(front.server, config);
  const opened: (() => Promise<void> | void)[] = [];
  let clock: Clock | undefined;
  const close = async () => {
    await Promise.all([front.close(), clock?.stop()]);
    // The latest first: what was opened later may still use what was opened before it.
    for (const closeOne of opened.reverse()) await closeOne();
  };
  try {
    const url = config.publicUrl ?? localAddress(config.host, portOf(front.server));
    const keys = await openLiveKeyRing(
      { keys: config.encryptionKeys, dataDir: config.dataDir },
      (err) => log.error({ err }, 'the new encryption keys cannot be used, the former ones stay'),
    );
    const refreshing = setInterval(() => void keys.refresh(), refreshKeysEveryMs).unref();
    opened.push(() => clearInterval(refreshing));
    // Several servers may share a PostgreSQL; a data folder belongs to one.
    if (config.databaseUrl === undefined) opened.push(await lockDataDir(config.dataDir));
    const metrics = await metricsFor(config);
    const database = await openDatabase({
      url: config.databaseUrl,
      dataDir: config.dataDir,
      onQuery: metrics?.query,
    });
    opened.push(() => database.close());
    const now = () => Date.now();
    const sealing = createSealing(keys);
    const states = createSignedStates(keys, now);
    const signInLinks = createSignInLinks(database.db, now);
    const loginUrls = urlsOfClouds(config.entraLoginUrls, 'loginUrl');
    const entra = createEntraClient({
      loginUrls,
      graphUrls: urlsOfClouds(config.entraGraphUrls, 'graphUrl'),
      userAgent: `scopewright/${version}`,
      now,
    });
    opened.push(() => entra.close());
    const webhookSender = createWebhookSender({
      trustedHosts: config.webhookAllowHosts,
      userAgent: `scopewright/${version}`,
      now,
    });
    opened.push(() => webhookSender.close());
    let renewal: NodeJS.Timeout | undefined;
    opened.push(() => clearTimeout(renewal));
    // Who signs in with Microsoft needs no link, unless somebody asks for one.
    const isLinkDue = config.microsoftSignIn === undefined || options.practice !== undefined;
    const renewLink = () => {
      if (!isLinkDue) return;
      offerSignInLink().catch((err: unknown) => log.error({ err }, 'no new sign-in link'));
    };
    const offerSignInLink = async () => {
      const { token, expiresAt } = await signInLinks.issue();
      options.onSignInLink(`${url}/sign-in#${token}`);
      clearTimeout(renewal);
      renewal = setTimeout(renewLink, expiresAt - now()).unref();
    };
    const services: Services = {
      catalog,
      sealing,
      entra,
      searchedClouds: cloudsToSearch(config.entraLoginUrls),
      signInLinks,
      log,
      now,
      profiles: createProfiles({ db: database.db, sealing, now }),
      profileEdits: createProfileEdits({ db: database.db, now }),
      secretRotations: createSecretRotations({ db: database.db, sealing, now }),
      deletedProfiles: createDeletedProfiles(database.db, now),
      checkHistory: createCheckHistory(database.db),
      checkRuns: counted(createCheckRuns(database.db, now), metrics),
      checkBatches: createCheckBatches({ db: database.db, now }),
      sessions: createOperatorSessions(database.db, now),
      sessionsOfOperators: createSessionsOfOperators(database.db, now),
      microsoftSignIns:
        config.microsoftSignIn &&
        createMicrosoftSignIns(config.microsoftSignIn, {
          db: database.db,
          entra,
          loginUrl: loginUrls.global,
          now,
        }),
      apiKeys: createApiKeys(database.db, now),
      repeatedRequests: createRepeatedRequests({ db: database.db, sealing, now }),
      rateLimits: createRateLimits(database.db, now),
      auditLog: createAuditLog({ db: database.db, now }),
      states,
      signInTests: createSignInTests({ db: database.db, sealing, states, now }),
      consentRequests: createConsentRequests({ db: database.db, states, now }),
      setupLinks: createSetupLinks(database.db, now),
      setupSessions: createSetupSessions(database.db, now),
      returnOrigins: config.returnOrigins,
      embedOrigins: config.embedOrigins,
      webhooks: createWebhooks({ db: database.db, sealing, now }),
      webhookDeliveries: createWebhookDeliveries({ db: database.db, now }),
      webhookSender,
      metrics,
      metricsToken: config.metricsToken,
      publicUrl: config.publicUrl,
      trustedProxies: config.trustedProxies,
      practice: options.practice,
      ready: () => ping(database),
      onSignInLinkSpent: renewLink,
      onBatchMade: () => clock?.wakeBatches(),
      onReplay: () => clock?.wakeDeliveries(),
    };
    if (isLinkDue) await offerSignInLink();
    clock = startClock({ ...services, db: database.db });
    front.open(getRequestListener(createApp(services, options.web).fetch));
    return { url, offerSignInLink, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Loaded where it is asked for: it costs a tenth of the time that a start takes. */
async function metricsFor({ metricsToken }: Config): Promise<Metrics | undefined> {
  if (metricsToken === undefined) return undefined;
  const { createPrometheusMetrics } = await import('./metrics/prometheus.ts');
  return createPrometheusMetrics();
}

/** Every test that is kept is counted too. */
function counted(checkRuns: CheckRuns, metrics: Metrics | undefined): CheckRuns {
  if (metrics === undefined) return checkRuns;
  return {
    ...checkRuns,
    save: async (run) => {
      await checkRuns.save(run);
      metrics.run(run);
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function ping({ db }: Database): Promise<void> {
  await db.selectFrom('profiles').select('id').limit(1).execute();
}
