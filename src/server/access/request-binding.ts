import { createHash } from 'node:crypto';
import type { SealBinding } from '../profiles/sealing.ts';

/** Who sends a request that may come again, and the name that they have given it. */
export type RequestName = { readonly owner: string; readonly key: string };

/** What is sealed of a request opens for this very one alone. */
export function requestBinding(
  { owner, key }: RequestName,
  purpose: 'request-digest' | 'kept-answer',
): SealBinding {
  const requestId = createHash('sha256')
    .update(JSON.stringify([owner, key]))
    .digest('base64url');
  return { requestId, purpose };
}
