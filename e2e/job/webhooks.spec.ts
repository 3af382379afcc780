import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test as withProduct } from '../testing/fixtures.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import { saveProfile } from './testing/saved-profile.ts';
import { expectNoSidewaysScrolling } from './testing/width.ts';

const test = withProduct.extend<{ receiver: Receiver }>({
  receiver: async ({ browserName: _ }, use) => {
    const receiver = await startReceiver();
    await use(receiver);
    receiver.close();
  },
  serverEnvironment: async ({ receiver }, use) => use({ WEBHOOK_ALLOW_HOSTS: receiver.host }),
});

test('an administrator has a server told, tests it, and sends an event again', async ({
  operatorPage: page,
  receiver,
  noise,
}) => {
  await page.goto('/webhooks');
  await expect(page.getByText('No webhooks yet')).toBeVisible();
  await page.getByRole('button', { name: 'Add a webhook' }).press('Enter');
  const address = page.getByRole('textbox', { name: 'Address' });
  await expect(address).toBeFocused();
  noise.allow(/status of 400/);
  await address.fill('https://169.254.169.254/latest');
  await address.press('Enter');
  await expect(page.getByText('leads to a private address')).toBeVisible();
  await expect(address).toBeFocused();
  await expectAccessible(page, { themes: ['dark'] });

  await address.fill(receiver.url);
  await address.press('Enter');
  await expect(page.getByRole('region', { name: 'Copy the signing secret now' })).toBeFocused();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await page.getByText('How to verify a request').click();
  const documentation = await readFile(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
  expect(documentation).toContain(await page.locator('pre').textContent());
  await expectAccessible(page, { themes: ['light'] });
  await page.getByRole('button', { name: 'I have copied it' }).press('Enter');
  await expect(page.getByText(/^whsec_/)).toHaveCount(0);
  const webhook = page.getByRole('article', { name: receiver.url });
  await webhook.getByRole('button', { name: 'Send a test' }).click();
  await expect(webhook.getByText('The test was taken')).toBeVisible();

  await saveProfile(page, { name: 'Contoso' });
  await page.goto('/webhooks');
  await webhook.getByText('Deliveries of the last 30 days').click();
  const delivery = webhook.getByRole('listitem').filter({ hasText: 'profile.created' });
  await expect(delivery.getByText('Taken')).toBeVisible();
  await delivery.getByRole('button', { name: /^Send profile\.created/ }).click();
  await expect.poll(() => receiver.received.length).toBe(3);
  const [, ...events] = receiver.received;
  expect(new Set(events.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  await page.setViewportSize({ width: 320, height: 740 });
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);

  await webhook.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete it' }).press('Enter');
  await expect(page.getByText('No webhooks yet')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});
