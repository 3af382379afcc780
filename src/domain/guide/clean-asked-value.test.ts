import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAskedValue } from './clean-asked-value.ts';

const kinds = ['host', 'url', 'text'] as const;

describe('an asked host', () => {
  it.each([
    ['gateway.contoso.com', false],
    ['  Gateway.Contoso.COM ', false],
    ['https://gateway.contoso.com', true],
    ['https://gateway.contoso.com:8443/integration-callback?x=1#y', true],
    ['gateway.contoso.com/integration-callback', true],
    ['https://somebody@gateway.contoso.com/', true],
  ])('is taken out of %j', (raw, reduced) => {
    expect(cleanAskedValue(raw, 'host')).toEqual({ value: 'gateway.contoso.com', reduced });
  });

  it.each(['gateway', 'gate way.com', '-a.contoso.com', '10.0.0.1', 'YOUR_MCP_GATEWAY_URL'])(
    'is not %j',
    (raw) => {
      expect(cleanAskedValue(raw, 'host').fault).toBe('not-a-host');
    },
  );
});

describe('an asked address', () => {
  it.each([
    'https://contoso.com',
    'https://contoso.com/callback?tenant=1',
    'https://login.contoso.com:8443/oauth/callback',
  ])('may be %j', (url) => {
    expect(cleanAskedValue(` ${url} `, 'url')).toEqual({ value: url, reduced: false });
  });

  it.each([
    ['http://contoso.com/callback', 'not-https'],
    ['contoso.com/callback', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https:///callback', 'not-an-address'],
    ['https://*.contoso.com/callback', 'not-an-address'],
    ['https://contoso.com/call back', 'not-an-address'],
    ['https://contoso.com/#callback', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    [`https://contoso.com/${'x'.repeat(256)}`, 'too-long'],
  ])('may not be %j', (raw, fault) => {
    expect(cleanAskedValue(raw, 'url').fault).toBe(fault);
  });
});

describe('an asked value of any kind', () => {
  it('may be missing', () => {
    for (const kind of kinds) {
      expect(cleanAskedValue('  ', kind)).toEqual({ value: '', reduced: false });
    }
  });

  it('may be a name, as long as it is short enough to be one', () => {
    expect(cleanAskedValue(' Contoso “Hub” ', 'text').value).toBe('Contoso “Hub”');
    expect(cleanAskedValue('x'.repeat(121), 'text').fault).toBe('too-long');
  });

  it('is clean once it is cleaned', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), fc.constantFrom(...kinds), (raw, kind) => {
        const once = cleanAskedValue(raw, kind);
        fc.pre(once.fault === undefined);
        expect(cleanAskedValue(once.value, kind)).toEqual({ value: once.value, reduced: false });
      }),
    );
  });
});
