import { randomUUID } from 'node:crypto';
import { Secret } from '#domain/credentials/secret.ts';
import type { Database } from '../../db/database.ts';
import { createCheckHistory } from '../check-history.ts';
import type { NewCheckRun } from '../check-run-record.ts';
import { createCheckRuns } from '../check-run-repository.ts';
import { createDeletedProfiles } from '../deleted-profiles.ts';
import { parseEncryptionKeys } from '../encryption-keys.ts';
import type { ProfileContent } from '../profile-content.ts';
import { createProfiles } from '../profile-repository.ts';
import { createSealing } from '../sealing.ts';
import { createSecretRotations } from '../secret-rotations.ts';

export const secretForTest = 'Xy7~sealed-away-Q.secret_0123456789';

export const keyForTest = (id: string, byte: number) =>
  `${id}:${Buffer.alloc(32, byte).toString('base64url')}`;

/** The repositories over an empty database, with a clock that stands until a test moves it. */
export function startProfiles({ db }: Database) {
  const clock = { now: Date.UTC(2026, 10, 20) };
  const now = () => clock.now;
  const sealing = createSealing(parseEncryptionKeys(keyForTest('test', 7)));
  return {
    db,
    clock,
    sealing,
    profiles: createProfiles({ db, sealing, now, random: () => 0.5 }),
    secretRotations: createSecretRotations({ db, sealing, now, random: () => 0.5 }),
    checkRuns: createCheckRuns(db, now),
    deletedProfiles: createDeletedProfiles(db, now, () => 0.5),
    checkHistory: createCheckHistory(db),
  };
}

export function contentForTest(change: Partial<ProfileContent> = {}): ProfileContent {
  return {
    name: 'Contoso mail',
    platform: 'stackone',
    connector: 'microsoftoutlook',
    permissionType: 'delegated',
    accountType: 'single',
    cloud: 'global',
    strategy: 'documented',
    tenant: 'contoso.onmicrosoft.com',
    clientId: '11111111-2222-3333-4444-555555555555',
    clientSecret: new Secret(secretForTest),
    actions: ['microsoftoutlook_send_mail', 'microsoftoutlook_list_messages'],
    scopes: ['Mail.Send', 'Mail.ReadWrite'],
    ...change,
  };
}

export function checkRunForTest(change: Partial<NewCheckRun> = {}): NewCheckRun {
  return {
    id: randomUUID(),
    sessionId: 'session',
    platform: 'stackone',
    connector: 'microsoftoutlook',
    cloud: 'global',
    selection: {
      actions: ['microsoftoutlook_send_mail', 'microsoftoutlook_list_messages'],
      permissionType: 'delegated',
      strategy: 'documented',
      accountType: 'single',
      cloud: 'global',
    },
    credentialsDigest: 'digest',
    tenantId: '99999999-8888-7777-6666-555555555555',
    madeBy: 'operator',
    verdict: 'passed',
    results: [
      { id: 'format', verdict: 'passed' },
      {
        id: 'tenant',
        verdict: 'passed',
        facts: { tenantId: '99999999-8888-7777-6666-555555555555' },
      },
    ],
    startedAt: Date.UTC(2026, 10, 20) - 2_000,
    endedAt: Date.UTC(2026, 10, 20) - 1_000,
    ...change,
  };
}
