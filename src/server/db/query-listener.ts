import type { KyselyConfig } from 'kysely';

/** Hears how long a statement took, in milliseconds, and how it ended; never what it was. */
export type QueryListener = (milliseconds: number, outcome: 'ok' | 'error') => void;

/** The same as Kysely takes it; nothing, where nobody listens. */
export function listening(onQuery: QueryListener | undefined): Pick<KyselyConfig, 'log'> {
  if (onQuery === undefined) return {};
  return {
    log: ({ level, queryDurationMillis }) =>
      onQuery(queryDurationMillis, level === 'error' ? 'error' : 'ok'),
  };
}
