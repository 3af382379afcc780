import type { Context } from 'hono';
import type { Actor } from '../access/actor.ts';

declare module 'hono' {
  interface ContextVariableMap {
    actor: Actor;
  }
}

/** Who asks. The guard of the doors has found and admitted them: see `guardDoors`. */
export function actorOf(context: Context): Actor {
  const actor = context.get('actor');
  if (actor === undefined) throw new Error('behind an open door nobody in particular asks');
  return actor;
}
