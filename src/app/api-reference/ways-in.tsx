import type { OpenApiDocument } from '#contract/openapi.ts';
import { apiReferenceMessages as words } from '../messages/api-reference.ts';

type Schemes = OpenApiDocument['components']['securitySchemes'];

/** By what the server knows who asks. */
export function WaysIn({ schemes }: { schemes: Schemes }) {
  return (
    <dl className="max-w-[72ch] space-y-2 text-sm">
      {Object.entries(schemes).map(([id, scheme]) => (
        <div key={id}>
          <dt className="font-mono font-semibold [overflow-wrap:anywhere]">{placeOf(scheme)}</dt>
          <dd className="text-muted">{scheme['description']}</dd>
        </div>
      ))}
    </dl>
  );
}

function placeOf(scheme: Schemes[string]): string {
  const name = scheme['name'] ?? '';
  if (scheme['type'] === 'http') return words.bearer;
  return scheme['in'] === 'cookie' ? words.cookie(name) : words.header(name);
}
