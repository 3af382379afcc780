import { expect, test } from 'vitest';
import { cloudIds, clouds } from '#domain/catalog/cloud.ts';
import { CloudUrls, cloudsToSearch, urlsOfClouds } from './cloud-urls.ts';

const [global, usgov, dod, china] = [1, 2, 3, 4].map((port) => `http://127.0.0.1:${port}`);
const every = `global=${global},usgov=${usgov},usgov-dod=${dod},china=${china}`;

test.each([
  ['HTTP://LOCALHOST:7410/', { global: 'http://localhost:7410' }],
  [`usgov=${usgov}`, { usgov }],
  [`china=${china}/ , global=${global}`, { global, china }],
  [every, { global, usgov, 'usgov-dod': dod, china }],
])('%s stands in for what it names', (given, urls) => {
  expect(CloudUrls.parse(given)).toEqual(urls);
});

test.each([
  [`mars=${global}`, 'names a cloud that is none of global, usgov, usgov-dod, china'],
  [`=${global}`, 'names a cloud that is none of'],
  [`global=${global},global=${usgov}`, 'names a cloud twice'],
  [`global=${global},`, 'names a cloud that is none of'],
  [`global=${global},${usgov}`, 'names a cloud that is none of'],
  [`${global},usgov=${usgov}`, 'is not an http or https URL'],
  ['global=', 'is not an http or https URL'],
  ['global=login.example', 'is not an http or https URL'],
  [`usgov=${usgov}/common`, 'has more than scheme, host and port'],
  [`usgov=${usgov}/?a=b`, 'has more than scheme, host and port'],
])('%s is refused: it %s', (given, why) => {
  expect(CloudUrls.safeParse(given).error?.issues[0]?.message).toContain(why);
});

test('a cloud without a stand-in is asked at Microsoft', () => {
  expect(urlsOfClouds({}, 'loginUrl')).toEqual(
    Object.fromEntries(cloudIds.map((id) => [id, clouds[id].loginUrl])),
  );
  expect(urlsOfClouds({ china: 'http://china' }, 'graphUrl')).toEqual({
    global: clouds.global.graphUrl,
    usgov: clouds.usgov.graphUrl,
    'usgov-dod': clouds['usgov-dod'].graphUrl,
    china: 'http://china',
  });
});

test('a tenant is looked for everywhere, and in a rig only where something stands in', () => {
  expect(cloudsToSearch({})).toEqual(cloudIds);
  expect(cloudsToSearch({ global: 'http://global' })).toEqual(['global']);
  expect(cloudsToSearch(CloudUrls.parse(every))).toEqual(cloudIds);
});
