import { describe, expect, it } from 'vitest';
import type { Guide } from '../catalog/guide.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { fillIn, guideValues } from './fill-values.ts';

const asking: Guide = {
  ...guideForTest,
  asks: [{ id: 'host', label: 'Host', hint: 'Yours.', example: 'host.example', kind: 'host' }],
  values: { ...guideForTest.values, redirectUri: 'https://{{host}}/callback' },
};

describe('what placeholders stand for', () => {
  it('holds the example until the value is known', () => {
    expect(guideValues(asking, '', {})).toMatchObject({
      host: 'host.example',
      redirectUri: 'https://host.example/callback',
    });
  });

  it('holds the address of this server, also within other values', () => {
    const own: Guide = {
      ...guideForTest,
      values: { redirectUri: '{{serverUrl}}/callback', appName: 'Acme' },
    };
    expect(guideValues(own, '', { serverUrl: 'https://here.example' })).toMatchObject({
      serverUrl: 'https://here.example',
      redirectUri: 'https://here.example/callback',
      secretName: '',
    });
  });

  it('holds what was given wherever it is named', () => {
    const values = guideValues(asking, 'A B', { host: 'gate.contoso.com', other: 'x' });
    expect(values).toMatchObject({
      host: 'gate.contoso.com',
      redirectUri: 'https://gate.contoso.com/callback',
      platformName: 'Acme',
      connectorName: 'Sample Notes',
      scopes: 'A B',
      scopeText: 'A B',
    });
    expect(values).not.toHaveProperty('other');
  });

  it('cannot be replaced by something that is given', () => {
    const values = guideValues(asking, '', { appName: 'Evil', host: '{{appName}}' });
    expect(values).toMatchObject({
      appName: 'Acme Notes',
      redirectUri: 'https://{{appName}}/callback',
    });
  });
});

describe('filling in', () => {
  it('leaves alone what it does not know', () => {
    expect(fillIn('{{a}} {{ b }} {{c}} {{toString}}', { a: '1', b: '$&' })).toBe(
      '1 $& {{c}} {{toString}}',
    );
  });
});
