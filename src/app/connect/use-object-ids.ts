import { useEffect, useState } from 'react';
import { objectIdsOf } from '#domain/checks/object-ids-of.ts';
import type { CredentialTest } from './use-credential-test.ts';

/** The client ID by each Object ID that the tests of this page have told, in lower case. */
export function useObjectIds({ test, tested }: CredentialTest): ReadonlyMap<string, string> {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const results = 'results' in test ? test.results : undefined;
  const clientId = tested?.clientId;
  useEffect(() => {
    if (results === undefined || clientId === undefined) return;
    const told = objectIdsOf(results).map((id) => [id, clientId] as const);
    // An Object ID belongs to one app for ever: what was known first stays.
    if (told.length > 0) setKnown((before) => new Map([...told, ...before]));
  }, [results, clientId]);
  return known;
}
