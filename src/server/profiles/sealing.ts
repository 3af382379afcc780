import {
  CompactEncrypt,
  compactDecrypt,
  decodeProtectedHeader,
  type ProtectedHeaderParameters,
} from 'jose';
import { Secret } from '#domain/credentials/secret.ts';
import type { SecretProblem } from '#domain/profile/secret-problem.ts';
import { type CredentialDigests, createCredentialDigests } from './credential-digests.ts';
import type { EncryptionKey, KeyRing } from './encryption-keys.ts';
import { asLive, type LiveKeyRing } from './live-key-ring.ts';
import { SecretUnreadableError } from './secret-unreadable-error.ts';

/** The row that a sealed value belongs to and what it is for: it opens for nothing else. */
export type SealBinding =
  | { readonly profileId: string; readonly purpose: 'client-secret' }
  | { readonly webhookId: string; readonly purpose: 'signing-secret' }
  | {
      readonly signInTestId: string;
      readonly purpose: 'authorization-code' | 'code-verifier';
    }
  | { readonly requestId: string; readonly purpose: 'request-digest' | 'kept-answer' };

export type Sealing = CredentialDigests & {
  /** Seals with the first key. Twice the same secret gives two different texts. */
  seal(secret: Secret, binding: SealBinding): Promise<string>;
  /** Rejects with a `SecretUnreadableError` that tells why. */
  open(sealed: string, binding: SealBinding): Promise<Secret>;
  /** Why it does not open; undefined when it does. */
  problemOf(sealed: string, binding: SealBinding): Promise<SecretProblem | undefined>;
  /** The same, as far as its header alone says: that takes a hundredth of the time. */
  problemSeen(sealed: string, binding: SealBinding): Promise<SecretProblem | undefined>;
  /** Whether it was sealed with the first key, as far as its header says. */
  isCurrent(sealed: string): boolean;
};

const algorithm = { alg: 'dir', enc: 'A256GCM' } as const;

/**
 * Seals secrets as compact JWE. The header carries the key's id, the profile and the purpose; it is
 * not hidden, but authenticated, so that a sealed secret cannot be moved to another profile. Keys
 * that are exchanged meanwhile count from the next use on.
 */
export function createSealing(keys: KeyRing | LiveKeyRing): Sealing {
  const { current, refresh } = asLive(keys);

  async function seal(secret: Secret, binding: SealBinding): Promise<string> {
    await refresh();
    const [{ id, key }] = current();
    // As JSON every string comes back as it went in, also one that is not well-formed Unicode.
    const plaintext = new TextEncoder().encode(JSON.stringify(secret.reveal()));
    return new CompactEncrypt(plaintext)
      .setProtectedHeader({ ...algorithm, kid: id, ...boundTo(binding) })
      .encrypt(key);
  }

  async function open(sealed: string, binding: SealBinding): Promise<Secret> {
    await refresh();
    const { plaintext, protectedHeader } = await decrypt(sealed, keyFor(sealed, current()));
    requireBound(protectedHeader, binding);
    return new Secret(JSON.parse(Buffer.from(plaintext).toString('utf8')));
  }

  async function problemSeen(sealed: string, binding: SealBinding) {
    await refresh();
    return reasonOf(async () => {
      keyFor(sealed, current());
      requireBound(decodeProtectedHeader(sealed), binding);
    });
  }

  function isCurrent(sealed: string): boolean {
    try {
      return keyIdOf(sealed) === current()[0].id;
    } catch {
      return false;
    }
  }

  return {
    seal,
    open,
    problemOf: (sealed, binding) => reasonOf(() => open(sealed, binding)),
    problemSeen,
    isCurrent,
    ...createCredentialDigests(keys),
  };
}

/** Members of the header. Each kind of row has a name of its own there. */
function boundTo(binding: SealBinding): Readonly<Record<string, string>> {
  const { purpose } = binding;
  if ('profileId' in binding) return { profile: binding.profileId, purpose };
  if ('requestId' in binding) return { request: binding.requestId, purpose };
  if ('webhookId' in binding) return { webhook: binding.webhookId, purpose };
  return { 'sign-in-test': binding.signInTestId, purpose };
}

function requireBound(header: ProtectedHeaderParameters, binding: SealBinding): void {
  const members = Object.entries(boundTo(binding));
  if (members.some(([name, value]) => header[name] !== value)) {
    throw new SecretUnreadableError('other-profile');
  }
}

async function reasonOf(opening: () => Promise<unknown>): Promise<SecretProblem | undefined> {
  try {
    await opening();
    return undefined;
  } catch (error) {
    if (error instanceof SecretUnreadableError) return error.reason;
    throw error;
  }
}

function keyFor(sealed: string, keyRing: KeyRing): EncryptionKey {
  const kid = keyIdOf(sealed);
  const key = keyRing.find(({ id }) => id === kid);
  if (!key) throw new SecretUnreadableError('key-missing');
  return key;
}

function keyIdOf(sealed: string): string {
  if (!isCanonical(sealed)) throw new SecretUnreadableError('tampered');
  try {
    const { kid } = decodeProtectedHeader(sealed);
    if (typeof kid === 'string') return kid;
  } catch (error) {
    throw new SecretUnreadableError('tampered', { cause: error });
  }
  throw new SecretUnreadableError('tampered');
}

/** The last character of a base64url part has bits that decoding ignores: no change goes unseen. */
function isCanonical(sealed: string): boolean {
  return sealed
    .split('.')
    .every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}

async function decrypt(sealed: string, { key }: EncryptionKey) {
  try {
    return await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: [algorithm.alg],
      contentEncryptionAlgorithms: [algorithm.enc],
    });
  } catch (error) {
    throw new SecretUnreadableError('tampered', { cause: error });
  }
}
