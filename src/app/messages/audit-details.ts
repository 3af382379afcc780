import type { AuditEvent } from '#contract/audit-events.ts';
import { verdicts } from '#domain/checks/check-result.ts';
import { auditActionWords, auditMessages } from './audit.ts';
import { dateTime } from './dates.ts';
import { problemMessages } from './problems.ts';
import { listMessages } from './profile-list.ts';
import { setupEndedMessages } from './setup-ended.ts';
import { webhookMessages } from './webhooks.ts';

type Value = AuditEvent['data'][string];

const fields: Readonly<Record<string, string>> = {
  name: 'name',
  tenant: 'tenant',
  clientId: 'client ID',
  redirectUri: 'redirect URI',
  secretEndsAt: 'end of the secret',
  url: 'address',
  eventTypes: 'events',
  signingSecret: 'signing secret',
};

/** What is known of an event beside its sentence, by its key; what has no words here is shown as it is. */
const words: Readonly<Record<string, (value: Value) => string>> = {
  link: (value) => `Link ${value}`,
  apiKey: (value) => `Key ${value}`,
  webhook: (value) => `Webhook ${value}`,
  fields: (value) => `Changed: ${listed(value)}`,
  whole: () => 'Saved anew, with credentials',
  verdict: (value) => listMessages.verdicts[verdicts.find((one) => one === value) ?? 'unknown'],
  tenantId: (value) => `Tenant ${value}`,
  total: (value) => (value === 1 ? '1 profile' : `${value} profiles`),
  code: (value) => problemTitle(value),
  door: (value) => String(value),
  detail: (value) => String(value),
  operator: (value) => `Account ${value}`,
  format: (value) => (value === 'jsonl' ? 'JSON Lines' : 'CSV'),
  action: (value) => `Only: ${actionLabel(value)}`,
  outcome: (value) => `Outcome: ${outcomeWord(value)}`,
  actor: (value) => `By ${value}`,
  profile: (value) => `Of profile ${value}`,
  from: (value) => `From ${dateTime(Number(value))}`,
  to: (value) => `Before ${dateTime(Number(value))}`,
  sessions: () => 'Everywhere else',
  session: () => 'Another session',
  scopes: (value) => `May: ${String(value).split(' ').join(', ')}`,
  expiresAt: (value) => `Until ${dateTime(Number(value))}`,
  end: (value) => linkEnd(value),
  disabled: (value) => (value === true ? 'Disabled' : 'Enabled'),
  status: (value) => `Answered ${value}`,
  error: (value) => deliveryError(value),
};

/** What the name of the thing stands for, as long as it has one. */
const ids: readonly string[] = ['link', 'apiKey', 'webhook'];

/** The particulars of an event, each a few words. `guide` names one by its platform and connector. */
export function auditDetails(
  { data, subject }: Pick<AuditEvent, 'data' | 'subject'>,
  guide: (platform: string, connector: string) => string,
): readonly string[] {
  const { platform, connector, ...rest } = data;
  const place = platform === undefined ? [] : [guide(String(platform), String(connector))];
  const known = Object.entries(rest).filter(
    ([key, value]) => value !== null && value !== '' && (subject === null || !ids.includes(key)),
  );
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

function linkEnd(value: Value): string {
  const known = Object.entries(setupEndedMessages.ends).find(([end]) => end === value);
  return known?.[1].title ?? String(value);
}

function deliveryError(value: Value): string {
  const known = Object.entries(webhookMessages.errors).find(([error]) => error === value);
  return known?.[1] ?? String(value);
}

function outcomeWord(value: Value): string {
  const known = Object.entries(auditMessages.outcomes).find(([outcome]) => outcome === value);
  return known?.[1] ?? String(value);
}
