import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CountWaiting, Metrics } from './metrics.ts';

/** Up to what a person would still call slow. */
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Requests, tests, statements, and what Node knows of its process, with the delay of its event loop.
 * For one server of a process: each has a registry of its own.
 */
export function createPrometheusMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'scopewright_http_request_duration_seconds',
    help: 'Time from a request to the beginning of its answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers,
  });
  const runs = new Counter({
    name: 'scopewright_check_runs_total',
    help: 'Tests of credentials, by how they ended.',
    labelNames: ['verdict'],
    registers,
  });
  const checks = new Counter({
    name: 'scopewright_checks_total',
    help: 'Single checks within tests, by how they ended.',
    labelNames: ['check', 'verdict'],
    registers,
  });
  const queries = new Histogram({
    name: 'scopewright_database_query_duration_seconds',
    help: 'Time of one statement of the database, by outcome.',
    labelNames: ['outcome'],
    buckets: seconds,
    registers,
  });
  const ownChecks = new Counter({
    name: 'scopewright_own_checks_total',
    help: 'Tests of profiles by schedule and in batches, by how they ended.',
    labelNames: ['made_by', 'verdict'],
    registers,
  });
  let countWaiting: CountWaiting | undefined;
  new Gauge({
    name: 'scopewright_checks_waiting',
    help: 'Tests of profiles that are due by schedule, or left of batches.',
    labelNames: ['made_by'],
    registers,
    async collect() {
      this.reset();
      // While the database is away the other figures are worth all the more.
      const waiting = await countWaiting?.().catch(() => undefined);
      if (waiting === undefined) return;
      this.set({ made_by: 'schedule' }, waiting.schedule);
      this.set({ made_by: 'batch' }, waiting.batch);
    },
  });
  let countDeliveries: (() => Promise<number>) | undefined;
  new Gauge({
    name: 'scopewright_webhook_deliveries_waiting',
    help: 'Events that are due to be sent to webhooks.',
    registers,
    async collect() {
      this.reset();
      const waiting = await countDeliveries?.().catch(() => undefined);
      if (waiting !== undefined) this.set(waiting);
    },
  });
  return {
    ownCheck: ({ madeBy, verdict }) => ownChecks.inc({ made_by: madeBy, verdict }),
    watchWaiting: (count) => {
      countWaiting = count;
    },
    watchDeliveries: (count) => {
      countDeliveries = count;
    },
    request: ({ method, route, status, seconds: taken }) =>
      requests.observe({ method, route, status }, taken),
    run: ({ verdict, results }) => {
      runs.inc({ verdict });
      for (const result of results) checks.inc({ check: result.id, verdict: result.verdict });
    },
    query: (milliseconds, outcome) => queries.observe({ outcome }, milliseconds / 1_000),
    text: async () => ({ body: await registry.metrics(), type: registry.contentType }),
  };
}
