import { UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { readToken } from './read-token.ts';

const clientId = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const tid = '1f9c8d0e-4b7a-4c55-9a35-6f1f0d2f7c11';

function token(claims: Record<string, unknown>): string {
  return new UnsecuredJWT(claims).encode();
}

test('a version 1.0 token names client, tenant, app and roles', () => {
  const claims = { appid: clientId, tid, app_displayname: 'Outlook', roles: ['Mail.Read'] };
  expect(readToken(token(claims))).toEqual({
    clientId,
    tenantId: tid,
    appName: 'Outlook',
    roles: ['Mail.Read'],
  });
});

test('a version 2.0 token names the client by azp, and may hold nothing else', () => {
  const claims = { azp: clientId.toUpperCase(), tid: tid.toUpperCase() };
  expect(readToken(token(claims))).toEqual({ clientId, tenantId: tid, roles: [] });
});

test('odd names and roles are left out', () => {
  const claims = { appid: clientId, tid, app_displayname: 7, roles: 'Mail.Read' };
  expect(readToken(token(claims))).toEqual({ clientId, tenantId: tid, roles: [] });
});

test.each([
  ['an opaque one', 'EwBIA8l6BAAUbDba3x2OMJElkF7gJ4z'],
  ['an empty one', ''],
  ['dots', 'a.b.c'],
  ['one without a client', token({ tid })],
  ['one without a tenant', token({ appid: clientId })],
  ['one whose client is no GUID', token({ appid: 'me', tid })],
])('%s cannot be read', (_, text) => {
  expect(readToken(text)).toBeUndefined();
});
