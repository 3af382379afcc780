import type { HintCode } from '#domain/credentials/field-hint.ts';

type HintWords = {
  readonly text: string;
  /** The button that does it, where one click can. */
  readonly action: string;
};

const decode = 'Decode';
const swap = 'Swap them';

/** What a value looks like that may belong elsewhere. It stops nobody. */
export const hintMessages: Readonly<Record<HintCode, HintWords>> = {
  'client-id-is-object-id': {
    text: 'This is the **Object ID** of the app. Copy **Application (client) ID** instead: it stands above it on **Overview**.',
    action: 'Use the client ID',
  },
  'client-id-is-secret': {
    text: 'This looks like a client secret.',
    action: 'Move it to Client secret',
  },
  'client-id-is-domain': {
    text: 'This looks like the domain of a tenant.',
    action: 'Move it to Tenant',
  },
  'client-id-and-secret-swapped': {
    text: 'This looks like the secret, and the secret like an ID.',
    action: swap,
  },
  'client-id-and-tenant-swapped': {
    text: 'This looks like the tenant, and the tenant may be the client ID.',
    action: swap,
  },
  'tenant-is-secret': {
    text: 'This looks like a client secret.',
    action: 'Move it to Client secret',
  },
  'secret-is-id': {
    text: 'This looks like the **Secret ID**. The secret stands in the column **Value**, left of it.',
    action: '',
  },
  'secret-is-masked': {
    text: 'This secret is covered. If the **Value** is hidden, create a new secret: it is shown once.',
    action: '',
  },
  'secret-has-more': {
    text: 'There is more around the secret here.',
    action: 'Keep the secret only',
  },
  'secret-is-encoded': {
    text: 'This looks like a secret from an address or a web page, with characters written in another way.',
    action: decode,
  },
  'secret-is-escaped': {
    text: 'This looks like a secret from a script, with characters marked for it.',
    action: decode,
  },
  'secret-has-quote': {
    text: 'There is a quotation mark at one end.',
    action: 'Remove it',
  },
  'secret-has-spaces': {
    text: 'There is a space inside. Entra makes secrets without any.',
    action: '',
  },
  'secret-is-unusual': {
    text: 'This does not look like a secret that Entra makes today. It may still be right: the test decides.',
    action: '',
  },
};
