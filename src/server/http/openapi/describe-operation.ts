import type { $ZodType } from 'zod/v4/core';
import type {
  MediaType,
  OpenApiAnswer,
  OpenApiOperation,
  OpenApiParameter,
} from '#contract/openapi.ts';
import type { Door } from '../doors.ts';
import { repeatableRoutes, requestName } from '../keep-answers.ts';
import { componentRef, inlineSchema } from './components.ts';
import { headerRefs } from './headers.ts';
import type { DescribedAnswer } from './operation.ts';
import { type Described, problemAnswers } from './problem-answers.ts';

/** A route as OpenAPI wants it told. */
export function describeOperation(described: Described): OpenApiOperation {
  const { key, door, operation } = described;
  const { station, summary, description, body } = operation;
  return {
    operationId: operationId(described),
    tags: [station],
    summary,
    ...(description && { description }),
    security: securityOf(door),
    parameters: parametersOf(described),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(body.schema), example: body.example } },
      },
    }),
    responses: {
      ...goodAnswers(described, repeatableRoutes.includes(key)),
      ...problemAnswers(described),
    },
  };
}

function operationId({ method, path }: Described): string {
  const words = path.split(/[^A-Za-z]+/).filter((word) => word !== '');
  return [method, ...words.map((word) => word[0]?.toUpperCase() + word.slice(1))].join('');
}

/** Any one of these will do, with all that it names. A role stands for itself and all above it. */
function securityOf(door: Door): OpenApiOperation['security'] {
  if (door === 'anybody') return [];
  return [
    ...(door.operator === undefined ? [] : [{ operator: [door.operator] }]),
    ...(door.key === undefined ? [] : [{ apiKey: [door.key] }]),
    ...(door.setup === undefined ? [] : [{ setup: [], setupSession: [] }]),
  ];
}

function parametersOf({ key, path, operation }: Described): readonly OpenApiParameter[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: /id$/i.test(name)
      ? { type: 'string', pattern: '^[0-9a-f-]{36}$' }
      : { type: 'string', minLength: 1 },
  }));
  const inHeaders = [
    ...(operation.versioned ? [ifMatch] : []),
    ...(repeatableRoutes.includes(key) ? [idempotencyKey] : []),
  ];
  return [...inPath, ...inQuery(operation.query), ...inHeaders];
}

function inQuery(query: $ZodType | undefined): readonly OpenApiParameter[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = inlineSchema(query);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: required.includes(name),
    schema,
  }));
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the version that you have seen.',
  schema: { type: 'string', pattern: '^(W/)?"v[0-9]{1,15}"$' },
} as const;

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A name of your own for this request, new for each: within 24 hours the same request with it gets the same answer, and nothing is made twice. Whatever was refused may be tried again with it.',
  schema: { type: 'string', pattern: requestName.source },
} as const;

function goodAnswers({ door, operation }: Described, repeatable: boolean) {
  const always = [
    ...(door === 'anybody' ? [] : ['RateLimit-Policy', 'RateLimit']),
    ...(repeatable ? ['Idempotency-Replayed'] : []),
  ];
  return Object.fromEntries(
    Object.entries(operation.answers).map(([status, answer]) => [
      status,
      toAnswer(answer, headerRefs([...(answer.headers ?? []), ...always])),
    ]),
  );
}

function toAnswer(
  { description, schema, media = [], example }: DescribedAnswer,
  headers: NonNullable<OpenApiAnswer['headers']>,
): OpenApiAnswer {
  const content: Record<string, MediaType> = {};
  if (schema !== undefined) {
    content['application/json'] = {
      schema: schemaOf(schema),
      ...(example !== undefined && { example }),
    };
  }
  for (const type of media) content[type] = { schema: { type: 'string' } };
  return {
    description,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(content).length > 0 && { content }),
  };
}

function schemaOf(schema: $ZodType) {
  return componentRef(schema) ?? inlineSchema(schema);
}
