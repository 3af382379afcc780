import type { CheckRun } from '#contract/checks.ts';
import type { QueryListener } from '../db/query-listener.ts';

export type AnsweredRequest = {
  readonly method: string;
  /** The pattern that matched, never the address itself. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
};

/** What is counted while the server runs. Labels are of a few known values: nothing of a customer. */
export type Metrics = {
  request(answered: AnsweredRequest): void;
  run(run: Pick<CheckRun, 'verdict' | 'results'>): void;
  readonly query: QueryListener;
  /** In the text format of Prometheus, with its media type. */
  text(): Promise<{ readonly body: string; readonly type: string }>;
};
