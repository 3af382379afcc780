import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensureBuilt } from './build/ensure-built.mjs';
import { inRepository } from './root.ts';
import { type Main, ToolError } from './tool.ts';

/**
 * `npm run soak [-- rounds]`: kills server and database in mid-write, 200 times on each engine, and
 * prints what was acknowledged and kept. `npm test` does the same a few times.
 */
export const main: Main = async ({ args }) => {
  const [rounds = '200', ...more] = args;
  if (!/^[1-9]\d{0,4}$/.test(rounds) || more.length > 0) {
    throw new ToolError('How many rounds? npm run soak -- 200');
  }
  await ensureBuilt();
  const command = ['test', '-c', 'e2e/playwright.config.ts', 'e2e/process/durability.spec.ts'];
  const runner = inRepository('node_modules/@playwright/test/cli.js');
  const child = spawn(process.execPath, [runner, ...command, '--workers=1'], {
    cwd: inRepository(),
    env: { ...process.env, SOAK_ROUNDS: rounds },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  return Number(code ?? 1);
};
