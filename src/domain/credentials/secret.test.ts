import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from './secret.ts';

const value = 'aB38Q~never.to.be.seen_0123456789-~wXyZ';
const secret = new Secret(value);

/** Each of these is a way in which a value ends up in a log, a page or a file by accident. */
const ways: Readonly<Record<string, () => unknown>> = {
  'a template': () => `${secret}`,
  String: () => String(secret),
  'toString()': () => secret.toString(),
  'joining an array': () => [secret].join(),
  'adding to a text': () => `secret: ${[secret, 'x']}`,
  JSON: () => JSON.stringify({ deep: [{ secret }] }),
  'an error message': () => new Error(`refused ${secret}`).message,
  'the stack of an error': () => new Error(`refused ${secret}`, { cause: secret }).stack,
  'its keys': () => JSON.stringify([Object.keys(secret), Object.getOwnPropertyNames(secret)]),
  'its values': () => JSON.stringify(Object.values(secret)),
  'a spread copy': () => JSON.stringify({ ...secret }),
  'Object.assign': () => JSON.stringify(Object.assign({}, secret)),
  'a structured clone': () => JSON.stringify(structuredClone(secret)),
  'a form': () => new URLSearchParams({ secret: `${secret}` }).toString(),
};

describe('a secret', () => {
  it.each(Object.keys(ways))('does not show in %s', (way) => {
    const shown = String(ways[way]?.());
    expect(shown).not.toContain(value);
    expect(shown).not.toContain(value.slice(3, 9));
  });

  it('says what it is where it is printed', () => {
    expect(`${secret}`).toBe('[secret]');
    expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}');
  });

  it('is printed by Node as what it is, at any depth and with everything shown', () => {
    const everything = { depth: Number.POSITIVE_INFINITY, showHidden: true, showProxy: true };
    expect(inspect(secret)).toBe('[secret]');
    expect(inspect({ a: { b: { c: { d: [secret] } } } }, everything)).not.toContain(value);
    expect(inspect(new Error('refused', { cause: secret }), everything)).not.toContain(value);
    expect(format('%s %o %O %j %d', secret, secret, secret, secret, secret)).not.toContain(value);
  });

  it('opens to what was put in, whatever it was', () => {
    for (const text of [value, '', '  blanks ', '[secret]', '\u0000', '😀']) {
      expect(new Secret(text).reveal()).toBe(text);
    }
  });

  it('hints at its first three characters', () => {
    expect(secret.hint()).toBe('aB3');
    expect(new Secret('a').hint()).toBe('a');
    expect(new Secret('').hint()).toBe('');
  });
});
