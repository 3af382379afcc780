import { join } from 'node:path';
import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';
import { signInApp } from '#entra-simulator/sign-in-app.ts';
import { listOf, startPracticeClouds } from '#entra-simulator/start-practice-clouds.ts';
import type { Started } from '#server/run-process.ts';
import { inRepository } from '../root.ts';
import type { ToolContext } from '../tool.ts';

type StartBuilt = typeof import('#server/start-built.ts');

type PracticeOptions = Pick<ToolContext, 'importFile'> & {
  /** Of its data, within `DATA_DIR`. */
  readonly folder: string;
  readonly onSignInLink: (url: string) => void;
};

/** Starts the built product beside a practice tenant; it must be built already. */
export async function startPractice(options: PracticeOptions): Promise<Started> {
  const { importFile, folder, onSignInLink } = options;
  const { startBuilt } = await importFile<StartBuilt>(inRepository('dist/server/start-built.js'));
  const { urls, global } = await startPracticeClouds();
  const entraUrls = listOf(urls);
  const started = await startBuilt({
    dist: inRepository('dist'),
    environment: {
      ...process.env,
      // Practice profiles never come to stand among real ones, whatever the shell is set up for.
      DATABASE_URL: undefined,
      DATA_DIR: join(process.env['DATA_DIR'] ?? '.data', folder),
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
}
