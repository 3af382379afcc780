/** What became of saving, and the ways to save. */
export const savingMessages = {
  saved: (name: string) => `Saved as “${name}”`,
  savedDraft: (name: string) => `Saved as draft “${name}”`,
  savedText: 'The secret is sealed. Nobody can read it back here.',
  draftText: 'The platform does not use it until a test has passed.',
  open: 'Open the profile',
  again: 'Saving again replaces it.',
  saveNew: 'Save as new profile',
  saveNewDraft: 'Save as new draft',
  change: (name: string) => `Change “${name}”`,
  without: (name: string) => `“${name}” is saved without these changes.`,
  gone: {
    title: 'The profile does not exist any more',
    fix: 'It was deleted in another tab, together with its tests. Test the connection again and save: that makes a new one.',
  },
  openOther: (name: string) => `Open “${name}”`,
  replace: 'Replace it with this',
  changedAt: (when: string) => `Last changed ${when}.`,
};
