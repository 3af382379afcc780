import { z } from 'zod';
import { type CloudId, cloudIds, clouds } from '#domain/catalog/cloud.ts';
import { Origin } from './origin.ts';

/** What stands in for Microsoft's own hosts, for rigs; those of the other clouds stay. */
export type CloudUrls = Readonly<Partial<Record<CloudId, string>>>;

const Pair = z.tuple([
  z.enum(cloudIds, `names a cloud that is none of ${cloudIds.join(', ')}`),
  Origin,
]);

/** `global=http://…,usgov=http://…`, each cloud at most once; a bare URL is the global cloud's. */
export const CloudUrls = z
  .string()
  .transform(pairsOf)
  .pipe(z.array(Pair))
  .refine(
    (pairs) => new Set(pairs.map(([cloud]) => cloud)).size === pairs.length,
    'names a cloud twice',
  )
  .transform((pairs): CloudUrls => Object.fromEntries(pairs));

function pairsOf(text: string): string[][] {
  if (!/^\s*[\w-]*=/.test(text)) return [['global', text]];
  return text.split(',').map((entry) => {
    const [cloud = '', ...url] = entry.trim().split('=');
    return [cloud, url.join('=')];
  });
}

/** Where each cloud is asked. */
export function urlsOfClouds(
  standIns: CloudUrls,
  kind: 'loginUrl' | 'graphUrl',
): Readonly<Record<CloudId, string>> {
  return {
    global: standIns.global ?? clouds.global[kind],
    usgov: standIns.usgov ?? clouds.usgov[kind],
    'usgov-dod': standIns['usgov-dod'] ?? clouds['usgov-dod'][kind],
    china: standIns.china ?? clouds.china[kind],
  };
}

/**
 * Where tenants may be looked for. A rig that replaces one authority means to ask none of
 * Microsoft's, so then it is only the clouds that have a stand-in.
 */
export function cloudsToSearch(standIns: CloudUrls): readonly CloudId[] {
  const replaced = cloudIds.filter((id) => standIns[id] !== undefined);
  return replaced.length === 0 ? cloudIds : replaced;
}
