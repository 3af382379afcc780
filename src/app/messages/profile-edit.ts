export type EditField = 'name' | 'tenant' | 'clientId' | 'redirectUri' | 'secretEnd';

/** Changing what is kept of a profile. */
export const profileEditMessages = {
  open: 'Edit',
  formLabel: 'Edit the profile',
  labels: {
    name: 'Profile name',
    clientId: 'Client ID',
    tenant: 'Tenant',
    redirectUri: 'Redirect URI',
    secretEnd: 'End of the client secret',
  } satisfies Record<EditField, string>,
  nameHint: 'How you find it again.',
  redirectUriHint: 'As it stands in the registration under **Authentication**.',
  secretEndHint:
    'The column **Expires** in **Certificates & secrets**. Emptied, the next test may read it anew.',
  secretEndMalformed: 'This is not a date.',
  summary: (count: number) =>
    count === 1 ? 'One value needs another look' : `${count} values need another look`,
  draftWord: 'What this breaks',
  breaks: {
    draft:
      'It is a draft until a test passes: the platform gets nothing from it, and it is not tested by itself.',
    clientId:
      'The stored secret belongs to the app with the old client ID. Replace it after saving, then test.',
    tenant: 'Consent counts for one tenant: an administrator of the new one has to give it there.',
    previous: (hint: string, until: string) =>
      `The previous secret (${hint}…), kept until ${until}, is destroyed.`,
  },
  save: 'Save',
  saveDraft: 'Save as draft',
  saveOver: 'Save over it',
  saving: 'Saving…',
  cancel: 'Cancel',
  saved: (name: string) => `“${name}” is saved.`,
  nothing: 'Nothing was changed.',
  conflict: 'The profile was changed in the meantime',
  conflictText:
    'Nothing was overwritten, and what you typed is still there. Where both have changed the same, choose:',
  conflictOther:
    'Nothing was overwritten, and what you typed is still there. The other changes stand in the fields now: look at them, then save.',
  now: 'Now',
  typed: 'You typed',
  takeNow: 'Take what is there now',
  takeNowLabel: (field: string) => `${field}: take what is there now`,
  takeTyped: 'Take what you typed',
  takeTypedLabel: (field: string) => `${field}: take what you typed`,
  inField: 'In the field',
  empty: 'empty',
  nameTaken: {
    title: 'Another profile has this name already',
    text: 'Nothing was saved. Choose another name.',
  },
  openOther: (name: string) => `Open “${name}” (new tab)`,
};
