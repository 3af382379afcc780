import type { CredentialField } from '#domain/credentials/credential-field.ts';
import type { LeftOver } from '#domain/credentials/pasted/pasted.ts';
import { credentialMessages } from './credentials.ts';

const listed = new Intl.ListFormat('en');

const labelOf = (field: CredentialField) => credentialMessages.fields[field].label;

/** Every sentence of the box that sorts a pasted text. */
export const pastingMessages = {
  title: 'Paste anything',
  hint: 'The registration’s **Overview**, a row of **Certificates & secrets**, an answer of the Azure CLI, an .env file: it is sorted into the fields, here in your browser. Nothing is sent, and the box empties itself.',
  label: 'Text to sort',
  sort: 'Sort',
  recognised: 'Recognised',
  offered: 'For you to decide',
  leftOver: 'Left over',
  nothing: 'Nothing in this text is a client ID, a secret or a tenant.',
  tooLong:
    'This text is longer than 64 kB and was not read. Paste the part that holds the three values.',
  inField: 'in the field',
  fillIn: (field: CredentialField) => `Fill in ${labelOf(field)}`,
  replace: (field: CredentialField) => `Replace ${labelOf(field)}`,
  takeAs: (field: CredentialField) => `Use as ${labelOf(field)}`,
  otherValue: 'the field holds another value',
  cloud: (name: string) =>
    `The text is about the cloud ${name}. Choose it at the top of the guide if it is yours.`,
  kinds: {
    objectId: 'Object ID, which nobody asks for',
    secretId: 'Secret ID, which only names the secret',
    subscriptionId: 'Subscription ID',
    microsoftId: 'ID of Microsoft’s own, the same in every tenant',
    domain: 'Domain',
    guid: 'ID that nothing names',
    maskedSecret: 'A covered secret: it is shown only once, so create a new one',
    placeholder: 'A placeholder where a value belongs',
  } satisfies Record<Exclude<LeftOver['kind'], 'lines'>, string>,
  lines: (count: number) => (count === 1 ? '1 other line' : `${count} other lines`),
  /** Said when a text is sorted. */
  announce: (fields: readonly CredentialField[], waiting: number, left: number) =>
    [
      fields.length === 0
        ? 'Nothing recognised.'
        : `Recognised: ${listed.format(fields.map(labelOf))}.`,
      waiting > 0 ? `${waiting} waiting for your choice.` : '',
      left > 0 ? `Left over: ${left}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
};
