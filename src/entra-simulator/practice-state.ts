import { failures } from './failures.ts';
import type { Simulation } from './simulation.ts';

/** A failure that waits for its request, or stands. */
type BrokenNow = { readonly id: string; readonly title: string; readonly lasts: string };

export type PracticeState = {
  readonly now: string;
  readonly aheadSeconds: number;
  readonly broken: readonly BrokenNow[];
  readonly delaysSeconds: Readonly<Record<'secret' | 'servicePrincipal' | 'consent', number>>;
  /** Requests of an app in ten seconds; null for any number. */
  readonly limit: number | null;
};

export function practiceState(simulation: Simulation): PracticeState {
  const { now, clock, faults, delays, throttle } = simulation;
  return {
    now: now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z'),
    aheadSeconds: clock.ahead / 1000,
    broken: faults.list().map(({ fault, endpoint, lasts }) => {
      const known = failures.find((failure) => failure.fault === fault);
      const title = known?.title ?? `${fault.kind}, at ${endpoint}`;
      return { id: known?.id ?? `${endpoint}-${fault.kind}`, title, lasts };
    }),
    delaysSeconds: {
      secret: delays.secret / 1000,
      servicePrincipal: delays.servicePrincipal / 1000,
      consent: delays.consent / 1000,
    },
    limit: throttle.limit ?? null,
  };
}
