import type { AccountType } from '#domain/catalog/account-type.ts';
import type { CloudId } from '#domain/catalog/cloud.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';
import type { Strategy } from '#domain/catalog/strategy.ts';
import type { Secret } from '#domain/credentials/secret.ts';
import type { CheckMaker } from '#domain/profile/check-maker.ts';
import type { CheckRunRecord } from './check-run-record.ts';
import { nameKey } from './name-key.ts';

/** A kept run, as far as a profile takes notice of it. */
export type ProfileCheck = Pick<
  CheckRunRecord,
  'id' | 'verdict' | 'tenantId' | 'results' | 'startedAt'
> & {
  /** An operator, if nobody else is named. */
  readonly madeBy?: CheckMaker | null;
};

/** What somebody saves, whole: each save replaces everything here. */
export type ProfileContent = {
  readonly name: string;
  readonly platform: string;
  readonly connector: string;
  readonly permissionType: PermissionType;
  readonly accountType: AccountType;
  readonly cloud: CloudId;
  readonly strategy: Strategy;
  readonly tenant: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** As the administrator gave it, for a guide that asks for it. */
  readonly redirectUri?: string | undefined;
  readonly actions: readonly string[];
  readonly scopes: readonly string[];
  /** The test that these very credentials went through, if they did. */
  readonly check?: ProfileCheck | undefined;
};

/** The columns that a save fills from what was entered; the sealed secret comes beside them. */
export function contentColumns(content: ProfileContent) {
  return {
    name: content.name,
    name_key: nameKey(content.name),
    platform: content.platform,
    connector: content.connector,
    permission_type: content.permissionType,
    account_type: content.accountType,
    cloud: content.cloud,
    strategy: content.strategy,
    tenant: content.tenant,
    tenant_id: content.check?.tenantId ?? null,
    client_id: content.clientId,
    redirect_uri: content.redirectUri ?? null,
    secret_hint: content.clientSecret.hint(),
    actions: JSON.stringify(content.actions),
    scopes: JSON.stringify(content.scopes),
    last_check_run_id: content.check?.id ?? null,
  };
}
