import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanTenant } from './clean-tenant.ts';

const guid = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const domain = 'contoso.onmicrosoft.com';

const piece = fc.oneof(
  fc.constantFrom('https://', 'login.microsoftonline.com', 'portal.azure.com', '/', '#@', '@', '?'),
  fc.constantFrom('tenant=', ':443', '{', '"', '>', '.', ' ', '\u200b', 'contoso.com', guid),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

describe('cleanTenant', () => {
  test.each([
    ['contoso.com', 'contoso.com', []],
    [guid, guid, []],
    ['xn--mller-kva.example', 'xn--mller-kva.example', []],
    [` "${guid}" `, guid, ['trimmed', 'quotes-removed']],
    [`{${guid.toUpperCase()}}`, guid, ['braces-removed', 'lower-cased']],
    ['contoso .com\u200b', 'contoso.com', ['invisible-removed', 'spaces-removed']],
  ])('%j becomes %j', (raw, value, changes) => {
    expect(cleanTenant(raw)).toEqual({ value, changes });
  });

  test.each([
    [`https://login.microsoftonline.com/${guid}/oauth2/v2.0/token`, guid],
    [`https://login.microsoftonline.us/${guid}`, guid],
    [`https://login.partner.microsoftonline.cn/${domain}/v2.0`, domain],
    [`login.microsoftonline.com/${domain}/v2.0`, domain],
    [`https://sts.windows.net/${guid}/`, guid],
    ['https://login.microsoftonline.com/common/oauth2/v2.0/authorize', 'common'],
    [`https://portal.azure.com/#@${domain}/resource/subscriptions`, domain],
    [`https://portal.azure.com/?feature.x=true#@${guid}`, guid],
    [`https://entra.microsoft.com/?tenant=${guid}#home`, guid],
    [`https://myapps.microsoft.com/?tenantId=${guid}&x=1`, guid],
    ['https://contoso.com/about', 'contoso.com'],
    ['http://user:pass@contoso.com:8080', 'contoso.com'],
    ['contoso.com/', 'contoso.com'],
  ])('takes the tenant out of the address %s', (raw, value) => {
    expect(cleanTenant(raw)).toEqual({ value, changes: ['url-to-tenant'] });
  });

  test.each([
    ['admin@contoso.com', ['email-to-domain']],
    ['mailto:admin@contoso.com', ['email-to-domain']],
    ['Ada Lovelace <ada@contoso.com>', ['spaces-removed', 'email-to-domain', 'lower-cased']],
    ['@contoso.com', ['email-to-domain']],
    ['ada_fabrikam.example#EXT#@contoso.com', ['email-to-domain']],
  ])('takes the domain out of the e-mail address %s', (raw, changes) => {
    const { value, changes: made } = cleanTenant(raw);
    expect(value).toBe('contoso.com');
    expect(made).toEqual(
      expect.arrayContaining(changes.filter((change) => change !== 'lower-cased')),
    );
  });

  test.each([
    'https://portal.azure.com/',
    'https://login.microsoftonline.com/',
    'contoso',
    'müller.example',
  ])('leaves %s for the examination', (raw) => {
    expect(cleanTenant(raw)).toEqual({ value: raw, changes: [] });
  });

  test('never throws, and cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { value } = cleanTenant(pieces.join(''));
        expect(cleanTenant(value)).toEqual({ value, changes: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
