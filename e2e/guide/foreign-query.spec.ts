import { expect } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { panelOf, stepsOf } from './testing/guide-parts.ts';
import { guidePath, openGuide } from './testing/outlook-guide.ts';

test('a notice names what the link asks for and the guide does not have; the rest works', async ({
  page,
}) => {
  await openGuide(page, '?actions=send_mail,make_coffee,brew&cloud=mars&separator=dash');
  const notice = page.getByRole('status').filter({ hasText: 'Part of this link is unknown here' });
  await expect(notice).toContainText('called make_coffee or brew');
  await expect(notice).toContainText('does not offer cloud=mars');
  await expect(notice).toContainText('does not offer separator=dash');
  await expect(panelOf(page).action('Send Mail')).toBeChecked();
  await expect(panelOf(page).scopes).toHaveValue('Mail.Send');
  await expect(panelOf(page).url).toHaveValue(/\?actions=send_mail$/);

  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a notice goes when the next choice makes the link whole', async ({ page }) => {
  await openGuide(page, '?actions=send_mail,make_coffee');
  const notice = page.getByText('Part of this link is unknown here');
  await expect(notice).toBeVisible();
  await panelOf(page).action('List Messages').check();
  await expect(notice).toBeHidden();
  await expect(page).toHaveURL(/\?actions=list_messages,send_mail$/);
});

const unknownIds = Array.from({ length: 1200 }, (_, index) => `id_${index}`).join(',');

const malformed: readonly (readonly [what: string, query: string, notice: string | undefined])[] = [
  ['half an encoded character', '?actions=%E0%A4%A', 'called \uFFFD%a'],
  ['commas alone and a control character', '?actions=,,,&separator=%00', 'separator=\uFFFD.'],
  ['line breaks', '?actions=a%0D%0Ab', 'called a\uFFFD\uFFFDb'],
  ['markup', '?actions=<script>alert(1)</script>', 'called <script>alert(1)</script>'],
  ['encoded markup', '?cloud=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E', 'cloud="><img src=x'],
  ['names that every object has', '?actions=constructor,__proto__', 'constructor or __proto__'],
  ['text that turns its surroundings', '?actions=%E2%80%AEabc', 'called \uFFFDabc'],
  ['ten kilobytes of unknown ids', `?actions=${unknownIds}`, '1190 more'],
  ['ten kilobytes in one word', `?actions=${'x'.repeat(10_000)}`, `${'x'.repeat(60)}…`],
  ['ten kilobytes of nothing', `?${'x'.repeat(10_000)}`, undefined],
  ['names without values', '?actions&account=&&=&==&cloud', undefined],
  ['an anchor that does not exist', '#nowhere', undefined],
];

test('no query makes an error page', async ({ page }) => {
  // A dozen pages, one after the other.
  test.slow();
  for (const [what, query, notice] of malformed) {
    await test.step(what, async () => {
      // Only the anchor alone would not load the page anew.
      await page.goto('about:blank');
      const response = await page.goto(guidePath + query);
      expect(response?.status()).toBe(200);
      await expect(stepsOf(page).headings).toHaveCount(14);
      const status = page.getByText('Part of this link is unknown here').locator('..');
      if (notice === undefined) await expect(status).toBeHidden();
      else await expect(status).toContainText(notice);
      await panelOf(page).action('Send Mail').check();
      await expect(panelOf(page).scopes).toHaveValue('Mail.Send');
      await expect(page).toHaveURL(/\?actions=send_mail$/);
    });
  }
});
