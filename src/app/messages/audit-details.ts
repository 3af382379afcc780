import type { AuditEvent } from '#contract/audit-events.ts';
import { verdicts } from '#domain/checks/check-result.ts';
import { auditActionWords, auditMessages } from './audit.ts';
import { dateTime } from './dates.ts';
import { problemMessages } from './problems.ts';
import { listMessages } from './profile-list.ts';

type Value = AuditEvent['data'][string];

const fields: Readonly<Record<string, string>> = {
  name: 'name',
  tenant: 'tenant',
  clientId: 'client ID',
  redirectUri: 'redirect URI',
  secretEndsAt: 'end of the secret',
};

/** What is known of an event beside its sentence, by its key; what has no words here is shown as it is. */
const words: Readonly<Record<string, (value: Value) => string>> = {
  fields: (value) => `Changed: ${listed(value)}`,
  whole: () => 'Saved anew, with credentials',
  verdict: (value) => listMessages.verdicts[verdicts.find((one) => one === value) ?? 'unknown'],
  tenantId: (value) => `Tenant ${value}`,
  total: (value) => (value === 1 ? '1 profile' : `${value} profiles`),
  code: (value) => problemTitle(value),
  door: (value) => String(value),
  format: (value) => (value === 'jsonl' ? 'JSON Lines' : 'CSV'),
  action: (value) => `Only: ${actionLabel(value)}`,
  outcome: (value) => `Outcome: ${outcomeWord(value)}`,
  actor: (value) => `By ${value}`,
  profile: (value) => `Of profile ${value}`,
  from: (value) => `From ${dateTime(Number(value))}`,
  to: (value) => `Before ${dateTime(Number(value))}`,
};

/** The particulars of an event, each a few words. `guide` names one by its platform and connector. */
export function auditDetails(
  { data }: Pick<AuditEvent, 'data'>,
  guide: (platform: string, connector: string) => string,
): readonly string[] {
  const { platform, connector, ...rest } = data;
  const place = platform === undefined ? [] : [guide(String(platform), String(connector))];
  const known = Object.entries(rest).filter(([, value]) => value !== null);
  return [...place, ...known.map(([key, value]) => words[key]?.(value) ?? `${key}: ${value}`)];
}

function listed(value: Value): string {
  return String(value)
    .split(' ')
    .map((field) => fields[field] ?? field)
    .join(', ');
}

function problemTitle(value: Value): string {
  const known = Object.entries(problemMessages).find(([code]) => code === value);
  return known?.[1].title ?? String(value);
}

function actionLabel(value: Value): string {
  const known = Object.entries(auditActionWords).find(([action]) => action === value);
  return known?.[1].label ?? String(value);
}

function outcomeWord(value: Value): string {
  const known = Object.entries(auditMessages.outcomes).find(([outcome]) => outcome === value);
  return known?.[1] ?? String(value);
}
