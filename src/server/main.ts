import { fileURLToPath } from 'node:url';
import { runProcess } from './run-process.ts';
import { startBuilt } from './start-built.ts';

const dist = fileURLToPath(new URL('..', import.meta.url));

await runProcess(process, (onSignInLink) =>
  startBuilt({ dist, environment: process.env, onSignInLink }),
);
