import { decodeJwt } from 'jose';
import { z } from 'zod';

/** Who a token is for, as it says itself. */
export type TokenClaims = {
  /** In lower case. */
  readonly clientId: string;
  /** In lower case. */
  readonly tenantId: string;
  readonly appName: string | undefined;
  /** Object ID of the service principal, in lower case. */
  readonly objectId: string | undefined;
  /** Application permissions in it; empty when nothing is granted. */
  readonly roles: readonly string[];
};

const LowerCaseGuid = z.guid().toLowerCase();

/** Version 1.0 tokens, which Graph has, say `appid`; version 2.0 tokens say `azp`. */
const Claims = z.object({
  appid: LowerCaseGuid.optional(),
  azp: LowerCaseGuid.optional(),
  tid: LowerCaseGuid,
  oid: LowerCaseGuid.optional().catch(undefined),
  app_displayname: z.string().max(256).optional().catch(undefined),
  roles: z.array(z.string()).optional().catch(undefined),
});

/**
 * Reads a token that was just received from Entra itself, to show whom it is for. The signature is
 * not checked and nothing may be permitted because of it: Microsoft calls tokens for Graph opaque,
 * so `undefined` for one that cannot be read is no fault of anybody's.
 */
export function readToken(accessToken: string): TokenClaims | undefined {
  const { data } = Claims.safeParse(payloadOf(accessToken));
  const clientId = data?.appid ?? data?.azp;
  if (!data || clientId === undefined) return undefined;
  const { tid: tenantId, oid: objectId, app_displayname: appName, roles = [] } = data;
  return { clientId, tenantId, objectId, appName, roles };
}

function payloadOf(accessToken: string): unknown {
  try {
    return decodeJwt(accessToken);
  } catch {
    return undefined;
  }
}
