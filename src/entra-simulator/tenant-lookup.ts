import type { AadstsCode } from './aadsts.ts';
import { servesCloud } from './clouds.ts';
import { type CloudName, findTenant, type Tenant } from './directory.ts';
import { emptyGuid, isGuid } from './guid.ts';
import type { Simulation } from './simulation.ts';
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

/** What this authority knows of a tenant; of those in other clouds it may know where they live. */
export function lookUpTenant(
  text: string,
  { directory, cloud }: Pick<Simulation, 'directory' | 'cloud'>,
): TenantLookup {
  const alias = aliases.get(text.toLowerCase());
  if (alias) {
    return { kind: 'alias', alias };
  }
  const tenant = findTenant(directory, text);
  return tenant && isKnownAt(cloud, tenant)
    ? { kind: 'tenant', tenant }
    : { kind: 'refused', code: refusalCode(text) };
}

/** The US Government's authority and the global one know each other's tenants; China's none. */
function isKnownAt(authority: CloudName, { cloud = 'global' }: Tenant): boolean {
  return servesCloud(authority, cloud) || (authority !== 'china' && cloud !== 'china');
}

function refusalCode(text: string): AadstsCode {
  if (text === emptyGuid) {
    return 900021;
  }
  return isGuid(text) || dnsName.test(text) ? 90002 : 900023;
}
