import type { AccountType } from '#domain/catalog/account-type.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';
import type { Wording } from '#domain/catalog/wording.ts';

/** What the drawings hold of the reader's own choice and values. */
export type PictureFacts = {
  readonly wording: Wording;
  readonly accountType: AccountType;
  readonly permissionType: PermissionType;
  readonly appName: string;
  readonly secretName: string;
  readonly redirectUri: string;
  /** Once it is known. */
  readonly clientId: string | undefined;
  /** The scopes to tick in this step, and those that stand beside them unticked. */
  readonly toTick: readonly string[];
  readonly unticked: readonly string[];
  /** All that the selection needs, and whether an administrator must consent. */
  readonly granted: readonly { readonly name: string; readonly adminConsent: boolean }[];
};
