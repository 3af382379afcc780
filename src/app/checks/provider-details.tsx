import type { ProviderDetails as Details } from '#domain/checks/check-result.ts';
import { testMessages } from '../messages/checks.ts';
import { Icon } from '../ui/icon.tsx';

/** The provider's own words and numbers, for whoever has to ask Microsoft. */
export function ProviderDetails({ details }: { details: Details }) {
  const rows = [
    [testMessages.error, details.error],
    [testMessages.codes, details.codes.map(testMessages.lookUp).join(', ')],
    [testMessages.message, details.description],
    [testMessages.status, details.status],
    [testMessages.traceId, details.traceId],
    [testMessages.correlationId, details.correlationId],
    [testMessages.timestamp, details.timestamp],
  ] as const;
  const known = rows.filter(([, value]) => value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <details className="group text-sm">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 text-muted pointer-coarse:min-h-11">
        <Icon name="chevron" className="-rotate-90 group-open:rotate-0" />
        {testMessages.details}
      </summary>
      <dl className="mt-1 grid gap-x-3 gap-y-0.5 sm:grid-cols-[auto_minmax(0,1fr)]">
        {known.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="mb-1 font-mono text-xs leading-5 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
