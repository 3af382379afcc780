import { nameKey } from './name-key.ts';
import type { ProfileRecord } from './profile-record.ts';

type Known = Pick<ProfileRecord, 'name' | 'tenant' | 'tenantId' | 'clientId'>;

const mostWords = 8;

/**
 * By what a profile is found: the words of its name, as written and in their parts, and its ids whole.
 * Folded like names, so that neither case nor width matters.
 */
export function searchTerms({ name, tenant, tenantId, clientId }: Known): readonly string[] {
  const key = nameKey(name);
  const terms = [
    ...key.split(' '),
    ...key.split(/[^\p{L}\p{N}]+/u),
    ...[tenant, tenantId ?? '', clientId].map(nameKey),
  ];
  return [...new Set(terms)].filter((term) => term !== '');
}

/** The words of a search, each the beginning of a term; what is more than eight adds nothing. */
export function searchedWords(text: string): readonly string[] {
  const words = nameKey(text).split(' ');
  return [...new Set(words)].filter((word) => word !== '').slice(0, mostWords);
}
