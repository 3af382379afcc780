import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CheckRun, KeptCheckRun } from '#contract/checks.ts';
import { keptRunQuery } from '../api/checks.ts';
import { writeStored } from '../browser/storage.ts';
import { useStored } from '../browser/use-stored.ts';

type LastTest = {
  readonly signedIn: boolean;
  /** The test made on this page, once it has ended. */
  readonly run: CheckRun | undefined;
};

/**
 * The last test of this guide from before the page was loaded anew, as the server has kept it for
 * this session. The browser remembers only which one it was.
 */
export function useLastTest(
  guideKey: string,
  { signedIn, run }: LastTest,
): KeptCheckRun | undefined {
  const key = `test:${guideKey}`;
  const [kept] = useStored(key);
  const id = run?.id;
  const { data } = useQuery({
    ...keptRunQuery(kept ?? ''),
    enabled: signedIn && kept !== null && id === undefined,
  });
  useEffect(() => {
    if (id !== undefined) writeStored(key, id);
  }, [id, key]);
  return id === undefined ? data : undefined;
}
