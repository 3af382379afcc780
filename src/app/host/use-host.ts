import { useEffect, useState, useSyncExternalStore } from 'react';
import type { EmbeddedPage } from '#contract/page.ts';
import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { hostMessages } from '../messages/host.ts';
import { type Asked, createHost, type Host, type HostPhase } from './create-host.ts';
import { hearMessages } from './early-messages.ts';
import { enterSetup, hostFailureOf } from './enter-setup.ts';
import { openChannel } from './open-channel.ts';

const waiting: HostPhase<Setup> = { is: 'waiting' };

type UsedHost = { readonly host: Host<Setup>; readonly phase: HostPhase<Setup> };

/** The portal around this page. */
export function useHost({ origins }: EmbeddedPage, guide: Guide): UsedHost {
  const [host] = useState(() =>
    createHost<Setup>({
      open: (hear) => openChannel({ portal: window.parent, origins, listen: hearMessages }, hear),
      enter: (token, origin) => enterSetup({ token, origin }, guide),
      failureOf: hostFailureOf,
      ended: hostMessages.ended,
      later: (act, ms) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
      },
    }),
  );
  const phase = useSyncExternalStore(host.watch, host.phase, () => waiting);
  return { host, phase };
}

/** Begins to listen: what the portal asks the page for is heard until the page is left. */
export function useHearing(host: Host<Setup>, onAsked: (asked: Asked) => void): void {
  useEffect(() => host.start(onAsked), [host, onAsked]);
}
