import { createWorld, type WorldOptions } from './create-world.ts';
import type { CloudName } from './directory.ts';
import { type EntraSimulator, startInWorld } from './start-entra-simulator.ts';

export type PracticeClouds = Pick<EntraSimulator, 'close'> & {
  /** Where each cloud's authority and Graph are; the two of the US Government share one authority. */
  readonly urls: Readonly<Record<CloudName, string>>;
  /** The simulator that stands in for the global cloud; it shares everything with the others. */
  readonly global: EntraSimulator;
};

type Ports = { readonly global?: number };

/** One simulator for each authority, over one directory: each knows the tenants of its own cloud. */
export async function startPracticeClouds(
  options: WorldOptions & { readonly ports?: Ports } = {},
): Promise<PracticeClouds> {
  const world = await createWorld(options);
  const at = (cloud: CloudName, port = 0) => startInWorld(world, { port, tls: false, cloud });
  const global = await at('global', options.ports?.global);
  const [usgov, china] = await Promise.all([at('usgov'), at('china')]);
  return {
    urls: { global: global.url, usgov: usgov.url, 'usgov-dod': usgov.url, china: china.url },
    global,
    close: async () => {
      await Promise.all([global, usgov, china].map(({ close }) => close()));
    },
  };
}
