import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pasted } from './pasted.ts';
import { sortPasted } from './sort-pasted.ts';

const clientId = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const tenant = '1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9';
const objectId = 'c0ffee00-1234-4abc-9def-0123456789ab';
const secretId = 'deadbeef-0000-4abc-9def-0123456789ab';
const secret = 'Qx48Q~aB_c.dE-fGhIjKlMnOpQrStUvWxYz01234';
const oldSecret = 'aB3$dE:fG7=hIjKl+mNoPqRsT/uVwXyZ';

type Sorted = Extract<Pasted, { tooLong: false }>;

function sorted(text: string): Sorted {
  const result = sortPasted(text);
  if (result.tooLong) throw new RangeError('too long');
  return result;
}

const fieldsOf = (text: string) =>
  Object.fromEntries(sorted(text).recognised.map(({ field, value }) => [field, value]));

const all = { clientId, clientSecret: secret, tenant };
const ids = { clientId, tenant };

const overview = [
  'Display name\n:\nScopewright',
  `Application (client) ID\n:\n${clientId}`,
  `Object ID\n:\n${objectId}`,
  `Directory (tenant) ID\n:\n${tenant}`,
  'Supported account types\n:\nMy organization only',
].join('\n');

describe('a pasted text is sorted into the fields', () => {
  test.each<[string, string, Record<string, string>]>([
    ['the overview, in lines', overview, ids],
    ['the overview, in one line', overview.replaceAll('\n', ' '), ids],
    ['the overview, label and value in a line', overview.replaceAll('\n:\n', ' : '), ids],
    [
      'the overview in German',
      `Anwendungs-ID (Client)\n: ${clientId}\nObjekt-ID\n: ${objectId}\nVerzeichnis-ID (Mandant)\n: ${tenant}`,
      ids,
    ],
    [
      'az ad app show',
      JSON.stringify({ appId: clientId, displayName: 'A', id: objectId }, null, 2),
      { clientId },
    ],
    [
      'az ad app show in one line',
      JSON.stringify({ appId: clientId, displayName: 'A', id: objectId }),
      { clientId },
    ],
    [
      'az ad sp create-for-rbac',
      JSON.stringify({ appId: clientId, displayName: 'A', password: secret, tenant }, null, 2),
      all,
    ],
    [
      'az ad sp create-for-rbac --json-auth',
      JSON.stringify({
        clientId,
        clientSecret: secret,
        subscriptionId: secretId,
        tenantId: tenant,
        activeDirectoryEndpointUrl: 'https://login.microsoftonline.com',
      }),
      all,
    ],
    [
      'an .env file',
      `# app\nAZURE_CLIENT_ID=${clientId}\nAZURE_CLIENT_SECRET="${secret}"\nAZURE_TENANT_ID='${tenant}'\n`,
      all,
    ],
    [
      'exports in one line',
      `export ARM_CLIENT_ID=${clientId} ARM_CLIENT_SECRET=${secret}; export ARM_TENANT_ID=${tenant}`,
      all,
    ],
    [
      'PowerShell',
      `$env:AZURE_CLIENT_ID = "${clientId}"\r\n$env:AZURE_CLIENT_SECRET = '${secret}'\r\n$env:AZURE_TENANT_ID = "${tenant}"`,
      all,
    ],
    [
      'a Windows batch file',
      `set MICROSOFT_CLIENT_ID=${clientId}\r\nset MICROSOFT_CLIENT_SECRET=${secret}\r\nset TENANT=${tenant}`,
      all,
    ],
    ['YAML', `client_id: ${clientId}\nclient_secret: ${secret} # new\ntenant: ${tenant}`, all],
    [
      'Terraform',
      `provider "azuread" {\n  client_id     = "${clientId}"\n  client_secret = "${secret}"\n  tenant_id     = "${tenant}"\n}`,
      all,
    ],
    ['a connection string', `TenantId=${tenant};ClientId=${clientId};ClientSecret=${secret}`, all],
    [
      'az login',
      `az login --service-principal -u ${clientId} -p ${secret} --tenant ${tenant}`,
      all,
    ],
    [
      'application settings in XML',
      `<add key="ida:ClientId" value="${clientId}" />\n<add key="ida:ClientSecret" value="${secret}" />`,
      { clientId, clientSecret: secret },
    ],
    [
      'a row of the list of secrets',
      `Scopewright\t5/19/2027\t${secret}\t${secretId}`,
      { clientSecret: secret },
    ],
    [
      'the list of secrets with its head',
      `Description\tExpires\tValue\tSecret ID\nScopewright\t5/19/2027\t${secret}\t${secretId}`,
      { clientSecret: secret },
    ],
    [
      'the list of secrets, a cell in a line',
      `Description\nExpires\nValue\nSecret ID\nScopewright\n5/19/2027\n${secret}\n${secretId}`,
      { clientSecret: secret },
    ],
    ['an address', `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`, { tenant }],
    [
      'an address of the portal',
      `https://portal.azure.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${clientId}`,
      { clientId },
    ],
    ['a first domain', 'admin@Contoso.onmicrosoft.com', { tenant: 'contoso.onmicrosoft.com' }],
    ['a labelled domain', 'Primary domain\ncontoso.com', { tenant: 'contoso.com' }],
    ['an old secret with a label', `Value: ${oldSecret}`, { clientSecret: oldSecret }],
    ['braces and capitals', `Client ID {${clientId.toUpperCase()}}`, { clientId }],
    ['zero-width characters', `client_id=\u200b${clientId}`, { clientId }],
  ])('%s', (_, text, expected) => {
    expect(fieldsOf(text)).toEqual(expected);
  });

  test('and says what was left over, without repeating anything that may be a secret', () => {
    expect(sorted(overview)).toEqual({
      tooLong: false,
      recognised: [
        { field: 'clientId', value: clientId },
        { field: 'tenant', value: tenant },
      ],
      offers: [],
      leftOver: [
        { kind: 'objectId', value: objectId },
        { kind: 'lines', count: 4 },
      ],
      objectIds: [objectId],
      cloud: undefined,
    });
    expect(sorted(`Scopewright\t5/19/2027\tQx4${'*'.repeat(15)}\t${secretId}`)).toMatchObject({
      recognised: [],
      offers: [],
      leftOver: [{ kind: 'maskedSecret' }, { kind: 'secretId', value: secretId }],
    });
    expect(sorted('AZURE_CLIENT_SECRET=<your-client-secret>').leftOver).toEqual([
      { kind: 'placeholder' },
    ]);
    expect(sorted('client_secret = var.client_secret').leftOver).toEqual([{ kind: 'placeholder' }]);
  });

  test('and offers what could be several things', () => {
    expect(sorted(`${clientId}\n${tenant}`)).toMatchObject({
      recognised: [],
      offers: [
        { value: clientId, fields: ['clientId', 'tenant'] },
        { value: tenant, fields: ['clientId', 'tenant'] },
      ],
    });
    expect(sorted(`client_id=${clientId}\n${tenant}`)).toMatchObject({
      recognised: [{ field: 'clientId', value: clientId }],
      offers: [{ value: tenant, fields: ['tenant'] }],
    });
    expect(sorted(`client_id=${clientId}\nclient_id=${tenant}`)).toMatchObject({
      recognised: [],
      offers: [
        { value: clientId, fields: ['clientId'] },
        { value: tenant, fields: ['clientId'] },
      ],
    });
    expect(sorted(oldSecret).offers).toEqual([{ value: oldSecret, fields: ['clientSecret'] }]);
    expect(sorted('contoso.com').offers).toEqual([{ value: 'contoso.com', fields: ['tenant'] }]);
  });

  test('an ID of Microsoft’s own is not taken for one of yours', () => {
    expect(sorted('"resourceAppId": "00000003-0000-0000-c000-000000000000"')).toMatchObject({
      recognised: [],
      offers: [],
      leftOver: [{ kind: 'microsoftId' }],
    });
  });

  test.each([
    ['https://login.microsoftonline.us/common', 'usgov'],
    ['https://dod-graph.microsoft.us', 'usgov-dod'],
    ['https://login.partner.microsoftonline.cn/x', 'china'],
    ['https://login.microsoftonline.com/x', undefined],
  ])('the cloud is that of the hosts: %s', (text, cloud) => {
    expect(sorted(text).cloud).toBe(cloud);
  });

  test('a text that is longer than any such text is not read', () => {
    expect(sortPasted('x'.repeat(65_537))).toEqual({ tooLong: true });
    expect(sortPasted('x'.repeat(65_536)).tooLong).toBe(false);
  });
});

const part = fc.oneof(
  fc.constantFrom(clientId, tenant, secret, oldSecret, 'contoso.com', '\n', '\t', ' : ', '=', '"'),
  fc.constantFrom('Application (client) ID', 'Value', 'Secret ID', 'tenant', 'export ', '{', '},'),
  fc.constantFrom('https://login.microsoftonline.com/', '****', '-p ', '\u200b', '$env:', ';'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('whatever is pasted', () => {
  test('nothing throws, and no secret is told among what is left over', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const { leftOver } = sorted(parts.join(''));
        const told = JSON.stringify(leftOver);
        expect(told).not.toContain(secret);
        expect(told).not.toContain(oldSecret);
      }),
      { numRuns: 2000 },
    );
  });

  test('each field is filled at most once, and never with what is offered as well', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const { recognised, offers } = sorted(parts.join(''));
        const fields = recognised.map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
        for (const offer of offers) {
          expect(offer.fields.filter((field) => fields.includes(field))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['one character', 'x'],
    ['opening braces', '{"'],
    ['labels', 'client_secret=\n'],
    ['ids', `${clientId} `],
    ['spaces', ' '],
    ['quotes', '"'],
    ['cells', 'Value\t'],
    ['addresses', 'https://login.microsoftonline.com/a'],
    ['words', 'A_B='],
    ['dots', 'a.'],
  ])('the longest text of nothing but %s ends', (_, unit) => {
    const text = unit.repeat(Math.ceil(65_536 / unit.length)).slice(0, 65_536);
    expect(sortPasted(text).tooLong).toBe(false);
  });
});
