import type { ServicePrincipal } from './directory.ts';
import type { PropagationDelays, Simulation } from './simulation.ts';

/** When a change that is made now comes to be known to tokens. */
export function delayedBy({ now, delays }: Simulation, kind: keyof PropagationDelays): Date {
  return new Date(now().getTime() + delays[kind]);
}

/** Whether the token endpoint knows of something yet. */
export function isVisible({ visibleFrom }: { visibleFrom?: Date }, at: Date): boolean {
  return visibleFrom === undefined || visibleFrom <= at;
}

/** The application permissions that a token shows. */
export function visibleRoles(
  { appRoles, rolesVisibleFrom = {} }: ServicePrincipal,
  at: Date,
): readonly string[] {
  return appRoles.filter((role) => (rolesVisibleFrom[role] ?? at) <= at);
}
