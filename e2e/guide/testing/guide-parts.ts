import type { Locator, Page } from '@playwright/test';

/** The panel's controls, by the names that they go by. */
export function panelOf(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    heading: page.getByRole('heading', { name: 'Select Actions to adjust the guide', exact: true }),
    search: page.getByRole('searchbox', { name: 'Search actions', exact: true }),
    selectAll: button('Select all'),
    clear: button('Clear'),
    table: page.getByRole('table'),
    action: (label: string) =>
      page.getByRole('table').getByRole('checkbox', { name: label, exact: true }),
    url: page.getByRole('textbox', { name: 'Dynamic Guide URL', exact: true }),
    copyUrl: button('Copy URL'),
    scopes: page.getByRole('textbox', { name: 'Scopes Selected', exact: true }),
    separator: page.getByRole('combobox', { name: 'Separator', exact: true }),
    copyScopes: page
      .getByRole('region', { name: 'Select Actions to adjust the guide' })
      .getByRole('button', { name: 'Copy scopes', exact: true }),
  };
}

/** The guide's steps, as they are shown. */
export function stepsOf(page: Page) {
  const step = (title: string) =>
    page.getByRole('listitem').filter({
      has: page.getByRole('heading', { level: 3, name: new RegExp(`^\\d+\\.\\d+ ${title}$`) }),
    });
  return {
    step,
    heading: (title: string) =>
      page.getByRole('heading', { level: 3, name: new RegExp(`^\\d+\\.\\d+ ${title}$`) }),
    headings: page.getByRole('heading', { level: 3 }),
    tick: (title: string) => page.getByRole('checkbox', { name: `Done: ${title}`, exact: true }),
    next: (title: string) => step(title).getByRole('button', { name: 'Done, next step' }),
  };
}

/** What is said to assistive technology about things that happen elsewhere. */
export function announcementsOf(place: Page | Locator) {
  return place.getByTestId('announcer');
}
