import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export type RecordedRequest = {
  readonly method: string;
  /** As it stood in the request line, with its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The fields of a form-encoded body; empty for any other body. */
  readonly form: Readonly<Record<string, string>>;
  /** A body of JSON; undefined for any other. */
  readonly json?: unknown;
};

export async function recordRequest(request: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks).toString('utf8');
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    form: isForm(request.headers) ? Object.fromEntries(new URLSearchParams(body)) : {},
    ...(isJson(request.headers) && { json: parsed(body) }),
  };
}

function isJson(headers: IncomingHttpHeaders): boolean {
  return /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isForm(headers: IncomingHttpHeaders): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '');
}
