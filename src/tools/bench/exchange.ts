import { randomUUID } from 'node:crypto';
import { Agent } from 'undici';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { askDirectly } from './ask-directly.ts';
import { askProduct, signIn } from './ask-product.ts';
import type { MeasuredServer } from './run-server.ts';
import { quantile } from './statistics.ts';
import type { Subject } from './subject.ts';
import { milliseconds, printTable } from './table.ts';

const warmUps = 40;
const rounds = 400;

/** So many tests a minute the product allows one operator, and one client. We keep to that. */
const testsPerOperator = 10;
const testsPerClient = 5;

/** A test of credentials by the product, beside the five calls to the provider that it makes. */
export async function benchExchange(
  server: MeasuredServer,
  simulator: EntraSimulator,
): Promise<void> {
  const agent = new Agent();
  const subjects = await makeSubjects(server, simulator, agent);
  const direct: number[] = [];
  const product: number[] = [];
  for (const [round, subject] of subjects.entries()) {
    const ways = [
      async () => product.push(await timed(() => askProduct(agent, server.url, subject))),
      async () => direct.push(await timed(() => askDirectly(agent, simulator.url, subject))),
    ];
    // Neither is always the first: the second finds warm what the first has used.
    for (const way of round % 2 === 0 ? ways : ways.reverse()) await way();
  }
  await agent.close();
  print(direct.slice(warmUps), product.slice(warmUps));
}

function print(direct: readonly number[], product: readonly number[]): void {
  const overhead = product.map((time, round) => time - (direct[round] ?? 0));
  const row = (name: string, times: readonly number[]) => [
    name,
    milliseconds(quantile(times, 0.5)),
    milliseconds(quantile(times, 0.99)),
  ];
  const ratio = (share: number) =>
    `${(quantile(product, share) / quantile(direct, share)).toFixed(2)} x`;
  printTable(`Test of credentials: ${direct.length} rounds, one after the other`, [
    ['', 'median', 'p99'],
    ['the calls made directly', ...row('', direct).slice(1)],
    row('POST /api/v1/checks', product),
    row('more, round by round', overhead),
    ['ratio', ratio(0.5), ratio(0.99)],
  ]);
}

async function timed(act: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

async function makeSubjects(
  server: MeasuredServer,
  simulator: EntraSimulator,
  agent: Agent,
): Promise<readonly Subject[]> {
  const subjects: Subject[] = [];
  let cookie = '';
  let app = { clientId: '', clientSecret: '' };
  for (let round = 0; round < warmUps + rounds; round += 1) {
    if (round % testsPerOperator === 0) cookie = await signIn(agent, server);
    if (round % testsPerClient === 0) app = registerApp(simulator);
    subjects.push({ cookie, ...app, tenant: 'contoso.example' });
  }
  return subjects;
}

/** One more app in the practice tenant, like one that is there already. */
function registerApp({ directory }: EntraSimulator) {
  const model = directory.appRegistrations.find(({ servicePrincipals }) =>
    servicePrincipals.some(({ appRoles }) => appRoles.includes('Mail.Send')),
  );
  const clientSecret = model?.clientSecrets[0]?.value;
  if (model === undefined || clientSecret === undefined) {
    throw new Error('The practice tenant has no app that may send mail.');
  }
  const clientId = randomUUID();
  directory.appRegistrations.push({
    ...model,
    clientId,
    objectId: randomUUID(),
    servicePrincipals: model.servicePrincipals.map((principal) => ({
      ...principal,
      objectId: randomUUID(),
    })),
  });
  return { clientId, clientSecret };
}
