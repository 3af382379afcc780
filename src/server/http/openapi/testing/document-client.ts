import type { OpenApiDocument, OpenApiOperation } from '#contract/openapi.ts';
import type { Answer, Caller } from '../../testing/caller.ts';

/** One operation of a document, with where it stands there. */
export type Found = {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly operation: OpenApiOperation;
};

export type Values = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
};

/** All operations of a document. */
export function operationsOf(document: OpenApiDocument): readonly Found[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      key: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

/** What the document shows as a body; undefined where there is none. */
export function exampleOf({ operation }: Found): unknown {
  return operation.requestBody?.content['application/json']?.example;
}

/** Sends what the document describes, to where its server is. */
export function sendAsDescribed(
  caller: Pick<Caller, 'send'>,
  { found, document }: { readonly found: Found; readonly document: OpenApiDocument },
  { path = {}, query = {}, headers = {}, body }: Values,
): Promise<Answer> {
  const [server] = document.servers;
  const filled = found.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  const search = new URLSearchParams(given(query)).toString();
  const url = `${server?.url}${filled}${search && `?${search}`}`;
  return caller.send(found.method, url, { body, headers: given(headers) });
}

function given(values: NonNullable<Values['query']>): Record<string, string> {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(pairs);
}
