import type { OpenApiDocument } from '#contract/openapi.ts';
import { apiReferenceMessages as words } from '../messages/api-reference.ts';
import { HeaderMeanings } from './answer-headers.tsx';
import { OperationEntry } from './operation-entry.tsx';
import { Preformatted } from './preformatted.tsx';
import { Shape } from './shape.tsx';
import { shapeId } from './shape-id.ts';
import { WaysIn } from './ways-in.tsx';

type ApiReferenceProps = { document: OpenApiDocument; origin: string };

const link =
  'inline-flex min-h-6 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11';

/** The whole API to read, grouped as it is described. */
export function ApiReference({ document, origin }: ApiReferenceProps) {
  const groups = groupsOf(document);
  return (
    <div className="space-y-10">
      <div className="space-y-2">
        <p className="max-w-[72ch]">{words.lead}</p>
        <a href="/api/v1/openapi.json" className={link}>
          {words.document}
        </a>
      </div>
      <GettingIn origin={origin} schemes={document.components.securitySchemes} />
      <Contents groups={groups} />
      {groups.map(({ name, description, entries }) => (
        <section key={name} aria-labelledby={idOf(name)} className="space-y-6">
          <div>
            <h2 id={idOf(name)} className="scroll-mt-4 text-lg font-semibold tracking-tight">
              {name}
            </h2>
            <p className="max-w-[72ch] text-muted">{description}</p>
          </div>
          {entries.map((entry) => (
            <OperationEntry key={entry.operation.operationId} origin={origin} {...entry} />
          ))}
        </section>
      ))}
      <HeaderMeanings headers={document.components.headers} />
      <Shapes schemas={document.components.schemas} />
    </div>
  );
}

function groupsOf({ tags, paths }: OpenApiDocument) {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  );
  return tags.map(({ name, description }) => ({
    name,
    description,
    entries: all.filter(({ operation }) => operation.tags.includes(name)),
  }));
}

type Groups = ReturnType<typeof groupsOf>;

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

type GettingInProps = {
  origin: string;
  schemes: OpenApiDocument['components']['securitySchemes'];
};

function GettingIn({ origin, schemes }: GettingInProps) {
  return (
    <section aria-labelledby="getting-in" className="space-y-3">
      <h2 id="getting-in" className="text-lg font-semibold tracking-tight">
        {words.gettingIn}
      </h2>
      <p className="max-w-[72ch]">
        {words.gettingInText}{' '}
        <a href="/api-keys" className={link}>
          {words.makeKey}
        </a>
      </p>
      <Preformatted>
        {`curl '${origin}/api/v1/profiles' \\\n  -H "Authorization: Bearer $SCOPEWRIGHT_KEY"`}
      </Preformatted>
      <WaysIn schemes={schemes} />
      <ul className="max-w-[72ch] list-disc space-y-1 pl-5">
        {words.notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </section>
  );
}

function Contents({ groups }: { groups: Groups }) {
  return (
    <nav aria-label={words.contents} className="gap-8 sm:columns-2 lg:columns-3">
      {groups.map(({ name, entries }) => (
        <div key={name} className="mb-4 break-inside-avoid">
          <a href={`#${idOf(name)}`} className={`${link} font-semibold`}>
            {name}
          </a>
          <ul className="text-sm">
            {entries.map(({ operation }) => (
              <li key={operation.operationId}>
                <a href={`#${operation.operationId}`} className={link}>
                  {operation.summary}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Shapes({ schemas }: Pick<OpenApiDocument['components'], 'schemas'>) {
  return (
    <section aria-labelledby="shapes" className="space-y-6">
      <div>
        <h2 id="shapes" className="text-lg font-semibold tracking-tight">
          {words.shapes}
        </h2>
        <p className="text-muted">{words.shapesText}</p>
      </div>
      {Object.entries(schemas).map(([name, schema]) => (
        <div key={name} className="space-y-1.5">
          <h3 id={shapeId(name)} className="scroll-mt-4 font-mono text-sm font-semibold">
            {name}
          </h3>
          <Preformatted>
            <Shape schema={schema} />
          </Preformatted>
        </div>
      ))}
    </section>
  );
}
