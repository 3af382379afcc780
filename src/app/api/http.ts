import { Problem } from '#contract/problem.ts';
import { setupHeader, setupParameter } from '#contract/setup-header.ts';
import { frameSession } from './frame-session.ts';

/** The server understood and said no, in RFC 9457 form. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.title, options);
    this.problem = problem;
  }
}

/** The server could not be reached, or what came back was not its own. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

type ApiRequest = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
};

/**
 * One request to our own API. Throws ApiProblem when the server refuses, UnreachableError when there
 * is no proper answer; an abort stays an abort. In a frame, a request that met the end of its session because another
 * one took over is made again by that one: of a refused one nothing was done.
 */
export async function request(path: string, options: ApiRequest = {}): Promise<Response> {
  const session = frameSession.current;
  try {
    return await requestOnce(path, options);
  } catch (error) {
    if (!isSetupOver(error)) throw error;
    // Why it did not change is told to whoever wanted it to.
    await frameSession.changing?.catch(() => undefined);
    if (frameSession.current === session) throw error;
    return requestOnce(path, options);
  }
}

/** The same, by the session of now and no other. */
export async function requestOnce(path: string, options: ApiRequest = {}): Promise<Response> {
  const { method = 'GET', body, signal } = options;
  const headers = { ...options.headers, ...setupHeaders() };
  const init: RequestInit = {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
    // A cookie that comes along into a frame is somebody else’s.
    ...(location.pathname.startsWith('/embed/') ? { credentials: 'omit' } : {}),
  };
  const response = await fetch(`/api/v1/${path}`, init).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new UnreachableError('The server did not answer', { cause });
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

/** On the page of a setup, every request is that of whoever sets up, whoever else is signed in. */
function setupHeaders(): Record<string, string> {
  if (frameSession.current !== undefined) {
    const { setupId, sessionToken } = frameSession.current;
    return { [setupHeader]: setupId, authorization: `Bearer ${sessionToken}` };
  }
  const id = new URLSearchParams(location.search).get(setupParameter);
  return id === null ? {} : { [setupHeader]: id };
}

/** Whether a request was refused because its setup is over, or was not opened in this browser. */
export function isSetupOver(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.code === 'setup-over';
}

/** The answer's JSON, as the contract describes it. */
export async function readAnswer<T>(
  response: Response,
  schema: { parse: (value: unknown) => T },
): Promise<T> {
  try {
    return schema.parse(await response.json());
  } catch (cause) {
    throw new UnreachableError('The answer is not what the contract says', { cause });
  }
}

async function refusal(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = Problem.safeParse(body);
  return parsed.success
    ? new ApiProblem(parsed.data)
    : new UnreachableError(`Unexpected answer with status ${response.status}`);
}
