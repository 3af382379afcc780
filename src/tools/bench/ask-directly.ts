import type { Agent } from 'undici';
import type { Subject } from './subject.ts';

const applicationFields =
  'id,appId,signInAudience,requiredResourceAccess,web,spa,publicClient,passwordCredentials';
const principalFields =
  'id,appId,accountEnabled,appRoleAssignmentRequired,disabledByMicrosoftStatus';

/**
 * The calls that a test makes, without anything around them: look the tenant up, ask for a token, and
 * with it read the app's registration, its presence and its grants.
 */
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
  const { access_token: token } = JSON.parse(answer);
  const read = async (path: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const { body } = await agent.request({ origin: url, path, method: 'GET', headers });
    JSON.parse(await body.text());
  };
  await Promise.all([
    read(`/v1.0/applications(appId='${clientId}')?$select=${applicationFields}`),
    read(`/v1.0/servicePrincipals(appId='${clientId}')?$select=${principalFields}`),
  ]);
  await read(`/v1.0/servicePrincipals(appId='${clientId}')/oauth2PermissionGrants`);
}
