import { expect, type Locator, type Page, test } from '@playwright/test';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { checkRow, expectFilled, fillIn, formOf, openForm } from './credentials-form.ts';
import { tokenRequests, type Values } from './practice.ts';

/** What a person is to be told when a test does not pass, written out. */
export type Explanation = {
  /** Of the whole run. */
  readonly heading:
    | 'Entra does not accept these credentials yet'
    | 'The test could not be finished';
  readonly check: 'Tenant' | 'Client secret' | 'Identity';
  readonly verdict: 'Failed' | 'Could not check';
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
  /** The buttons, and what has the focus after each. */
  readonly ways: readonly Way[];
  /** Part of what stands under details, by its name; without any there are no details. */
  readonly details: Readonly<Record<string, string | RegExp>>;
  /**
   * How often Entra is asked for a token: 0 when the tenant was not found or could not be asked about,
   * more than 1 only where the same attempt may succeed a moment later.
   */
  readonly tokenRequests: number;
};

type Way = { readonly button: string } & (
  | { readonly toField: string }
  | { readonly toStep: string }
);

export type Failure = {
  readonly title: string;
  readonly values: Values;
  /** What is to happen at Entra, if the values alone do not bring it about. */
  readonly arrange?: (tenant: EntraSimulator) => unknown;
  readonly explanation: Explanation;
};

type Situation = {
  readonly page: Page;
  readonly practiceTenant: EntraSimulator;
};

/**
 * Lets one thing after the other fail on one page. No more than ten: nobody may test more often in a
 * minute; and none of the values more than five times.
 */
export async function expectEachExplained(
  situation: Situation,
  failures: readonly Failure[],
): Promise<void> {
  const { page, practiceTenant } = situation;
  // Up to ten tests, one after the other; one of them hangs for ten seconds.
  test.slow();
  await openForm(page);
  for (const failure of failures) {
    await test.step(`${failure.title} is explained`, async () => {
      practiceTenant.mend();
      practiceTenant.requests.length = 0;
      await expectExplained(situation, failure);
    });
  }
}

/** Tests the values once, in the open form, and compares all that the page says. */
async function expectExplained(
  { page, practiceTenant }: Situation,
  { values, arrange, explanation }: Failure,
): Promise<void> {
  const form = formOf(page);
  await arrange?.(practiceTenant);
  await fillIn(form, values);
  // What the last failure has left on the page may say the same.
  const answer = page.waitForResponse('**/api/v1/checks');
  await form.test.click();
  await answer;

  await expect(page.getByRole('heading', { name: explanation.heading })).toBeVisible({
    timeout: 30_000,
  });
  const row = checkRow(page, explanation.verdict, explanation.check);
  await expect(row).toContainText(`${explanation.title}.`);
  await expect(row).toContainText(explanation.cause);
  await expect(row).toContainText(explanation.fix);
  await expectDetails(row, explanation.details);
  await expectWays(page, row, explanation.ways);
  await expectFilled(form, values);
  await expect(form.save).toHaveText('Save profile as draft');
  expect(tokenRequests(practiceTenant), 'what the sign-in log gets').toBe(
    explanation.tokenRequests,
  );
}

async function expectDetails(row: Locator, details: Explanation['details']): Promise<void> {
  const summary = row.getByText('Details from Microsoft');
  if (Object.keys(details).length === 0) {
    await expect(summary).toHaveCount(0);
    return;
  }
  const definitions = row.getByRole('definition');
  await expect(definitions).toHaveCount(0);
  await summary.click();
  await expect(definitions.first()).toBeVisible();
  const names = await row.getByRole('term').allTextContents();
  for (const [name, words] of Object.entries(details)) {
    expect(names).toContain(name);
    await expect(definitions.nth(names.indexOf(name))).toHaveText(words);
  }
}

async function expectWays(page: Page, row: Locator, ways: readonly Way[]): Promise<void> {
  const buttons = row.getByRole('button', { name: /^Go to / });
  await expect(buttons).toHaveText(ways.map(({ button }) => button));
  for (const way of ways) {
    await row.getByRole('button', { name: way.button }).click();
    const target =
      'toField' in way
        ? page.getByLabel(way.toField, { exact: true })
        : page.getByRole('heading', { name: way.toStep });
    await expect(target).toBeFocused();
    await expect(target).toBeInViewport();
  }
}
