import type { OpenApiParameter } from '#contract/openapi.ts';
import { apiReferenceMessages as words } from '../messages/api-reference.ts';
import { Shape } from './shape.tsx';

/** What is sent beside the body. */
export function OperationParameters({ parameters }: { parameters: readonly OpenApiParameter[] }) {
  if (parameters.length === 0) return null;
  return (
    <div className="space-y-1.5">
      <h4 className="text-sm font-semibold">{words.parameters}</h4>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(8rem,auto)_1fr]">
        {parameters.map((parameter) => (
          <div key={parameter.name} className="contents">
            <dt className="font-mono font-semibold">{parameter.name}</dt>
            <dd className="max-sm:mb-1.5">
              <span className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">
                <Shape schema={parameter.schema} />
              </span>
              <span className="text-muted">
                {' '}
                {words.places[parameter.in]}
                {parameter.required && `, ${words.required}`}
              </span>
              {parameter.description !== undefined && (
                <span className="block max-w-[72ch] text-muted">{parameter.description}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
