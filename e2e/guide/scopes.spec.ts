import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import {
  type DocumentedAction,
  documentedActions,
  documentedScopesOf,
} from './testing/documented-actions.ts';
import { test } from './testing/fixtures.ts';
import { guidePath, openGuide } from './testing/outlook-guide.ts';

const randomSelections = fc.sample(fc.subarray([...documentedActions], { minLength: 1 }), {
  numRuns: 500,
  seed: 20_261_121,
});

/** Each action alone, all of them, none of them, and many in between. */
const selections: readonly (readonly DocumentedAction[])[] = [
  ...documentedActions.map((action) => [action]),
  documentedActions,
  [],
  ...randomSelections,
];

const queries = selections.map(queryOf);
const documented = selections.map((actions) => documentedScopesOf(actions).join(' '));

test('the page shows exactly the documented scopes, for every action and 500 selections', async ({
  page,
}) => {
  await openGuide(page);
  expect(await scopesOnPage(page, queries)).toEqual(documented);
});

test('the API computes exactly the documented scopes for the same queries', async ({ server }) => {
  const computed: string[] = [];
  for (const query of queries) {
    const response = await fetch(`${server.url}/api/v1${guidePath}${query}`);
    const { plan } = (await response.json()) as { plan: { scopes: string[]; scopeText: string } };
    expect(plan.scopes.join(' ')).toBe(plan.scopeText);
    computed.push(plan.scopeText);
  }
  expect(computed).toEqual(documented);
});

/** Goes from query to query as back and forward do, and reads the scopes once the page follows. */
function scopesOnPage(page: Page, wanted: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ path, everything, queries }) => {
      const box = (name: string) => {
        const label = [...document.querySelectorAll('label')].find((l) => l.textContent === name);
        return document.getElementById(label?.htmlFor ?? '') as HTMLInputElement;
      };
      const shown: string[] = [];
      for (const query of queries) {
        history.pushState(null, '', path + query);
        dispatchEvent(new PopStateEvent('popstate'));
        const address = location.origin + path + (query === everything ? '?actions=all' : query);
        await null;
        while (box('Dynamic Guide URL').value !== address) {
          await new Promise(requestAnimationFrame);
        }
        shown.push(box('Scopes Selected').value);
      }
      return shown;
    },
    { path: guidePath, everything: queryOf(documentedActions), queries: [...wanted] },
  );
}

function queryOf(actions: readonly DocumentedAction[]): string {
  return actions.length === 0 ? '' : `?actions=${actions.map(({ id }) => id).join(',')}`;
}
