import { queryOptions } from '@tanstack/react-query';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { type CheckRequest, CheckResult, CheckRun, KeptCheckRun } from '#contract/checks.ts';
import { Problem } from '#contract/problem.ts';
import { ApiProblem, readAnswer, request, UnreachableError } from './http.ts';

type CheckCall = {
  signal: AbortSignal;
  /** Called as each check ends. */
  onResult: (result: CheckResult) => void;
};

/** Tests credentials, one attempt. Resolves to the whole run once every check has ended. */
export async function testCredentials(body: CheckRequest, call: CheckCall): Promise<CheckRun> {
  return readRun(await startRun('checks', body, call.signal), call);
}

/** Tests what a profile has stored. */
export async function testProfile(profileId: string, call: CheckCall): Promise<CheckRun> {
  const path = `profiles/${encodeURIComponent(profileId)}/checks`;
  return readRun(await startRun(path, {}, call.signal), call);
}

/** A run that this session made before, as long as it is kept. */
export const keptRunQuery = (id: string) =>
  queryOptions({
    queryKey: ['check', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      readAnswer(await request(`checks/${encodeURIComponent(id)}`, { signal }), KeptCheckRun),
  });

function startRun(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  return request(path, { method: 'POST', body, signal, headers: { accept: 'text/event-stream' } });
}

async function readRun(response: Response, call: CheckCall): Promise<CheckRun> {
  try {
    for await (const event of eventsOf(response)) {
      const run = take(event, call);
      if (run !== undefined) return run;
    }
    throw new Error('The stream ended before the test did');
  } catch (cause) {
    if (call.signal.aborted || cause instanceof ApiProblem) throw cause;
    throw new UnreachableError('The answer broke off', { cause });
  }
}

/** Passes on a result; returns the run when this was the last event. */
function take({ event, data }: RunEvent, { onResult }: CheckCall): CheckRun | undefined {
  if (event === 'run') return CheckRun.parse(data);
  if (event === 'problem') throw new ApiProblem(Problem.parse(data));
  if (event === 'check') onResult(CheckResult.parse(data));
  return undefined;
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
