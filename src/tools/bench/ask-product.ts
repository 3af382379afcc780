import type { Agent } from 'undici';
import type { MeasuredServer } from './run-server.ts';
import type { Subject } from './subject.ts';

/** Signs one more operator in, by the link that the server has printed. Answers with the cookie. */
export async function signIn(agent: Agent, server: MeasuredServer): Promise<string> {
  const link = await server.nextSignInLink();
  const { headers, body, statusCode } = await agent.request({
    origin: server.url,
    path: '/api/v1/session',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  });
  await body.dump();
  const cookie = String(headers['set-cookie']).split(';', 1)[0];
  if (statusCode !== 200 || cookie === undefined) throw new Error('Signing in failed.');
  return cookie;
}

const selection = {
  actions: ['microsoftoutlook_list_messages', 'microsoftoutlook_send_mail'],
  permissionType: 'delegated',
  strategy: 'documented',
  accountType: 'single',
  cloud: 'global',
};

/** Tests credentials by the product, and makes sure that it found them good. */
export async function askProduct(agent: Agent, url: string, subject: Subject): Promise<void> {
  const { cookie, ...credentials } = subject;
  const { body, statusCode } = await agent.request({
    origin: url,
    path: '/api/v1/checks',
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', cookie },
    body: JSON.stringify({
      platform: 'stackone',
      connector: 'microsoftoutlook',
      selection,
      credentials,
    }),
  });
  const answer = await body.text();
  const { verdict } = JSON.parse(answer);
  // The practice app is registered for more than two actions need, which is worth a warning.
  if (verdict !== 'warning') throw new Error(`The test did not pass: ${statusCode} ${answer}`);
}
