import type { Guide } from '#domain/catalog/guide.ts';
import { guideMessages } from './guide.ts';
import { panelMessages } from './panel.ts';

/** The words in which guides differ by what they let their reader choose. */
type ChoiceWords = {
  heading: (platform: string) => string;
  note: string;
  skipToPanel: string;
  /** Opens the panel where it is not beside the guide. */
  open: string;
  summary: (chosen: number, scopes: number) => string;
  noScopes: string;
  noScopesYet: string;
  /** How many things a guide is about, or a profile holds. */
  counted: (count: number) => string;
};

const scopesCounted = (count: number) => (count === 1 ? '1 scope' : `${count} scopes`);

export const choiceWords: Readonly<Record<Guide['choice'], ChoiceWords>> = {
  actions: {
    heading: () => panelMessages.heading,
    note: panelMessages.note,
    skipToPanel: guideMessages.skipToPanel,
    open: panelMessages.open,
    summary: panelMessages.summary,
    noScopes: panelMessages.noScopes,
    noScopesYet: guideMessages.noScopesYet,
    counted: (count) => (count === 1 ? '1 action' : `${count} actions`),
  },
  scopes: {
    heading: () => 'Select scopes to adjust the guide',
    note: 'Only what your scopes need stays in the guide.',
    skipToPanel: 'Skip to the scopes',
    open: 'Choose scopes',
    summary: (_, scopes) => scopesCounted(scopes).replace(' ', '\u00a0'),
    noScopes: 'Select scopes to see them here.',
    noScopesYet: 'Choose scopes first: they stand here then.',
    counted: scopesCounted,
  },
  fixed: {
    heading: (platform) => `What ${platform} takes`,
    note: 'All of it belongs together: there is nothing to choose.',
    skipToPanel: 'Skip to the scopes',
    open: 'Show scopes',
    summary: (_, scopes) => scopesCounted(scopes).replace(' ', '\u00a0'),
    noScopes: '',
    noScopesYet: '',
    counted: (count) => (count === 1 ? '1 kind of data' : `${count} kinds of data`),
  },
};
