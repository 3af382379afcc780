import { CatalogError } from './catalog/catalog-error.ts';
import { ConfigError } from './config-error.ts';
import { DatabaseUnusableError } from './db/database-unusable-error.ts';
import { ListenError } from './listen.ts';
import { UsageError } from './operations/usage-error.ts';
import { EncryptionKeysError } from './profiles/encryption-keys.ts';

const kinds = [
  CatalogError,
  ConfigError,
  DatabaseUnusableError,
  EncryptionKeysError,
  ListenError,
  UsageError,
];

/** Whether an operator can mend it: then its message is shown as one line, without a stack. */
export function isMendable(error: unknown): error is Error {
  return kinds.some((kind) => error instanceof kind);
}
