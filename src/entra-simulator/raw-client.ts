import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** The plainest client there is, for tests: it follows, retries, pools and checks nothing. */
export type RawAsk = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

type RawAnswer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
};

export function openRequest(url: string, { method = 'GET', headers = {}, body }: RawAsk = {}) {
  const request = url.startsWith('https:') ? httpsRequest : httpRequest;
  // No agent: a pooled connection would be told of a fault that another request met.
  const opened: ClientRequest = request(url, {
    method,
    headers,
    agent: false,
    rejectUnauthorized: false,
  });
  opened.end(body);
  return opened;
}

export function answerHead(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', reject);
  });
}

export async function send(url: string, ask: RawAsk = {}): Promise<RawAnswer> {
  const head = await answerHead(openRequest(url, ask));
  const chunks: Buffer[] = [];
  for await (const chunk of head) {
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return { status: head.statusCode ?? 0, headers: head.headers, text };
}

export function formAsk(
  fields: Readonly<Record<string, string>>,
  headers: RawAsk['headers'] = {},
): RawAsk {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  };
}
