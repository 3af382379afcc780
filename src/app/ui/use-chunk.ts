import { useCallback, useEffect, useState } from 'react';

type Chunk<T> = {
  /** Absent until the code is there. */
  readonly loaded: T | undefined;
  readonly failed: boolean;
  /** Asks again after a failure. */
  retry(): void;
};

/**
 * Code that is fetched when it is wanted. Suspense would hold back what is already there by some
 * hundred milliseconds, and has no way to try again.
 */
export function useChunk<T>(load: () => Promise<T>, wanted = true): Chunk<T> {
  const [state, setState] = useState<{ loaded?: T; failed: boolean }>({ failed: false });
  const fetchCode = useCallback(() => {
    setState({ failed: false });
    load().then(
      (loaded) => setState({ loaded, failed: false }),
      () => setState({ failed: true }),
    );
  }, [load]);
  useEffect(() => {
    if (wanted) fetchCode();
  }, [wanted, fetchCode]);
  return { loaded: state.loaded, failed: state.failed, retry: fetchCode };
}
