import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { CheckEventName, CheckResult } from '#contract/checks.ts';
import { isCancelled } from '../entra/cancelled.ts';
import type { Services } from '../services.ts';
import { refusalOf } from './refusal-of.ts';

type Running<T> = AsyncGenerator<CheckResult, T, undefined>;

/**
 * Answers with a run: each check as it ends when the caller accepts server-sent events, and then what
 * the run comes to; else that alone as one JSON document.
 */
export async function answerRun<T extends object>(
  context: Context,
  running: Running<T>,
  { log }: Services,
): Promise<Response> {
  if (!(context.req.header('accept') ?? '').includes('text/event-stream')) {
    return context.json(await finish(running, async () => {}));
  }
  // Proxies that buffer would hold back what is to be seen as it happens.
  context.header('x-accel-buffering', 'no');
  const response = streamSSE(context, async (stream) => {
    const send = (event: CheckEventName, data: unknown) =>
      stream.writeSSE({ event, data: JSON.stringify(data) });
    try {
      await send('run', await finish(running, (result) => send('check', result)));
    } catch (error) {
      if (isCancelled(error)) return;
      const problem = refusalOf(error);
      if (problem.code === 'internal') log.error({ err: error }, 'a test broke off');
      await send('problem', problem);
    }
  });
  // Hono says "no-cache" for every stream of events.
  response.headers.set('cache-control', 'no-store');
  return response;
}

async function finish<T>(
  running: Running<T>,
  onResult: (result: CheckResult) => Promise<void>,
): Promise<T> {
  for (;;) {
    const { done, value } = await running.next();
    if (done) return value;
    await onResult(value);
  }
}
