import type { CloudId } from '../catalog/cloud.ts';
import type { CheckResult, Finding, ProviderDetails } from '../checks/check-result.ts';
import { isDnsName } from '../credentials/dns-name.ts';
import { isGuid } from '../credentials/guid.ts';
import { clockSkew } from './clock-skew.ts';
import type { TestedRun } from './tested-run.ts';
import { utcText } from './utc-time.ts';
import { secretRemover } from './without-secret.ts';

export type SupportFacts = {
  readonly run: TestedRun;
  /** Of Scopewright. */
  readonly version: string;
  /** How the browser names itself. */
  readonly userAgent: string;
  /** Ids of platform and connector. */
  readonly guide: { readonly platform: string; readonly connector: string };
  readonly cloud: CloudId;
  readonly tenant: string;
  readonly clientId: string;
};

const longestValue = 200;

/**
 * A test as Markdown for whoever is asked for help: codes, ids, times, versions. The provider's
 * sentences stay out, since they can name people. The secret is taken out of everything, however it
 * is encoded; without one (`''`), nothing that was tested with it may be passed in.
 */
export function supportBundle(facts: SupportFacts, secret: string): string {
  const withoutSecret = secretRemover(secret);
  const line = (text: string) => oneLine(withoutSecret(text));
  const { run, guide } = facts;
  const lines = [
    '# Scopewright support bundle',
    '',
    ...[
      ['Scopewright', facts.version],
      ['Browser', facts.userAgent],
      ['Guide', `${guide.platform}/${guide.connector}`],
      ['Cloud', facts.cloud],
      ['Tenant (not a secret)', tenantOrNote(facts.tenant)],
      ['Client ID (not a secret)', isGuid(facts.clientId) ? facts.clientId : noId],
      ['Test', `${run.id}: ${run.verdict}`],
      ['Begun', utcText(run.startedAt)],
      ['Ended', utcText(run.endedAt)],
      ['Clock', clockSkew(run) ?? 'nothing to compare'],
    ].map(([name = '', value = '']) => `- ${name}: ${line(value)}`),
    '',
    '## Checks',
    '',
    ...run.results.flatMap((result) => checkLines(result).map(line)),
    '',
    'This text holds no secret and none of Microsoft’s sentences.',
    '',
  ];
  return withoutSecret(lines.join('\n'));
}

const noId = 'not an ID';

/** What was put into the wrong field is not passed on. */
function tenantOrNote(tenant: string): string {
  return isGuid(tenant) || isDnsName(tenant) ? tenant : 'neither an ID nor a domain';
}

function checkLines({ id, verdict, blockedBy, findings = [] }: CheckResult): string[] {
  const blocked = blockedBy === undefined ? '' : `, not made because of ${blockedBy}`;
  return [`- ${id}: ${verdict}${blocked}`, ...findings.flatMap(findingLines)];
}

function findingLines({ code, field, topic, retryable, values, details }: Finding): string[] {
  const names = values?.names?.filter((name) => /^[\w.:/-]{1,100}$/.test(name)) ?? [];
  const marks = [
    field && `field ${field}`,
    topic && `step ${topic}`,
    retryable && 'may pass by itself',
    names.length > 0 && `names ${names.join(' ')}`,
  ].filter(Boolean);
  return [
    `  - ${[code, ...marks].join(', ')}`,
    ...(details === undefined ? [] : detailLines(details)),
  ];
}

function detailLines(details: ProviderDetails): string[] {
  const { status, error, codes, traceId, correlationId, timestamp, retryAfter } = details;
  const known = [
    ['HTTP status', status],
    ['Error', error],
    ['Numbers', codes.join(' ')],
    ['Trace ID', traceId],
    ['Correlation ID', correlationId],
    ['Timestamp', timestamp],
    ['Retry after, seconds', retryAfter],
  ].filter(([, value]) => value !== undefined && value !== '');
  return known.map(([name, value]) => `    - ${name}: ${value}`);
}

/** Nothing in a value can end its line, or be more than text; leading spaces are ours. */
function oneLine(text: string): string {
  const [indent = ''] = /^ */.exec(text) ?? [];
  const words = text.replace(/[\p{Control}\p{Bidi_Control}\u2028\u2029`<>|]+/gu, ' ').trim();
  return indent + words.slice(0, longestValue);
}
