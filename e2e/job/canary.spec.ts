import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import { fillIn, guideWithActions, openForm, passTest } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';
import {
  formsOf,
  type Place,
  place,
  placesInFolder,
  placesInPage,
  placesWith,
  recordTraffic,
} from './testing/traces.ts';

/** Unlike anything else in the world, with characters that each encoding writes in its own way. */
const canary = 'cAn8Q~"Zwitscher+Vogel/im%Schacht&<>_~Ü=';
/** Well-formed, and wrong: Entra's answer to it is kept and shown. */
const wrongCanary = 'wRn8Q~"Falscher+Vogel/im%Schacht&<>_~Ü=';
/** Takes the place of the first one. */
const nextCanary = 'nXt8Q~"Folgender+Vogel/im%Schacht&<>_~Ü=';

test.use({ serverEnvironment: { LOG_LEVEL: 'debug' } });

test('the secret is in one request for each thing done with it, and nowhere else', async ({
  operatorPage: page,
  context,
  server,
  practiceTenant,
}) => {
  test.setTimeout(120_000);
  const { clientId, tenant } = practice('granted');
  const app = practiceTenant.directory.appRegistrations.find((one) => one.clientId === clientId);
  for (const value of [canary, nextCanary]) {
    app?.clientSecrets.push({
      secretId: randomUUID(),
      displayName: 'Canary',
      value,
      hint: value.slice(0, 3),
      endsAt: new Date('2099-01-01T00:00:00Z'),
    });
  }
  const traffic = recordTraffic(context);
  const seen: Place[] = [];
  const look = async () => {
    seen.push(...(await placesInPage(page)));
  };

  const form = await openForm(page);
  await form.name.fill('Canary');
  await fillIn(form, { clientId, tenant, clientSecret: wrongCanary });
  await form.test.click();
  await page.getByText('Details from Microsoft').click();
  await look();
  await fillIn(form, { clientId, tenant, clientSecret: canary });
  await passTest(page, form);
  await look();
  await form.save.click();
  await page.getByRole('link', { name: 'Open the profile' }).click();
  await testAgain(page);
  await expect(page.getByText('The last test passed.')).toBeVisible();
  await look();
  await page.getByRole('button', { name: 'Replace the secret' }).click();
  await page.getByRole('textbox', { name: 'New client secret' }).fill(nextCanary);
  await look();
  await page.getByRole('button', { name: 'Test and replace' }).click();
  await expect(page.getByText('stays usable until')).toBeVisible();
  const rotation = `POST /api/v1${new URL(page.url()).pathname}/secret`;
  await look();
  await page.reload();
  await expect(page.getByText('The last test passed.')).toBeVisible();
  await look();
  for (const path of ['/profiles', guideWithActions, '/']) {
    await page.goto(path);
    await look();
  }
  const { clientSecret } = await openForm(page);
  await expect(clientSecret).toHaveValue('');

  const filesWhileRunning = await placesInFolder(server.dataDir);
  await server.stop();
  const everywhere = [
    ...seen,
    ...(await traffic.places()),
    ...filesWhileRunning,
    ...(await placesInFolder(server.dataDir)),
    await place('output of the server', server.output()),
  ];

  await test.step('the search finds what is there', () => {
    const found = new Set(placesWith(clientId, everywhere));
    for (const name of [
      'text at /profiles/',
      'HTML at /profiles/',
      'answer of /api/v1/profiles',
      'file scopewright.db',
    ]) {
      expect(
        [...found].filter((one) => one.startsWith(name)),
        name,
      ).not.toEqual([]);
    }
    for (const form of formsOf(canary)) {
      const hidden = { name: form, content: Buffer.from(`x${form}y`) };
      expect(placesWith(canary, [hidden])).toEqual([form]);
    }
    for (const offset of [0, 1, 2]) {
      const within = Buffer.from(`${'-'.repeat(offset)}${canary}--`);
      const encoded = ['base64', 'base64url'] as const;
      for (const encoding of encoded) {
        const hidden = { name: encoding, content: Buffer.from(within.toString(encoding)) };
        expect(placesWith(canary, [hidden])).toEqual([encoding]);
      }
    }
  });

  expect(placesWith(canary, everywhere)).toEqual([]);
  expect(placesWith(wrongCanary, everywhere)).toEqual([]);
  expect(placesWith(nextCanary, everywhere)).toEqual([]);
  const asJson = JSON.stringify(canary).slice(1, -1);
  expect(traffic.sentIn(asJson)).toEqual(['POST /api/v1/checks', 'POST /api/v1/profiles']);
  expect(traffic.sentIn(JSON.stringify(nextCanary).slice(1, -1))).toEqual([rotation]);
  expect(traffic.sentIn(JSON.stringify(wrongCanary).slice(1, -1))).toEqual(['POST /api/v1/checks']);
});

/** Until the page has the profile as the test has left it: the next change is one of that version. */
async function testAgain(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Test again' });
  await expect(button).toBeVisible();
  const { pathname } = new URL(page.url());
  const isProfile = (url: URL) => url.pathname === `/api/v1${pathname}`;
  const asked = page.waitForResponse((response) => isProfile(new URL(response.url())));
  await button.click();
  await asked;
}
