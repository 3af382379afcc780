import type { Agent } from 'undici';
import type { Subject } from './subject.ts';

/** The two calls that a test makes, without anything around them: look the tenant up, ask. */
export async function askDirectly(agent: Agent, url: string, subject: Subject): Promise<void> {
  const { tenant, clientId, clientSecret } = subject;
  const found = await agent.request({
    origin: url,
    path: `/${tenant}/v2.0/.well-known/openid-configuration`,
    method: 'GET',
  });
  JSON.parse(await found.body.text());
  const asked = await agent.request({
    origin: url,
    path: `/${tenant}/oauth2/v2.0/token`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    }).toString(),
  });
  const answer = await asked.body.text();
  if (asked.statusCode !== 200) throw new Error(`No token: ${answer}`);
  JSON.parse(answer);
}
