import { expect, it } from 'vitest';
import { auditSearch, parseAuditFilter, writeAuditFilter } from './audit-filter.ts';

it.each([
  ['', {}],
  ['?action=profile.deleted&outcome=refused', { action: 'profile.deleted', outcome: 'refused' }],
  ['?actor=terminal&profile=p', { actor: 'terminal', profile: 'p' }],
  ['?from=2026-11-01&to=2026-11-30', { from: '2026-11-01', to: '2026-11-30' }],
  ['?action=made.up&outcome=&from=2026-02-30&to=today&more=1', {}],
])('the address %j is read, and what cannot be is left out', (search, filter) => {
  expect(parseAuditFilter(search)).toEqual(filter);
});

it('the address has one form', () => {
  const search =
    '?to=2026-11-30&profile=p&outcome=done&actor=a&from=2026-11-01&action=audit.exported';
  const written = writeAuditFilter(parseAuditFilter(search));
  expect(written).toBe(
    '?action=audit.exported&actor=a&outcome=done&profile=p&from=2026-11-01&to=2026-11-30',
  );
  expect(writeAuditFilter(parseAuditFilter(written))).toBe(written);
});

it('the API is asked from the beginning of the first day to the end of the last', () => {
  const asked = auditSearch({ actor: 'a', from: '2026-10-24', to: '2026-10-25' });
  expect(asked.get('actor')).toBe('a');
  expect(Number(asked.get('from'))).toBe(new Date(2026, 9, 24).getTime());
  expect(Number(asked.get('to'))).toBe(new Date(2026, 9, 26).getTime());
  expect(String(auditSearch({}))).toBe('');
});
