import { isGuid } from './guid.ts';

/** What templates and samples write where a value belongs: `YOUR_CLIENT_ID`, `<tenant-id>`, `null`. */
const words = [
  ...['your', 'my', 'the', 'this', 'enter', 'insert', 'paste', 'put', 'add', 'replace', 'with'],
  ...['here', 'copy', 'type', 'app', 'application', 'azure', 'entra', 'aad', 'client', 'tenant'],
  ...['directory', 'organization', 'organisation', 'company', 'domain', 'secret', 'value', 'key'],
  ...['password', 'id', 'identifier', 'name', 'info', 'guid', 'uuid', 'placeholder', 'example'],
  ...['sample', 'dummy', 'change', 'me', 'todo', 'tbd', 'none', 'null', 'undefined', 'test'],
  ...['onmicrosoft', 'com'],
];

const onlyWords = new RegExp(`^[^a-z0-9]*(?:(?:${words.join('|')})[^a-z0-9]*)+$`, 'i');

/** Eight blocks of four digits; in documentation each block repeats one digit: `00001111-aaaa-…`. */
const repeatedDigits = /^(?:([0-9a-f])\1{3}){8}$/i;

const countedUp: ReadonlySet<string> = new Set([
  '12345678-1234-1234-1234-123456789012',
  '12345678-1234-1234-1234-123456789abc',
  '01234567-89ab-cdef-0123-456789abcdef',
]);

/**
 * Whether the text stands where a real value belongs: words only, x's only, or a GUID that nobody
 * is given. Do not ask for DNS names: `test.com` is somebody's domain.
 */
export function isPlaceholder(text: string): boolean {
  if (isGuid(text)) {
    return repeatedDigits.test(text.replaceAll('-', '')) || countedUp.has(text.toLowerCase());
  }
  return onlyWords.test(text) || /^[x_-]*x[x_-]*$/i.test(text);
}
