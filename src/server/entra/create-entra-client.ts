import { type CloudId, clouds } from '#domain/catalog/cloud.ts';
import type { Secret } from '#domain/credentials/secret.ts';
import { type AskOptions, createAsk } from './ask.ts';
import { type FoundTenant, findTenant } from './find-tenant.ts';
import type { Outcome } from './outcome.ts';
import { type IssuedToken, requestToken } from './request-token.ts';

export type EntraClientOptions = {
  /** Origin of each cloud's authority: the only hosts that are ever asked. */
  readonly loginUrls: Readonly<Record<CloudId, string>>;
  /** For each call, from the first step of the connection to the last byte; 10,000 by default. */
  readonly timeoutMs?: number;
  readonly userAgent: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

type TenantAddress = { readonly cloud: CloudId; readonly tenant: string };

export type ClientCredentials = TenantAddress & {
  readonly clientId: string;
  readonly clientSecret: Secret;
};

/**
 * Resolves for anything that the network or the provider does, and asks once: no redirect is
 * followed, nothing is tried again. Rejects with a TypeError for a tenant that is neither a GUID nor
 * a DNS name, and with an AbortError once `signal` aborts.
 */
export type EntraClient = {
  findTenant(address: TenantAddress, signal?: AbortSignal): Promise<Outcome<FoundTenant>>;
  requestToken(credentials: ClientCredentials, signal?: AbortSignal): Promise<Outcome<IssuedToken>>;
  /** Waits for the calls that are on their way, then gives up all connections. */
  close(): Promise<void>;
};

/** The provider, asked over connections of its own. */
export function createEntraClient({
  loginUrls,
  timeoutMs = 10_000,
  userAgent,
  now,
}: EntraClientOptions): EntraClient {
  const options: AskOptions = { timeoutMs, userAgent, now };
  const { ask, close } = createAsk(options);
  return {
    findTenant: ({ cloud, tenant }, signal) =>
      findTenant(ask, {
        loginUrl: loginUrls[cloud],
        instance: clouds[cloud].instance,
        tenant,
        signal,
      }),
    requestToken: ({ cloud, ...credentials }, signal) =>
      requestToken(ask, {
        ...credentials,
        loginUrl: loginUrls[cloud],
        graphUrl: clouds[cloud].graphUrl,
        signal,
      }),
    close,
  };
}
