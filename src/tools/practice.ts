import { join } from 'node:path';
import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';
import { signInApp } from '#entra-simulator/sign-in-app.ts';
import { listOf, startPracticeClouds } from '#entra-simulator/start-practice-clouds.ts';
import { ensureBuilt } from './build/ensure-built.mjs';
import { exitOnSignals } from './build/exit-on-signals.mjs';
import { inRepository } from './root.ts';
import type { Main } from './tool.ts';

type RunProcess = typeof import('#server/run-process.ts');
type StartBuilt = typeof import('#server/start-built.ts');

/** `npm run practice`: the built product beside a practice tenant, to try everything with. */
export const main: Main = async ({ importFile }) => {
  const takeBack = exitOnSignals();
  await ensureBuilt();
  const dist = inRepository('dist');
  const { runProcess } = await importFile<RunProcess>(inRepository('dist/server/run-process.js'));
  const { startBuilt } = await importFile<StartBuilt>(inRepository('dist/server/start-built.js'));
  const { urls, global } = await startPracticeClouds();
  const entraUrls = listOf(urls);
  await runProcess(process, async (onSignInLink) => {
    const started = await startBuilt({
      dist,
      environment: {
        ...process.env,
        // Practice profiles never come to stand among real ones, whatever the shell is set up for.
        DATABASE_URL: undefined,
        DATA_DIR: join(process.env['DATA_DIR'] ?? '.data', 'practice'),
        ENTRA_LOGIN_URL: entraUrls,
        ENTRA_GRAPH_URL: entraUrls,
        SIGN_IN_CLIENT_ID: signInApp.clientId,
        SIGN_IN_TENANT_ID: signInApp.homeTenantId,
      },
      practice: practiceCredentials.map(({ id: _id, outcome: story, ...values }) => ({
        ...values,
        story,
      })),
      onSignInLink,
    });
    return {
      ...started,
      notes: [
        `Practice ${global.url} stands in for the global cloud.`,
        '         Each national cloud has a stand-in too: nothing real is asked.',
        `Break it ${global.url}/practice makes any failure happen.`,
      ],
    };
  });
  takeBack();
  return 0;
};
