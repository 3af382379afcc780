/** Choosing scopes themselves, and the list of what cannot be chosen. */
export const scopeMessages = {
  search: 'Search scopes',
  searchActive: (shown: number) =>
    shown === 0
      ? 'Search is active: “Select all” and “Clear” have nothing to act on.'
      : `Search is active: “Select all” and “Clear” act on the ${shown === 1 ? 'one scope' : `${shown} scopes`} shown.`,
  changedShown: (changed: number, what: 'selected' | 'cleared') =>
    `${changed === 1 ? '1 scope' : `${changed} scopes`} ${what}.`,
  noMatch: 'No scopes match your search.',
  ghost: 'Not in Microsoft Graph',
  ghostText: (platform: string) =>
    `${platform} lists it, but Entra does not offer it: it is left out of the scopes below.`,
  needs: 'Needs',
};
