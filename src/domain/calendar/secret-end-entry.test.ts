import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentLine, textLine } from './content-line.ts';
import { type EndingSecret, secretEndCalendar, secretEndEntry } from './secret-end-entry.ts';
import { type CalendarPart, readCalendar, readText } from './testing/read-calendar.ts';

const secret: EndingSecret = {
  profileId: '0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05',
  name: 'Contoso mail',
  platform: 'StackOne',
  connector: 'Outlook',
  clientId: '11111111-2222-3333-4444-555555555555',
  endsAt: '2027-05-01T23:59:59.999Z',
  version: 4,
  updatedAt: '2026-11-21T08:05:09.120Z',
  url: 'https://scopes.example/profiles/0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05',
};

function eventOf(change: Partial<EndingSecret>): CalendarPart {
  const calendar = readCalendar(secretEndCalendar([secretEndEntry({ ...secret, ...change })]));
  const [event] = calendar.parts;
  if (event === undefined) throw new RangeError('There is no event.');
  return event;
}

/** As names are, and longer: of any script, with all that means something in a calendar. */
const hardNames = fc
  .array(
    fc.oneof(
      fc.constantFrom(',', ';', '\\', ':', '"', ' ', '\\n', '🔑', '👩‍💻', 'é', '字', '‮'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 200 },
  )
  .map((parts) =>
    parts
      .join('')
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, 200),
  )
  .map((name) => name.replaceAll(/\p{Cs}/gu, ''));

describe('the entry of the end of a secret', () => {
  it('is an all-day event on its day, with an alarm for each reminder', () => {
    const { kind, values, parts } = eventOf({});
    expect(kind).toBe('VEVENT');
    expect(values).toEqual({
      UID: '0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05.secret-end@scopewright',
      DTSTAMP: '20261121T080509Z',
      'LAST-MODIFIED': '20261121T080509Z',
      SEQUENCE: '4',
      'DTSTART;VALUE=DATE': '20270501',
      SUMMARY: 'Client secret of Contoso mail ends',
      DESCRIPTION: expect.stringContaining('2027-05-01 23:59 UTC'),
      URL: secret.url,
      TRANSP: 'TRANSPARENT',
    });
    expect(parts.map((alarm) => alarm.kind)).toEqual(Array(6).fill('VALARM'));
    const triggers = parts.map((alarm) => alarm.values['TRIGGER']);
    expect(triggers).toEqual(['-P60D', '-P30D', '-P14D', '-P7D', '-P1D', 'PT0S']);
    for (const alarm of parts) {
      expect(alarm.values).toMatchObject({
        ACTION: 'DISPLAY',
        DESCRIPTION: 'Client secret of Contoso mail ends',
      });
    }
  });

  it('says whose secret it is, what stops, and where to replace it', () => {
    const description = readText(eventOf({}).values['DESCRIPTION']);
    for (const said of [secret.clientId, secret.platform, secret.connector, secret.url]) {
      expect(description).toContain(said);
    }
  });

  it('is the same one when the secret has another end by now, and says it is the later', () => {
    const before = eventOf({});
    const after = eventOf({ endsAt: '2028-01-31T00:00:00Z', version: 9 });
    expect(after.values['UID']).toBe(before.values['UID']);
    expect(after.values).toMatchObject({ SEQUENCE: '9', 'DTSTART;VALUE=DATE': '20280131' });
    expect(eventOf({ profileId: 'another' }).values['UID']).not.toBe(before.values['UID']);
  });

  it('says every name as it is, whatever it holds', () => {
    fc.assert(
      fc.property(hardNames, hardNames, (name, platform) => {
        const { values, parts } = eventOf({ name, platform });
        const title = `Client secret of ${name} ends`;
        expect(readText(values['SUMMARY'])).toBe(title);
        expect(readText(parts[0]?.values['DESCRIPTION'])).toBe(title);
        expect(readText(values['DESCRIPTION'])).toContain(platform);
      }),
    );
  });
});

describe('a calendar', () => {
  it('says who wrote it, and holds every entry', () => {
    const entries = ['a', 'b', 'c'].map((profileId) => secretEndEntry({ ...secret, profileId }));
    const { kind, values, parts } = readCalendar(secretEndCalendar(entries));
    expect([kind, values['VERSION'], parts.length]).toEqual(['VCALENDAR', '2.0', 3]);
    expect(values['PRODID']).toContain('Scopewright');
  });

  it('may be empty', () => {
    expect(readCalendar(secretEndCalendar([])).parts).toEqual([]);
  });
});

describe('a line of a calendar', () => {
  it('is folded at 75 octets, and only beyond them', () => {
    expect(contentLine('X', 'a'.repeat(73))).toBe(`X:${'a'.repeat(73)}\r\n`);
    expect(contentLine('X', 'a'.repeat(74))).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`);
    expect(contentLine('X', `${'a'.repeat(70)}🔑b`)).toBe(`X:${'a'.repeat(70)}\r\n 🔑b\r\n`);
    const long = contentLine('X', 'a'.repeat(73 + 74 + 1));
    expect(long.split('\r\n').map(({ length }) => length)).toEqual([75, 75, 2, 0]);
  });

  it('cannot be ended by what a text holds', () => {
    const line = textLine('SUMMARY', 'a\r\nEND:VEVENT\nb\rc\u0000\u0085d');
    expect(line).toBe('SUMMARY:a\\nEND:VEVENT\\nb\\nc  d\r\n');
  });
});
