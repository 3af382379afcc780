import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { mayReturnTo } from './may-return-to.ts';
import { createCaller } from './testing/caller.ts';
import { noPages } from './testing/open-app.ts';
import { atSetup, openSetups, readSetup } from './testing/setup-requests.ts';

describe('a setup may lead back', () => {
  const returnOrigins = ['https://app.example', 'http://localhost:3000', 'http://app.example'];
  const may = (address: string) => mayReturnTo(address, { returnOrigins });

  it.each(['https://app.example/done?x=1', 'https://APP.example', 'http://localhost:3000/'])(
    'to %s',
    (address) => {
      expect(may(address)).toBe(true);
    },
  );

  it.each([
    'blob:https://app.example/3d0d4b8e',
    'blob:http://localhost:3000/3d0d4b8e',
    'http://app.example/',
    'https://localhost:3000/',
    'https://me:pass@app.example/',
    'https://app.example.evil.example/',
    'javascript:alert(1)',
    '/done',
    '',
  ])('but not to %s', (address) => {
    expect(may(address)).toBe(false);
  });
});

describe('a link that was made when its return URL was allowed', () => {
  it('leads nobody there once it is not', async () => {
    const app = await openSetups({ returnOrigins: ['https://app.example'] });
    const { admin } = await app.begin({ returnUrl: 'https://app.example/done' });
    expect((await readSetup(admin)).returnUrl).toBe('https://app.example/done');
    const narrowed = { ...app.services, returnOrigins: ['https://other.example'] };
    const restarted = createCaller(createApp(narrowed, noPages), [], admin.caller.cookies);
    expect((await readSetup(atSetup(restarted, admin.linkId))).returnUrl).toBeNull();
  });
});
