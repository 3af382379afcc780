import type { CredentialField } from '#domain/credentials/credential-field.ts';

export type FormField = CredentialField | 'name';

/** Every sentence of the credentials form. */
export const credentialMessages = {
  formLabel: 'Credentials',
  fields: {
    name: {
      label: 'Profile name',
      hint: 'How you will find it again. Needed for saving only.',
    },
    clientId: {
      label: 'Client ID',
      hint: '**Application (client) ID** on the registration’s **Overview**.',
    },
    clientSecret: {
      label: 'Client secret',
      hint: 'The column **Value** in **Certificates & secrets**, not **Secret ID**.',
    },
    tenant: {
      label: 'Tenant',
      hint: '**Directory (tenant) ID**, or a domain of the tenant such as contoso.com.',
    },
  } satisfies Record<FormField, { label: string; hint: string }>,
  nameMissing: 'Give the profile a name. You can change it later.',
  nameTooLong: 'Use at most 120 characters.',
  show: 'Show',
  showSecret: 'Show client secret',
  hide: 'Hide',
  hideSecret: 'Hide client secret',
  test: 'Test connection',
  testing: 'Testing…',
  cancel: 'Cancel',
  save: 'Save profile',
  saveDraft: 'Save profile as draft',
  saving: 'Saving…',
  draftUntested:
    'Not tested yet: it would be saved as a draft, and the platform does not use drafts.',
  draftPending:
    'Microsoft has not passed everything on yet: it would be saved as a draft until a test passes.',
  draftFailed:
    'The test did not pass: it would be saved as a draft, and the platform does not use drafts.',
  summary: (count: number) =>
    count === 1 ? 'One value needs another look' : `${count} values need another look`,
  stale: 'The values or the selection have changed since this test.',
  fromBefore: (when: string) =>
    `Of your last test, on ${when}. The values are not kept: enter them again to save or to test.`,
  secretNote:
    'The secret goes to this server for the test, and is kept, sealed, only when you save. It never goes into the link, the browser’s storage or a log.',
  practiceWord: 'Practice tenant',
  practiceText:
    'This server runs beside a simulated Entra. Nothing here is real; the credentials below are made up and work only here.',
  practiceSelect: 'Practice credentials',
  practiceFill: 'Fill in',
};
