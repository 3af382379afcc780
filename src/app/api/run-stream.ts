import { EventSourceParserStream } from 'eventsource-parser/stream';
import { CheckResult } from '#contract/checks.ts';
import { Problem } from '#contract/problem.ts';
import { ApiProblem, request, UnreachableError } from './http.ts';

export type RunCall = {
  signal: AbortSignal;
  /** Called as each check ends. */
  onResult: (result: CheckResult) => void;
};

type RunRequest = { path: string; body: unknown; headers?: Record<string, string> };

/**
 * Asks for a test, one attempt. Resolves to what the stream ends with, read by the schema, once every
 * check has ended. Throws as `request` does, also for what breaks in mid-stream.
 */
export async function streamRun<End>(
  { path, body, headers = {} }: RunRequest,
  call: RunCall,
  schema: { parse: (value: unknown) => End },
): Promise<End> {
  const { signal } = call;
  const init = { method: 'POST', body, signal } as const;
  const accept = { accept: 'text/event-stream' };
  const response = await request(path, { ...init, headers: { ...headers, ...accept } });
  try {
    return await readRun(response, call, schema);
  } catch (cause) {
    if (signal.aborted || cause instanceof ApiProblem) throw cause;
    throw new UnreachableError('The answer broke off', { cause });
  }
}

async function readRun<End>(
  response: Response,
  { onResult }: RunCall,
  schema: { parse: (value: unknown) => End },
): Promise<End> {
  for await (const { event, data } of eventsOf(response)) {
    if (event === 'run') return schema.parse(data);
    if (event === 'problem') throw new ApiProblem(Problem.parse(data));
    if (event === 'check') onResult(CheckResult.parse(data));
  }
  throw new Error('The stream ended before the test did');
}

type RunEvent = { readonly event: string | undefined; readonly data: unknown };

/** Not every browser can iterate a stream; all of them can read one. */
async function* eventsOf(response: Response): AsyncGenerator<RunEvent> {
  const reader = response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) return;
    const data: unknown = JSON.parse(value.data);
    yield { event: value.event, data };
  }
}
