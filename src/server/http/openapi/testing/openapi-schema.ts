/** Draft 2020-12 itself: what OpenAPI 3.1 takes for schemas. */
const aSchema = { $ref: 'https://json-schema.org/draft/2020-12/schema' };

const text = { type: 'string' } as const;

type Members = Readonly<Record<string, object>>;

/** An object with these members and no others; those after the first argument may be absent. */
const only = (required: Members, optional: Members = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});

const mapOf = (values: object, names: object = {}) => ({
  type: 'object',
  additionalProperties: values,
  propertyNames: names,
});

const listOf = (items: object) => ({ type: 'array', items });

const oneOf = (...alternatives: readonly object[]) => ({ oneOf: alternatives });

const componentName = { pattern: '^[a-zA-Z0-9._-]+$' };

const content = mapOf(
  only({ schema: aSchema }, { example: {}, examples: mapOf(only({ value: {} })) }),
  { pattern: '^[a-z]+/[a-z0-9.+-]+$' },
);

const answer = only(
  { description: text },
  { headers: mapOf(only({ $ref: { pattern: '^#/components/headers/' } })), content },
);

/** These three are told of elsewhere in a document, and mean nothing as parameters. */
const otherHeader = { not: { pattern: '^([Aa]ccept|[Cc]ontent-[Tt]ype|[Aa]uthorization)$' } };

const parameter = oneOf(
  only({ name: text, in: { const: 'path' }, required: { const: true }, schema: aSchema }),
  only(
    { name: otherHeader, in: { enum: ['query', 'header'] }, schema: aSchema },
    { required: { type: 'boolean' }, description: text },
  ),
);

const operation = only(
  { operationId: text, responses: mapOf(answer, { pattern: '^[1-5]([0-9]{2}|XX)$' }) },
  {
    tags: listOf(text),
    summary: text,
    description: text,
    security: listOf(mapOf(listOf(text))),
    parameters: listOf(parameter),
    requestBody: only({ content }, { required: { type: 'boolean' }, description: text }),
  },
);

const securityScheme = oneOf(
  only({ type: { const: 'http' }, scheme: text }, { bearerFormat: text, description: text }),
  only(
    { type: { const: 'apiKey' }, in: { enum: ['query', 'header', 'cookie'] }, name: text },
    { description: text },
  ),
);

/**
 * What OpenAPI 3.1.0 says of a document, in JSON Schema of draft 2020-12: as far as ours goes. Whatever of that
 * standard we do not use is not allowed here.
 */
export const openApiSchema = only(
  {
    openapi: { pattern: '^3\\.1\\.[0-9]+$' },
    info: only({ title: text, version: text }, { description: text }),
    paths: mapOf(
      only(
        {},
        { get: operation, put: operation, post: operation, delete: operation, patch: operation },
      ),
      { pattern: '^/' },
    ),
    components: only({
      schemas: mapOf(aSchema, componentName),
      headers: mapOf(
        only({ schema: aSchema }, { description: text, required: { type: 'boolean' } }),
        componentName,
      ),
      securitySchemes: mapOf(securityScheme, componentName),
    }),
  },
  {
    servers: listOf(only({ url: text }, { description: text })),
    tags: listOf(only({ name: text }, { description: text })),
  },
);
