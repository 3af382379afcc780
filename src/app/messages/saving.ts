export const savingMessages = {
  saved: (name: string) => `Saved as “${name}”`,
  savedDraft: (name: string) => `Saved as draft “${name}”`,
  savedText: 'The secret is sealed. Nobody can read it back here.',
  draftText: 'The platform does not use it until a test has passed.',
  open: 'Open the profile',
  again: 'Saving again replaces it.',
  openOther: (name: string) => `Open “${name}”`,
  replace: 'Replace it with this',
  changedAt: (when: string) => `Last changed ${when}.`,
};
