import { Fragment, type ReactNode } from 'react';
import type { JsonSchema } from '#contract/openapi.ts';
import { apiReferenceMessages as words } from '../messages/api-reference.ts';
import { shapeId } from './shape-id.ts';

type ShapeProps = { schema: JsonSchema; indent?: string };

/** A schema in the short way in which programmers write types, for preformatted text. */
export function Shape({ schema, indent = '' }: ShapeProps): ReactNode {
  if (schema.$ref !== undefined) return <NamedShape reference={schema.$ref} />;
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return <Either schemas={either} indent={indent} />;
  if (schema.properties !== undefined) return <Members schema={schema} indent={indent} />;
  if (schema.type === 'array') {
    return (
      <>
        {words.list}
        <Shape schema={schema.items ?? {}} indent={indent} />
      </>
    );
  }
  if (typeof schema.additionalProperties === 'object') {
    return (
      <>
        {words.map}
        <Shape schema={schema.additionalProperties} indent={indent} />
      </>
    );
  }
  return scalarText(schema);
}

function NamedShape({ reference }: { reference: string }) {
  const name = reference.replace(/.*\//, '');
  return (
    <a href={`#${shapeId(name)}`} className="text-accent underline underline-offset-2">
      {name}
    </a>
  );
}

function Either({ schemas, indent }: { schemas: readonly JsonSchema[]; indent: string }) {
  return schemas.map((one, index) => (
    // The order of alternatives is theirs, and never changes.
    <Fragment key={JSON.stringify(one)}>
      {index > 0 && ' | '}
      <Shape schema={one} indent={indent} />
    </Fragment>
  ));
}

function Members({ schema, indent }: { schema: JsonSchema; indent: string }) {
  const { properties = {}, required = [] } = schema;
  const inner = `${indent}  `;
  return (
    <>
      {'{\n'}
      {Object.entries(properties).map(([name, member]) => (
        <Fragment key={name}>
          {inner}
          <span className="font-semibold">{name}</span>
          {required.includes(name) ? ': ' : '?: '}
          <Shape schema={member} indent={inner} />
          {'\n'}
        </Fragment>
      ))}
      {`${indent}}`}
    </>
  );
}

function scalarText(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  }
  const limits = limitsOf(schema);
  const type = [schema.type ?? words.anything].flat().join(' | ');
  return limits === '' ? type : `${type} (${limits})`;
}

function limitsOf(schema: JsonSchema): string {
  const least = schema.minLength ?? schema.minimum;
  const most = schema.maxLength ?? schema.maximum;
  if (least !== undefined && most !== undefined) return words.between(least, most);
  if (least !== undefined) return words.atLeast(least);
  return most === undefined ? '' : words.atMost(most);
}
