import type { Strategy } from '#domain/catalog/strategy.ts';
import type { Separator } from '#domain/selection/separator.ts';

export const panelMessages = {
  heading: 'Select Actions to adjust the guide',
  note: 'Only what your actions need stays in the guide. Some actions also need settings at Microsoft that no scope covers.',
  search: 'Search actions',
  selectAll: 'Select all',
  clear: 'Clear',
  details: 'Details',
  count: (selected: number, all: number) => `${selected} of ${all} selected`,
  searchActive: (shown: number) =>
    shown === 0
      ? 'Search is active: “Select all” and “Clear” have nothing to act on.'
      : `Search is active: “Select all” and “Clear” act on the ${shown === 1 ? 'one action' : `${shown} actions`} shown.`,
  changedShown: (changed: number, what: 'selected' | 'cleared') =>
    `${changed === 1 ? '1 action' : `${changed} actions`} ${what}.`,
  action: 'Action',
  scopes: 'Scope(s)',
  loading: 'Loading actions…',
  noMatch: 'No actions match your search.',
  url: 'Dynamic Guide URL',
  copyUrl: 'Copy URL',
  scopesSelected: 'Scopes Selected',
  noScopes: 'Select actions to see their scopes.',
  separator: 'Separator',
  separators: {
    space: 'Space',
    comma: 'Comma',
    semicolon: 'Semicolon',
    pipe: 'Pipe',
    newline: 'Newline',
  } satisfies Record<Separator, string>,
  strategy: 'Strategy',
  strategies: {
    documented: 'Documented',
    least: 'Least privilege',
    fewest: 'Fewest permissions',
  } satisfies Record<Strategy, string>,
  copyScopes: 'Copy scopes',
  summaryLabel: 'Your choice',
  /** Breaks between the two numbers, never behind one. */
  summary: (actions: number, scopes: number) =>
    `${actions}\u00a0${actions === 1 ? 'action' : 'actions'}\u00a0· ${scopes}\u00a0${scopes === 1 ? 'scope' : 'scopes'}`,
  consentCount: (scopes: number, consent: number) =>
    `${scopes} ${scopes === 1 ? 'scope' : 'scopes'}, ${consent === 0 ? 'no admin consent needed' : `${consent} ${consent === 1 ? 'needs' : 'need'} admin consent`}`,
  open: 'Choose actions',
  close: 'Done',
};
