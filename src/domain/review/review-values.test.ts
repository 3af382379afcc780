import { describe, expect, it } from 'vitest';
import type { Guide } from '../catalog/guide.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { platformName, reviewValues } from './review-values.ts';

const ask = (id: string) => ({
  id,
  label: `Label of ${id}`,
  hint: 'Yours.',
  example: 'example',
  kind: 'text' as const,
});

const guide: Guide = {
  ...guideForTest,
  asks: [ask('platform'), ask('host'), ask('region')],
  values: { ...guideForTest.values, redirectUri: 'https://{{host}}/callback' },
};

describe('the values of a registration', () => {
  it('are those of the guide', () => {
    expect(reviewValues(guideForTest, {})).toEqual([
      { code: 'app-name', text: 'Acme Notes' },
      { code: 'redirect-uri', text: 'https://acme.example/callback' },
    ]);
  });

  it('never show an example as if it were true', () => {
    expect(reviewValues(guide, {})).toEqual([
      { code: 'asked', label: 'Label of region', text: undefined },
      { code: 'app-name', text: 'Acme Notes' },
      { code: 'redirect-uri', text: undefined },
    ]);
  });

  it('are filled in as far as they are known', () => {
    expect(reviewValues(guide, { host: 'a.example', region: 'East' })).toEqual([
      { code: 'asked', label: 'Label of region', text: 'East' },
      { code: 'app-name', text: 'Acme Notes' },
      { code: 'redirect-uri', text: 'https://a.example/callback' },
    ]);
  });
});

describe('who asks', () => {
  it('is the platform, by the name that was entered where the guide asks for one', () => {
    expect(platformName(guide, {})).toBe('Acme');
    expect(platformName(guide, { platform: 'Acme East' })).toBe('Acme East');
    expect(platformName(guideForTest, { platform: 'Acme East' })).toBe('Acme');
  });
});
