import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FailureCode } from '../diagnosis/failure-code.ts';
import type { CredentialField } from './credential-field.ts';
import { type CredentialValues, examineCredentials } from './examine-credentials.ts';

const good: CredentialValues = {
  clientId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  clientSecret: 'Qx48Q~aB_c.dE-fGhIjKlMnOpQrStUvWxYz01234',
  tenant: 'contoso.com',
};
const graph = '00000003-0000-0000-c000-000000000000';
const consumers = '9188040d-6c67-4c5b-b112-36a304b66dad';

const cases: Record<CredentialField, [string, FailureCode][]> = {
  clientId: [
    ['', 'client-id-missing'],
    ['8e3af657', 'client-id-malformed'],
    ['contoso.com', 'client-id-malformed'],
    ['00000000-0000-0000-0000-000000000000', 'client-id-placeholder'],
    ['11111111-1111-1111-1111-111111111111', 'client-id-placeholder'],
    ['00001111-aaaa-2222-bbbb-3333cccc4444', 'client-id-placeholder'],
    ['12345678-1234-1234-1234-123456789012', 'client-id-placeholder'],
    ['xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'client-id-placeholder'],
    ['your_client_id', 'client-id-placeholder'],
    ['<client-id>', 'client-id-placeholder'],
    ['enter_the_application_id_here', 'client-id-placeholder'],
    ['undefined', 'client-id-placeholder'],
    [graph, 'client-id-is-microsoft-app'],
    [consumers, 'client-id-is-microsoft-app'],
  ],
  clientSecret: [
    ['', 'secret-missing'],
    ['4c1f0b9a-2f5e-4b53-9d0c-7a1f3a4be0d2', 'secret-is-secret-id'],
    ['abc*****************', 'secret-is-masked'],
    ['•••••••••', 'secret-is-masked'],
    ['........', 'secret-is-masked'],
    ['***', 'secret-is-masked'],
    ['YOUR_CLIENT_SECRET', 'secret-is-placeholder'],
    ['<secret value>', 'secret-is-placeholder'],
    ['xxxxxxxxxxxxxxxx', 'secret-is-placeholder'],
    ['00000000-0000-0000-0000-000000000000', 'secret-is-placeholder'],
  ],
  tenant: [
    ['', 'tenant-missing'],
    ['common', 'tenant-is-reserved'],
    ['organizations', 'tenant-is-reserved'],
    ['consumers', 'tenant-is-reserved'],
    [consumers, 'tenant-is-reserved'],
    ['contoso', 'tenant-malformed'],
    ['contoso..com', 'tenant-malformed'],
    ['-contoso.com', 'tenant-malformed'],
    ['con_toso.com', 'tenant-malformed'],
    ['müller.example', 'tenant-malformed'],
    ['10.0.0.1', 'tenant-malformed'],
    [`${'a'.repeat(64)}.com`, 'tenant-malformed'],
    [`${'a.'.repeat(126)}com`, 'tenant-malformed'],
    ['portal.azure.com', 'tenant-malformed'],
    ['https://portal.azure.com/', 'tenant-malformed'],
    ['your_tenant', 'tenant-placeholder'],
    ['<tenant-id>', 'tenant-placeholder'],
    ['tenant}.onmicrosoft.com', 'tenant-placeholder'],
    ['yourtenant.onmicrosoft.com', 'tenant-placeholder'],
    ['00000000-0000-0000-0000-000000000000', 'tenant-placeholder'],
  ],
};

describe('examineCredentials', () => {
  test('finds nothing in values that can be what they claim to be', () => {
    expect(examineCredentials(good)).toEqual([]);
  });

  test.each([
    ['tenant', 'test.com'],
    ['tenant', 'xn--mller-kva.example'],
    ['tenant', 'contoso.onmicrosoft.com'],
    ['tenant', '8e3af657-a8ff-443c-075c-2fe8c4bcb636'],
    ['clientId', 'ffffffff-a8ff-f43c-f75c-2fe8c4bcb635'],
    ['clientSecret', 'short'],
    ['clientSecret', 'Pre2021/+=:?*@[secret]with odd'],
    ['clientSecret', 'abcd***efgh'],
  ])('accepts the %s %j', (field, value) => {
    expect(examineCredentials({ ...good, [field]: value })).toEqual([]);
  });

  const rows = Object.entries(cases).flatMap(([field, list]) =>
    list.map(([value, code]) => ({ field, value, code })),
  );
  test.each(rows)('$field $value is $code', ({ field, value, code }) => {
    expect(examineCredentials({ ...good, [field]: value })).toEqual([{ field, code }]);
  });

  test('a client ID that equals the tenant is the tenant ID', () => {
    const tenant = good.clientId.toUpperCase();
    expect(examineCredentials({ ...good, tenant })).toEqual([
      { field: 'clientId', code: 'client-id-is-tenant-id' },
    ]);
  });

  test('every field speaks for itself, in the order of the form', () => {
    const fields = examineCredentials({ clientId: '', clientSecret: '', tenant: '' });
    expect(fields.map(({ field }) => field)).toEqual(['clientId', 'clientSecret', 'tenant']);
  });

  test('never throws', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (clientId, clientSecret, tenant) => {
        expect(examineCredentials({ clientId, clientSecret, tenant }).length).toBeLessThan(4);
      }),
    );
  });
});
