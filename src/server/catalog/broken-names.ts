import { basename } from 'node:path';
import type { Parsed } from './parse-entry.ts';

/** Whether a name may be that of something in a file that does not hold: that is complained about already. */
export type MayBeBroken = (name: string) => boolean;

/** By what can still be read of the files that do not hold, and by what they are called. */
export function brokenNames(files: readonly Parsed<unknown>[]): MayBeBroken {
  const broken = files.filter(({ entry }) => entry === undefined);
  // Where the YAML ends early there may have been anything.
  const cutShort = broken.some(({ yaml }) => yaml.problems.length > 0);
  const names = new Set(
    broken.flatMap(({ yaml }) => [basename(yaml.file, '.yaml'), ...namesIn(yaml.value)]),
  );
  return (name) => cutShort || names.has(name);
}

/** An entry is known by its id, or a list of permissions by their names. */
function namesIn(value: unknown): string[] {
  const own = fieldOf(value, 'id');
  const listed = fieldOf(value, 'permissions');
  const permissions = Array.isArray(listed) ? listed.map((one) => fieldOf(one, 'name')) : [];
  return [own, ...permissions].filter((name) => typeof name === 'string');
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
