import { type CloudId, clouds } from '#domain/catalog/cloud.ts';
import type { OwnApplication, OwnServicePrincipal } from '#domain/checks/own-registration.ts';
import type { Secret } from '#domain/credentials/secret.ts';
import { type AskOptions, createAsk } from './ask.ts';
import { askAgain, waitFor } from './ask-again.ts';
import { type FoundTenant, findTenant } from './find-tenant.ts';
import type { Outcome } from './outcome.ts';
import {
  type AdminConsent,
  type Authorization,
  adminConsentUrl,
  authorizeUrl,
} from './pages-to-visit.ts';
import { readGrants } from './read-grants.ts';
import { readApplication, readServicePrincipal } from './read-registration.ts';
import { readSigningKeys, type SigningKey } from './read-signing-keys.ts';
import { type RedeemedCode, redeemCode } from './redeem-code.ts';
import { type IssuedToken, requestToken } from './request-token.ts';

export type EntraClientOptions = {
  /** Origin of each cloud's authority, and of its Microsoft Graph: the only hosts that are ever asked. */
  readonly loginUrls: Readonly<Record<CloudId, string>>;
  readonly graphUrls: Readonly<Record<CloudId, string>>;
  /** For each call, from the first step of the connection to the last byte; 10,000 by default. */
  readonly timeoutMs?: number;
  readonly userAgent: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How the time between two tries passes, and by chance how long it is. */
  readonly wait?: typeof waitFor;
  readonly random?: () => number;
};

type TenantAddress = { readonly cloud: CloudId; readonly tenant: string };

export type ClientCredentials = TenantAddress & {
  readonly clientId: string;
  readonly clientSecret: Secret;
};

export type CodeToRedeem = ClientCredentials & {
  readonly code: Secret;
  readonly codeVerifier: Secret;
  /** As it was when the code was asked for. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
};

/** The app itself, as it asks Microsoft Graph with the token that it was just given. */
export type OwnIdentity = {
  readonly cloud: CloudId;
  readonly clientId: string;
  /** Of its service principal, where the token names it. */
  readonly objectId: string | undefined;
  readonly accessToken: Secret;
};

/**
 * Resolves for anything that the network or the provider does. No redirect is followed; what is
 * likely to pass within seconds is tried again, at most twice. Rejects with a TypeError for a tenant
 * that is neither a GUID nor a DNS name and for an ID that is no GUID, and with an AbortError once
 * `signal` aborts.
 */
export type EntraClient = {
  findTenant(address: TenantAddress, signal?: AbortSignal): Promise<Outcome<FoundTenant>>;
  /** The keys that the tenant's tokens are signed with at present. */
  readSigningKeys(address: TenantAddress): Promise<Outcome<readonly SigningKey[]>>;
  requestToken(credentials: ClientCredentials, signal?: AbortSignal): Promise<Outcome<IssuedToken>>;
  /** Exchanges the code of a sign-in; the tokens are looked at, and handed to nobody. */
  redeemCode(code: CodeToRedeem, signal?: AbortSignal): Promise<Outcome<RedeemedCode>>;
  /** Where a browser goes to sign in. Asks nobody. */
  authorizeUrl(cloud: CloudId, authorization: Authorization): string;
  /** Where a browser goes to consent for a whole tenant. Asks nobody. */
  adminConsentUrl(cloud: CloudId, consent: AdminConsent): string;
  readApplication(own: OwnIdentity, signal?: AbortSignal): Promise<Outcome<OwnApplication>>;
  readServicePrincipal(
    own: OwnIdentity,
    signal?: AbortSignal,
  ): Promise<Outcome<OwnServicePrincipal>>;
  /** Names of the delegated permissions that are granted for everybody in the tenant. */
  readGrants(own: OwnIdentity, signal?: AbortSignal): Promise<Outcome<readonly string[]>>;
  /** Waits for the calls that are on their way, then gives up all connections. */
  close(): Promise<void>;
};

/** The provider, asked over connections of its own. */
export function createEntraClient({
  loginUrls,
  graphUrls,
  timeoutMs = 10_000,
  userAgent,
  now,
  wait = waitFor,
  random = Math.random,
}: EntraClientOptions): EntraClient {
  const options: AskOptions = { timeoutMs, userAgent, now };
  const { ask: askOnce, close } = createAsk(options);
  const ask = askAgain(askOnce, { timeoutMs, now, wait, random });
  const graphQuestion = ({ cloud, ...own }: OwnIdentity, signal: AbortSignal | undefined) => ({
    ...own,
    origin: graphUrls[cloud],
    signal,
  });
  return {
    findTenant: ({ cloud, tenant }, signal) =>
      findTenant(ask, {
        loginUrl: loginUrls[cloud],
        instance: clouds[cloud].instance,
        tenant,
        signal,
      }),
    readSigningKeys: ({ cloud, tenant }) =>
      readSigningKeys(ask, { loginUrl: loginUrls[cloud], tenant }),
    requestToken: ({ cloud, ...credentials }, signal) =>
      requestToken(ask, {
        ...credentials,
        loginUrl: loginUrls[cloud],
        graphUrl: clouds[cloud].graphUrl,
        signal,
      }),
    // Never again: a code that was taken without an answer is used up.
    redeemCode: ({ cloud, ...redemption }, signal) =>
      redeemCode(askOnce, { ...redemption, loginUrl: loginUrls[cloud], signal }),
    authorizeUrl: (cloud, authorization) => authorizeUrl(loginUrls[cloud], authorization),
    adminConsentUrl: (cloud, consent) =>
      adminConsentUrl({ loginUrl: loginUrls[cloud], graphUrl: clouds[cloud].graphUrl }, consent),
    readApplication: (own, signal) => readApplication(ask, graphQuestion(own, signal)),
    readServicePrincipal: (own, signal) => readServicePrincipal(ask, graphQuestion(own, signal)),
    readGrants: (own, signal) => readGrants(ask, graphQuestion(own, signal)),
    close,
  };
}
