import { describe, expect, it } from 'vitest';
import { addressOf, normalAddress, TrustedProxies } from './trusted-proxies.ts';

const inside = TrustedProxies.parse('10.0.0.0/8, 127.0.0.1, ::1, fd00::/8');

describe('who is trusted', () => {
  it.each(['10.255.0.1', '127.0.0.1', '::1', 'fd12::9'])('is whoever is in the list: %s', (one) => {
    expect(inside.has(one)).toBe(true);
  });

  it.each(['11.0.0.1', '127.0.0.2', '::2', 'fe80::1'])('is nobody else: %s', (one) => {
    expect(inside.has(one)).toBe(false);
  });

  it.each([
    '1',
    'true',
    'proxy.example',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/',
    '10.0.0.1/8/8',
    ',',
  ])('is not said by %j', (text) => {
    expect(TrustedProxies.safeParse(text).success).toBe(false);
  });
});

describe('the address of whoever asks', () => {
  it.each([
    ['that of the socket where it is no proxy of ours', '203.0.113.9', '198.51.100.1'],
    ['the last that is no proxy of ours', '10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2'],
    ['not what the caller wrote before it', '10.0.0.1', '127.0.0.1, 10.9.9.9, 203.0.113.9'],
    ['with the port of a proxy taken off', '127.0.0.1', '203.0.113.9:51234'],
    ['with the disguise of IPv4 taken off', '::ffff:10.0.0.1', '::ffff:203.0.113.9'],
  ])('is %s', (_, socket, forwardedFor) => {
    expect(addressOf(socket, forwardedFor, inside)).toBe('203.0.113.9');
  });

  it('is that of the socket where nobody is trusted', () => {
    expect(addressOf('127.0.0.1', '203.0.113.9', undefined)).toBe('127.0.0.1');
  });

  it.each([
    ['10.0.0.1', ''],
    ['10.0.0.1', 'unknown'],
    ['10.0.0.1', '203.0.113.9, <script>'],
    ['10.0.0.1', '203.0.113.9,'],
  ])('is that of the last proxy when it says nothing of use: %s, %j', (socket, forwardedFor) => {
    expect(addressOf(socket, forwardedFor, inside)).toBe(socket);
  });

  it('is the first of all where all are ours', () => {
    expect(addressOf('10.0.0.1', '10.0.0.3, 10.0.0.2', inside)).toBe('10.0.0.3');
  });

  it('is unknown where the socket has none, whatever is claimed', () => {
    expect(addressOf(undefined, '10.0.0.1', inside)).toBeUndefined();
  });

  it.each([
    ['[2001:DB8::7]:443', '2001:db8::7'],
    ['[2001:db8::7]', '2001:db8::7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['203.0.113.9 ', '203.0.113.9'],
    ['203.0.113', undefined],
    ['', undefined],
  ])('has one form: %s', (text, form) => {
    expect(normalAddress(text)).toBe(form);
  });
});
