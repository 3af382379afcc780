import { Fragment } from 'react';
import type { OpenApiAnswer, OpenApiDocument } from '#contract/openapi.ts';
import { apiReferenceMessages as words } from '../messages/api-reference.ts';

const idOf = (name: string) => `header-${name}`;

/** The headers that come with an answer. */
export function AnswerHeaders({ headers }: Required<Pick<OpenApiAnswer, 'headers'>>) {
  const names = Object.keys(headers);
  return (
    <span className="block font-mono text-xs leading-6 text-muted">
      {words.with}{' '}
      {names.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && ', '}
          <a href={`#${idOf(name)}`} className="text-accent underline underline-offset-2">
            {name}
          </a>
        </Fragment>
      ))}
    </span>
  );
}

/** What each of those says. */
export function HeaderMeanings({ headers }: Pick<OpenApiDocument['components'], 'headers'>) {
  return (
    <section aria-labelledby="headers" className="space-y-3">
      <h2 id="headers" className="text-lg font-semibold tracking-tight">
        {words.headers}
      </h2>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(8rem,auto)_1fr]">
        {Object.entries(headers).map(([name, { description }]) => (
          <div key={name} className="contents">
            <dt id={idOf(name)} className="scroll-mt-4 font-mono font-semibold">
              {name}
            </dt>
            <dd className="text-muted max-sm:mb-1.5">{description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
