import { existsSync, readdirSync } from 'node:fs';
import { inRepository } from '../root.ts';
import type { Task } from './task.ts';

/** One compilation for each room, for each sees another world, and one for what stands outside. */
export function typeTasks(): readonly Task[] {
  const rooms = readdirSync(inRepository('src')).filter((name) =>
    existsSync(inRepository('src', name, 'tsconfig.json')),
  );
  return [...rooms.map((room) => `src/${room}`), '.'].map((folder) => ({
    name: `types of ${folder === '.' ? 'everything else' : folder}`,
    command: [
      'node_modules/typescript/bin/tsc',
      '--pretty',
      '--project',
      folder,
      // What has not changed since the last time need not be checked again.
      '--incremental',
      '--tsBuildInfoFile',
      `.reports/types/${folder.replace('/', '-')}.tsbuildinfo`,
    ],
  }));
}
