import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanClientId } from './clean-client-id.ts';

const id = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const junk = [
  '{',
  '}',
  '"',
  "'",
  '“',
  '”',
  '«',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\ufeff',
];
const dress = fc.array(fc.constantFrom(...junk), { maxLength: 8 }).map((parts) => parts.join(''));

describe('cleanClientId', () => {
  test('leaves a clean GUID alone and reports no change', () => {
    expect(cleanClientId(id)).toEqual({ value: id, changes: [] });
  });

  test.each([
    [` ${id}\n`, ['trimmed']],
    [`"${id}"`, ['quotes-removed']],
    [`“${id}”`, ['quotes-removed']],
    [`{${id}}`, ['braces-removed']],
    [`{${id}`, ['braces-removed']],
    [`"{${id}}"`, ['quotes-removed', 'braces-removed']],
    [`{"${id}"}`, ['braces-removed', 'quotes-removed']],
    [`\u200b${id}\u202c`, ['invisible-removed']],
    [`\u00a0${id}`, ['trimmed']],
    [id.replace('a8ff-', 'a8ff-\r\n'), ['line-breaks-removed']],
    [id.replaceAll('-', ' - '), ['spaces-removed']],
    [id.toUpperCase(), ['lower-cased']],
  ])('recovers the GUID from %j and says how', (raw, changes) => {
    expect(cleanClientId(raw)).toEqual({ value: id, changes });
  });

  test('recovers any GUID however it is dressed', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.tuple(dress, dress), fc.nat(36), (guid, around, cut) => {
        const raw = around.join(`${guid.slice(0, cut)}\u200b \n${guid.slice(cut)}`);
        expect(cleanClientId(raw).value).toBe(guid);
        expect(cleanClientId(raw.toUpperCase()).value).toBe(guid);
      }),
    );
  });

  test('never throws, and cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), dress, (text, around) => {
        const { value } = cleanClientId(`${around}${text}${around}`);
        expect(cleanClientId(value)).toEqual({ value, changes: [] });
      }),
    );
  });
});
