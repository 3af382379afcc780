import type { AadstsCode } from './aadsts.ts';
import { type Directory, findTenant, type Tenant } from './directory.ts';
import { emptyGuid, isGuid } from './guid.ts';
import { consumersId } from './tenant-ids.ts';

type TenantAlias = 'common' | 'organizations' | 'consumers';

export type TenantLookup =
  | { kind: 'tenant'; tenant: Tenant }
  | { kind: 'alias'; alias: TenantAlias }
  | { kind: 'refused'; code: AadstsCode };

const aliases: ReadonlyMap<string, TenantAlias> = new Map([
  ['common', 'common'],
  ['organizations', 'organizations'],
  ['consumers', 'consumers'],
  [consumersId, 'consumers'],
]);

const dnsName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;

export function lookUpTenant(text: string, directory: Directory): TenantLookup {
  const alias = aliases.get(text.toLowerCase());
  if (alias) {
    return { kind: 'alias', alias };
  }
  const tenant = findTenant(directory, text);
  return tenant ? { kind: 'tenant', tenant } : { kind: 'refused', code: refusalCode(text) };
}

function refusalCode(text: string): AadstsCode {
  if (text === emptyGuid) {
    return 900021;
  }
  return isGuid(text) || dnsName.test(text) ? 90002 : 900023;
}
