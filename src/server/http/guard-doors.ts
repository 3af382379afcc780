import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { setupHeader } from '#contract/setup-header.ts';
import type { Services } from '../services.ts';
import { type Door, doorKey, doors, mayEnter } from './doors.ts';
import { findActor } from './find-actor.ts';
import { Refusal } from './problems.ts';

/**
 * Lets through whom the door of the route is open to. Refuses with `not-signed-in` who is nobody, with `setup-over` who was somebody by a setup link, and with
 * `not-allowed` who may do other things only. A route without a door fails: it was forgotten.
 */
export function guardDoors(services: Services) {
  return createMiddleware(async (context, next) => {
    const door = doorOf(context);
    if (door !== 'anybody') {
      const actor = await findActor(context, services);
      if (actor === undefined) throw refusalOfNobody(context);
      if (!mayEnter(door, actor)) throw new Refusal('not-allowed');
      context.set('actor', actor);
    }
    await next();
  });
}

function refusalOfNobody(context: Context): Refusal {
  const isSetup = context.req.header(setupHeader) !== undefined;
  return new Refusal(isSetup ? 'setup-over' : 'not-signed-in');
}

function doorOf(context: Context): Door {
  const method = context.req.method === 'HEAD' ? 'GET' : context.req.method;
  const route = matchedRoutes(context).find(
    (one) => one.method === method && one.path.startsWith('/api/v1/'),
  );
  // Nothing is there, or not for this method: that is told to everybody.
  if (route === undefined) return 'anybody';
  const key = doorKey(method, route.path);
  const door = doors[key];
  if (door === undefined) throw new Error(`no door for ${key}`);
  return door;
}
