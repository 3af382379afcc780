import { createHash, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Finding } from '#domain/checks/check-result.ts';
import { Secret } from '#domain/credentials/secret.ts';
import type { SignedStates } from '../access/signed-states.ts';
import { newToken, tokenHash } from '../access/token.ts';
import type { Schema } from '../db/schema.ts';
import type { Sealing } from '../profiles/sealing.ts';
import {
  type NewSignInTest,
  type SignInTestRecord,
  toSignInTestRecord,
} from './sign-in-test-record.ts';

const lifetimeMs = 10 * 60 * 1_000;

/** What goes into the address of Microsoft's sign-in page, and is nowhere else from then on. */
export type StartedSignInTest = {
  readonly id: string;
  readonly state: string;
  readonly nonce: string;
  /** PKCE, method S256. */
  readonly codeChallenge: string;
  readonly expiresAt: number;
};

export type SpentSignInTest = {
  readonly test: SignInTestRecord;
  readonly nonce: string;
  readonly code: Secret;
  readonly codeVerifier: Secret;
};

export type SignInTests = {
  /** Begins a test that may come back within ten minutes. */
  start(test: NewSignInTest): Promise<StartedSignInTest>;
  /** A test of this session, unless it is over. Rejects with a `StoredRowError` for a damaged row. */
  find(id: string, sessionId: string): Promise<SignInTestRecord | undefined>;
  /** Takes what came back with a state: true for the first answer with the state of an open test. */
  receive(id: string, state: string, answer: Secret | Finding): Promise<boolean>;
  /** Hands the code out, once. */
  spend(id: string, sessionId: string): Promise<SpentSignInTest | undefined>;
};

export type SignInTestNeeds = {
  readonly db: Kysely<Schema>;
  readonly sealing: Pick<Sealing, 'seal' | 'open'>;
  readonly states: Pick<SignedStates, 'sign'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** Test sign-ins. The code and its verifier are sealed, and go with the row. */
export function createSignInTests({ db, sealing, states, now }: SignInTestNeeds): SignInTests {
  async function start(test: NewSignInTest): Promise<StartedSignInTest> {
    const createdAt = now();
    const expiresAt = createdAt + lifetimeMs;
    const id = randomUUID();
    const state = states.sign({ kind: 'sign-in', id, expiresAt });
    const nonce = newToken();
    const verifier = newToken();
    await db.deleteFrom('sign_in_tests').where('expires_at', '<=', createdAt).execute();
    await db
      .insertInto('sign_in_tests')
      .values({
        id,
        session_id: test.sessionId,
        platform: test.platform,
        connector: test.connector,
        selection: JSON.stringify(test.selection),
        tenant: test.tenant,
        tenant_id: test.tenantId,
        client_id: test.clientId,
        redirect_uri: test.redirectUri,
        scopes: JSON.stringify(test.scopes),
        state_hash: tokenHash(state),
        nonce,
        verifier_sealed: await sealing.seal(new Secret(verifier), verifierOf(id)),
        status: 'open',
        code_sealed: null,
        finding: null,
        created_at: createdAt,
        expires_at: expiresAt,
      })
      .execute();
    const codeChallenge = createHash('sha256').update(verifier).digest('base64url');
    return { id, state, nonce, codeChallenge, expiresAt };
  }

  function findRow(id: string, sessionId: string) {
    return db
      .selectFrom('sign_in_tests')
      .selectAll()
      .where('id', '=', id)
      .where('session_id', '=', sessionId)
      .where('expires_at', '>', now())
      .executeTakeFirst();
  }

  async function find(id: string, sessionId: string): Promise<SignInTestRecord | undefined> {
    const row = await findRow(id, sessionId);
    return row && toSignInTestRecord(row);
  }

  async function receive(id: string, state: string, answer: Secret | Finding): Promise<boolean> {
    const change =
      answer instanceof Secret
        ? { status: 'returned', code_sealed: await sealing.seal(answer, codeOf(id)) }
        : { status: 'failed', finding: JSON.stringify(answer), verifier_sealed: null };
    const { numUpdatedRows } = await db
      .updateTable('sign_in_tests')
      .set(change)
      .where('id', '=', id)
      .where('state_hash', '=', tokenHash(state))
      .where('status', '=', 'open')
      .where('expires_at', '>', now())
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async function spend(id: string, sessionId: string): Promise<SpentSignInTest | undefined> {
    const row = await findRow(id, sessionId);
    if (row?.status !== 'returned' || row.code_sealed === null || row.verifier_sealed === null) {
      return undefined;
    }
    const { numUpdatedRows } = await db
      .updateTable('sign_in_tests')
      .set({ status: 'spent', code_sealed: null, verifier_sealed: null })
      .where('id', '=', id)
      .where('status', '=', 'returned')
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return undefined;
    return {
      test: toSignInTestRecord(row),
      nonce: row.nonce,
      code: await sealing.open(row.code_sealed, codeOf(id)),
      codeVerifier: await sealing.open(row.verifier_sealed, verifierOf(id)),
    };
  }

  return { start, find, receive, spend };
}

const codeOf = (signInTestId: string) => ({ signInTestId, purpose: 'authorization-code' }) as const;

const verifierOf = (signInTestId: string) => ({ signInTestId, purpose: 'code-verifier' }) as const;
