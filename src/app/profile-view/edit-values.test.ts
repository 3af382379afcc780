import { describe, expect, it } from 'vitest';
import { editOf, mergeEdits } from './edit-values.ts';

const base = {
  name: 'Contoso',
  clientId: 'c1',
  tenant: 'contoso.com',
  redirectUri: '',
  secretEnd: '2027-01-17',
};

describe('an edit', () => {
  it('sends what differs, and nothing else', () => {
    expect(editOf(base, base)).toEqual({});
    expect(editOf({ ...base, name: 'Fabrikam', tenant: 'fabrikam.com' }, base)).toEqual({
      name: 'Fabrikam',
      tenant: 'fabrikam.com',
    });
  });

  it('forgets what was emptied', () => {
    const known = { ...base, redirectUri: 'https://a.example/callback' };
    const emptied = { ...known, redirectUri: '', secretEnd: '' };
    expect(editOf(emptied, known)).toEqual({ redirectUri: null, secretEndsAt: null });
  });

  it('sends the end of the secret as a time', () => {
    const later = { ...base, secretEnd: '2028-02-29' };
    expect(editOf(later, base)).toEqual({ secretEndsAt: Date.UTC(2028, 1, 29, 12) });
  });
});

describe('an edit of what was changed meanwhile', () => {
  it('keeps what was typed, and takes over the rest', () => {
    const mine = { ...base, name: 'Mine' };
    const now = { ...base, tenant: 'fabrikam.com' };
    expect(mergeEdits(base, mine, now)).toEqual({
      values: { ...base, name: 'Mine', tenant: 'fabrikam.com' },
      conflicts: [],
      taken: ['tenant'],
    });
  });

  it('is in conflict where both have changed the same to something else', () => {
    const mine = { ...base, name: 'Mine', clientId: 'c2' };
    const now = { ...base, name: 'Theirs', clientId: 'c2' };
    expect(mergeEdits(base, mine, now)).toEqual({
      values: { ...base, name: 'Mine', clientId: 'c2' },
      conflicts: ['name'],
      taken: [],
    });
  });
});
