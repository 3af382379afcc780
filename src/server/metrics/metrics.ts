import type { CheckRun } from '#contract/checks.ts';
import type { Verdict } from '#domain/checks/check-result.ts';
import type { QueryListener } from '../db/query-listener.ts';

export type AnsweredRequest = {
  readonly method: string;
  /** The pattern that matched, never the address itself. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
};

type OwnCheck = { readonly madeBy: 'schedule' | 'batch'; readonly verdict: Verdict };

export type CountWaiting = () => Promise<Readonly<Record<OwnCheck['madeBy'], number>>>;

/** What is counted while the server runs. Labels are of a few known values: nothing of a customer. */
export type Metrics = {
  request(answered: AnsweredRequest): void;
  run(run: Pick<CheckRun, 'verdict' | 'results'>): void;
  /** A test that was made by the clock; it is counted as a run besides, if it was one. */
  ownCheck(check: OwnCheck): void;
  /** How many tests wait to be made by the clock, asked for whenever somebody wants to know. */
  watchWaiting(count: CountWaiting): void;
  /** The same of events that are due to be sent to webhooks. */
  watchDeliveries(count: () => Promise<number>): void;
  readonly query: QueryListener;
  /** In the text format of Prometheus, with its media type. */
  text(): Promise<{ readonly body: string; readonly type: string }>;
};
