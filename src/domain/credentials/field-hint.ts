import type { CredentialField } from './credential-field.ts';
import type { CredentialValues } from './examine-credentials.ts';

/** What a value looks like, where that is not what its field is for. Nothing of it is certain. */
export type HintCode =
  | 'client-id-is-object-id'
  | 'client-id-is-secret'
  | 'client-id-is-domain'
  | 'client-id-and-secret-swapped'
  | 'client-id-and-tenant-swapped'
  | 'tenant-is-secret'
  | 'secret-is-id'
  | 'secret-is-masked'
  | 'secret-has-more'
  | 'secret-is-encoded'
  | 'secret-is-escaped'
  | 'secret-has-quote'
  | 'secret-has-spaces'
  | 'secret-is-unusual';

export type FieldHint = {
  readonly field: CredentialField;
  readonly code: HintCode;
  /** What one click would put into the fields. */
  readonly offer?: Partial<CredentialValues> | undefined;
};

/** What is known besides the values. */
export type HintFacts = {
  /** Whether an id, in lower case, is known to be the Object ID of an app. */
  readonly isKnownObjectId: (id: string) => boolean;
  /** The client ID of the app with this Object ID, in lower case, where a test has told it. */
  readonly clientIdOf: (objectId: string) => string | undefined;
};
