import type { CloudId } from '../../catalog/cloud.ts';
import type { CredentialField } from '../credential-field.ts';

/** What a piece of a pasted text is. */
export type Meaning =
  | CredentialField
  | 'objectId'
  | 'secretId'
  | 'subscriptionId'
  /** A GUID that nothing names. */
  | 'guid'
  /** A domain that nothing names. */
  | 'domain'
  /** A text by itself that a secret of an older format would look like. */
  | 'oldSecret'
  | 'maskedSecret'
  | 'placeholder'
  /** The same in every tenant, such as Microsoft Graph's. */
  | 'microsoftId';

/** A piece of a pasted text. */
export type Piece = {
  readonly meaning: Meaning;
  readonly value: string;
  /** Where it stands, in UTF-16 units, the end not included. */
  readonly start: number;
  readonly end: number;
};

export type Recognised = { readonly field: CredentialField; readonly value: string };

/** A value that may be meant for one of these fields; the person says which. */
export type Offer = { readonly value: string; readonly fields: readonly CredentialField[] };

/** What is no value of ours. Only ids and domains are repeated: anything else may be a secret. */
export type LeftOver =
  | {
      readonly kind: 'objectId' | 'secretId' | 'subscriptionId' | 'microsoftId' | 'domain' | 'guid';
      readonly value: string;
    }
  | { readonly kind: 'maskedSecret' | 'placeholder' }
  | { readonly kind: 'lines'; readonly count: number };

export type Pasted =
  | { readonly tooLong: true }
  | {
      readonly tooLong: false;
      /** At most one per field, in the order of the form, cleaned. */
      readonly recognised: readonly Recognised[];
      readonly offers: readonly Offer[];
      readonly leftOver: readonly LeftOver[];
      /** Ids that the text calls Object ID, in lower case. */
      readonly objectIds: readonly string[];
      /** Another cloud than the global one, where the text names its hosts. */
      readonly cloud: CloudId | undefined;
    };
