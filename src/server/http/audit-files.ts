import type { AuditEvent } from '#contract/audit-events.ts';

type Batches = AsyncIterable<readonly AuditEvent[]>;
type Texts = AsyncGenerator<string, void, undefined>;

const columns: readonly { name: string; of: (event: AuditEvent) => string }[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'at', of: ({ at }) => new Date(at).toISOString() },
  { name: 'actor_kind', of: ({ actor }) => actor.kind },
  { name: 'actor_id', of: ({ actor }) => actor.id },
  { name: 'actor_name', of: ({ actor }) => actor.name },
  { name: 'address', of: ({ address }) => address },
  { name: 'action', of: ({ action }) => action },
  { name: 'outcome', of: ({ outcome }) => outcome },
  { name: 'profile_id', of: ({ profileId }) => profileId ?? '' },
  { name: 'subject', of: ({ subject }) => subject ?? '' },
  { name: 'data', of: ({ data }) => JSON.stringify(data) },
];

/** CSV as RFC 4180 has it, with a header: times in ISO 8601, `data` as JSON. */
export async function* auditCsv(batches: Batches): Texts {
  yield row(columns.map(({ name }) => name));
  for await (const events of batches) {
    yield events.map((event) => row(columns.map(({ of }) => of(event)))).join('');
  }
}

/** One event a line, as the API has it. */
export async function* auditJsonLines(batches: Batches): Texts {
  for await (const events of batches) {
    yield events.map((event) => `${JSON.stringify(event)}\n`).join('');
  }
}

function row(values: readonly string[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** With an apostrophe before what a spreadsheet would take for a formula. */
function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
