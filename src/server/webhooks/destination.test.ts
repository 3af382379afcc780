import { describe, expect, it } from 'vitest';
import { judgeDestination } from './destination.ts';

const faultOf = (url: string, trusted: readonly string[] = []) => {
  const judged = judgeDestination(url, trusted);
  return judged.destination === undefined ? judged.fault : undefined;
};

describe('a destination', () => {
  it.each([
    'https://hooks.example/in',
    'https://hooks.example:8443/in?a=b',
    'https://8.8.8.8/',
    'https://localhost.example/',
    'https://mylocalhost/',
  ])('may be %s', (url) => {
    expect(faultOf(url)).toBeUndefined();
  });

  it.each([
    ['', 'not-a-url'],
    ['/hooks', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['http://hooks.example/', 'not-https'],
    ['ftp://hooks.example/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['https://me:word@hooks.example/', 'has-credentials'],
    ['https://me@hooks.example/', 'has-credentials'],
    ['https://127.0.0.1/', 'address-forbidden'],
    ['https://127.1/', 'address-forbidden'],
    ['https://2130706433/', 'address-forbidden'],
    ['https://0x7f000001/', 'address-forbidden'],
    ['https://0177.0.0.1/', 'address-forbidden'],
    ['https://①②⑦.⓪.⓪.①/', 'address-forbidden'],
    ['https://127.0.0.1./', 'address-forbidden'],
    ['https://%31%32%37.0.0.1/', 'address-forbidden'],
    ['https:\\\\127.0.0.1\\', 'address-forbidden'],
    ['https://0/', 'address-forbidden'],
    ['https://0.0.0.0/', 'address-forbidden'],
    ['https://0x7f.1/', 'address-forbidden'],
    ['https://017700000001/', 'address-forbidden'],
    ['https://192.168.1/', 'address-forbidden'],
    [' https://10.0.0.1\t', 'address-forbidden'],
    ['https://8.8.8.8@10.0.0.1/', 'has-credentials'],
    ['https://256.256.256.256/', 'not-a-url'],
    ['https://8.8.8.8:65536/', 'not-a-url'],
    ['https://LocalHost/', 'address-forbidden'],
    ['https://hooks.localhost.:8443/', 'address-forbidden'],
    ['https://[::1]/', 'address-forbidden'],
    ['https://[::]/', 'address-forbidden'],
    ['https://[::127.0.0.1]/', 'address-forbidden'],
    ['https://[fd00::1]/', 'address-forbidden'],
    ['https://[fe80::1]/', 'address-forbidden'],
    ['https://[fe80::1%25eth0]/', 'not-a-url'],
    ['https://[2002:a00:1::]/', 'address-forbidden'],
    ['https://[2001:0:7f00:1::]/', 'address-forbidden'],
    ['https://[::ffff:a9fe:a9fe]/', 'address-forbidden'],
    ['https://[::ffff:10.0.0.1]/', 'address-forbidden'],
    ['https://[64:ff9b::7f00:1]/', 'address-forbidden'],
    ['https://169.254.169.254/latest/meta-data', 'address-forbidden'],
  ])('may not be %j: %s', (url, fault) => {
    expect(faultOf(url)).toBe(fault);
  });

  it('may be private and without https where the operator of the server says so, port and all', () => {
    const trusted = ['localhost:4000', '127.0.0.1:80'];
    expect(judgeDestination('http://localhost:4000/in', trusted)).toMatchObject({
      destination: { isTrusted: true },
    });
    expect(faultOf('http://127.0.0.1/in', trusted)).toBeUndefined();
    expect(faultOf('https://127.0.0.1/in', trusted)).toBe('address-forbidden');
    expect(faultOf('http://localhost:4001/in', trusted)).toBe('not-https');
    expect(faultOf('http://me@localhost:4000/in', trusted)).toBe('has-credentials');
    expect(faultOf('ftp://localhost:4000/in', trusted)).toBe('not-https');
  });
});
