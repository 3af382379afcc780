import type { OpenApiOperation } from '#contract/openapi.ts';

export type Asked = {
  readonly origin: string;
  readonly method: string;
  readonly path: string;
  readonly operation: OpenApiOperation;
};

/** A command that asks as a program does; undefined for what no program may do. */
export function curlFor({ origin, method, path, operation }: Asked): string | undefined {
  const { security, requestBody, parameters } = operation;
  const isOpen = security.length === 0;
  if (!isOpen && !security.some((one) => 'apiKey' in one)) return undefined;
  const example = requestBody?.content['application/json']?.example;
  const headers = [
    ...(isOpen ? [] : ['"Authorization: Bearer $SCOPEWRIGHT_KEY"']),
    ...(parameters.some(({ name }) => name === 'If-Match') ? [`'If-Match: "v1"'`] : []),
    ...(parameters.some(({ name }) => name === 'Idempotency-Key')
      ? ['"Idempotency-Key: $(uuidgen)"']
      : []),
    ...(example === undefined ? [] : [quoted('Content-Type: application/json')]),
  ];
  return [
    `curl${method === 'GET' ? '' : ` -X ${method}`} '${origin}/api/v1${path}'`,
    ...headers.map((header) => `-H ${header}`),
    ...(example === undefined ? [] : [`-d ${quoted(JSON.stringify(example, null, 2))}`]),
  ].join(' \\\n  ');
}

/** For a shell: within single quotes nothing but a single quote means anything. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
