import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type {
  JsonSchema,
  OpenApiAnswer,
  OpenApiDocument,
  OpenApiOperation,
} from '#contract/openapi.ts';
import type { Answer } from '../../testing/caller.ts';

const base = 'https://document.example/';

export type SchemaChecker = {
  /** What is wrong with a value; undefined when it is as the schema says. */
  faultOf(schema: JsonSchema, value: unknown): string | undefined;
  /** The same for an answer to an operation. */
  faultOfAnswer(operation: OpenApiOperation, answer: Answer): string | undefined;
};

/** Judges by the document alone, with a validator that is not the one of the server. */
export function createSchemaChecker({ components }: OpenApiDocument): SchemaChecker {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: base, components });

  // Compiling takes longer than anything else here.
  const compiled = new Map<string, ValidateFunction>();

  function validatorOf(schema: JsonSchema): ValidateFunction {
    const text = JSON.stringify(schema).replaceAll('"#/components/', `"${base}#/components/`);
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    return validate;
  }

  function faultOf(schema: JsonSchema, value: unknown): string | undefined {
    const validate = validatorOf(schema);
    return validate(value) ? undefined : ajv.errorsText(validate.errors);
  }

  function faultOfAnswer(operation: OpenApiOperation, answer: Answer): string | undefined {
    const { status, headers, text } = answer;
    const described = operation.responses[String(status)];
    if (described === undefined) return `${status} is not described: ${text.slice(0, 200)}`;
    const fault = faultOfHeaders(described, headers) ?? faultOfBody(described, answer);
    return fault && `${status}: ${fault}`;
  }

  function faultOfHeaders(described: OpenApiAnswer, headers: Headers): string | undefined {
    const faults = Object.entries(described.headers ?? {}).map(([name, { $ref }]) => {
      const header = components.headers[$ref.replace(/.*\//, '')];
      const value = headers.get(name);
      if (header === undefined || (value === null && header.required)) return `lacks ${name}`;
      const fault = value === null ? undefined : faultOf(header.schema, value);
      return fault && `${name}: ${fault}`;
    });
    return faults.find((fault) => fault !== undefined);
  }

  function faultOfBody({ content }: OpenApiAnswer, { headers, text }: Answer): string | undefined {
    if (content === undefined) return text === '' ? undefined : 'has a body';
    const type = mediaTypeOf(headers);
    const schema = content[type]?.schema;
    if (schema === undefined) return `${type} is not described`;
    return faultOf(schema, type.endsWith('json') ? JSON.parse(text) : text);
  }

  return { faultOf, faultOfAnswer };
}

/** Without its parameters. */
export function mediaTypeOf(headers: Headers): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';', 1);
  return type;
}
