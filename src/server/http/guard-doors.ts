import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { setupHeader } from '#contract/setup-header.ts';
import type { Actor } from '../access/actor.ts';
import type { Services } from '../services.ts';
import { auditRefusal } from './audit-refusal.ts';
import { type Door, doorKey, doors, mayEnter } from './doors.ts';
import { findActor } from './find-actor.ts';
import { Refusal } from './problems.ts';

/**
 * Lets through whom the door of the route is open to. Refuses with `not-signed-in` who is nobody, with
 * `setup-over` who was somebody by a setup link, or is done with it, and with `not-allowed` who may do other
 * things only. A route without a door fails: it was forgotten.
 */
export function guardDoors(services: Services) {
  return createMiddleware(async (context, next) => {
    const { door, key } = doorOf(context);
    if (door !== 'anybody') {
      const actor = await findActor(context, services);
      if (actor === undefined) throw refusalOfNobody(context);
      if (!mayEnter(door, actor)) throw await refuse(context, { actor, key }, services);
      context.set('actor', actor);
    }
    await next();
  });
}

/** Writes it down, but for whoever is done with a setup: they have only come back to it. */
async function refuse(
  context: Context,
  { actor, key }: { readonly actor: Actor; readonly key: string },
  services: Services,
): Promise<Refusal> {
  if (actor.kind === 'setup' && actor.isDone) return new Refusal('setup-over');
  const data = { code: 'not-allowed', door: key };
  await auditRefusal(context, { action: 'access.refused', data, actor }, services);
  return new Refusal('not-allowed');
}

function refusalOfNobody(context: Context): Refusal {
  const isSetup = context.req.header(setupHeader) !== undefined;
  return new Refusal(isSetup ? 'setup-over' : 'not-signed-in');
}

function doorOf(context: Context): { readonly door: Door; readonly key: string } {
  const method = context.req.method === 'HEAD' ? 'GET' : context.req.method;
  const route = matchedRoutes(context).find(
    (one) => one.method === method && one.path.startsWith('/api/v1/'),
  );
  // Nothing is there, or not for this method: that is told to everybody.
  if (route === undefined) return { door: 'anybody', key: '' };
  const key = doorKey(method, route.path);
  const door = doors[key];
  if (door === undefined) throw new Error(`no door for ${key}`);
  return { door, key };
}
