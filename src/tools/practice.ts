import { ensureBuilt } from './build/ensure-built.mjs';
import { exitOnSignals } from './build/exit-on-signals.mjs';
import { startPractice } from './practice/start-practice.ts';
import { inRepository } from './root.ts';
import type { Main } from './tool.ts';

type RunProcess = typeof import('#server/run-process.ts');

/** `npm run practice`: the built product beside a practice tenant, to try everything with. */
export const main: Main = async ({ importFile }) => {
  const takeBack = exitOnSignals();
  await ensureBuilt();
  const { runProcess } = await importFile<RunProcess>(inRepository('dist/server/run-process.js'));
  await runProcess(process, (onSignInLink) =>
    startPractice({ importFile, folder: 'practice', onSignInLink }),
  );
  takeBack();
  return 0;
};
