import type { MediaType, OpenApiAnswer, OpenApiOperation } from '#contract/openapi.ts';
import { apiReferenceMessages as words } from '../messages/api-reference.ts';
import { AnswerHeaders } from './answer-headers.tsx';
import { Shape } from './shape.tsx';

const problemType = 'application/problem+json';

/** What comes back, by status: first what was asked for, then every way in which it is refused. */
export function OperationAnswers({ responses }: Pick<OpenApiOperation, 'responses'>) {
  const all = Object.entries(responses);
  const good = all.filter(([, { content }]) => content?.[problemType] === undefined);
  const refusals = all.flatMap(([status, { content }]) =>
    codesOf(content?.[problemType]).map(({ code, title }) => ({ status, code, title })),
  );
  return (
    <>
      <div className="space-y-1.5">
        <h4 className="text-sm font-semibold">{words.answers}</h4>
        <ul className="space-y-1 text-sm">
          {good.map(([status, answer]) => (
            <li key={status}>
              <GoodAnswer status={status} answer={answer} />
            </li>
          ))}
        </ul>
      </div>
      <details className="text-sm">
        <summary className="min-h-6 text-muted pointer-coarse:min-h-11">
          {words.refusals} ({refusals.length})
        </summary>
        <ul className="mt-1 space-y-0.5">
          {refusals.map(({ status, code, title }) => (
            <li key={code}>
              <code className="font-mono text-xs">
                {status} {code}
              </code>{' '}
              <span className="text-muted">{title}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function GoodAnswer({ status, answer }: { status: string; answer: OpenApiAnswer }) {
  const media = Object.entries(answer.content ?? {});
  return (
    <>
      <code className="font-mono font-semibold">{status}</code> {answer.description}{' '}
      <span className="text-muted">
        {media.length === 0
          ? `(${words.noBody})`
          : media.map(([type, { schema }]) => (
              <span key={type} className="mr-2 inline-block font-mono text-xs">
                {type}
                {schema.$ref !== undefined && ': '}
                {schema.$ref !== undefined && <Shape schema={schema} />}
              </span>
            ))}
      </span>
      {answer.headers && <AnswerHeaders headers={answer.headers} />}
    </>
  );
}

function codesOf(media: MediaType | undefined) {
  return Object.entries(media?.examples ?? {}).map(([code, { value }]) => ({
    code,
    title: titleIn(value),
  }));
}

function titleIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'title' in value ? String(value.title) : '';
}
