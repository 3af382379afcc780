import type { ReactNode } from 'react';
import type { OpenApiOperation } from '#contract/openapi.ts';
import { apiReferenceMessages as words } from '../messages/api-reference.ts';
import { type Asked, curlFor } from './curl-for.ts';
import { OperationAnswers } from './operation-answers.tsx';
import { OperationParameters } from './operation-parameters.tsx';
import { Preformatted } from './preformatted.tsx';
import { Shape } from './shape.tsx';

/** One route: what it does, who may, what is sent, and what comes back. */
export function OperationEntry(asked: Asked) {
  const { method, path, operation } = asked;
  const { operationId, summary, description, requestBody } = operation;
  const body = requestBody?.content['application/json'];
  const curl = curlFor(asked);
  return (
    <article aria-labelledby={operationId} className="space-y-3 border-t border-line pt-5">
      <h3 id={operationId} className="scroll-mt-4 font-semibold">
        {summary}
      </h3>
      <p className="flex flex-wrap items-baseline gap-x-2 font-mono text-sm">
        <span className="font-semibold text-accent">{method}</span>
        <span className="[overflow-wrap:anywhere]">/api/v1{path}</span>
      </p>
      {description !== undefined && <p className="max-w-[72ch]">{description}</p>}
      <p className="max-w-[72ch] text-sm text-muted">
        {words.whoMay}: {whoMay(operation)}.
      </p>
      <OperationParameters parameters={operation.parameters} />
      {body !== undefined && (
        <Part title={words.body}>
          <p className="font-mono text-sm">
            <Shape schema={body.schema} />
          </p>
        </Part>
      )}
      <OperationAnswers responses={operation.responses} />
      {curl !== undefined && (
        <Part title={words.example}>
          <Preformatted>{curl}</Preformatted>
        </Part>
      )}
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="space-y-1.5">
      <h4 className="text-sm font-semibold">{title}</h4>
      {children}
    </div>
  );
}

function whoMay({ security }: OpenApiOperation): string {
  if (security.length === 0) return words.anybody;
  return security.map(oneOf).join('; ');
}

function oneOf({ operator, apiKey }: OpenApiOperation['security'][number]): string {
  if (operator !== undefined) return words.operator(operator.join());
  return apiKey === undefined ? words.setup : words.key(apiKey.join());
}
