/** Pieces that the field doctor and the parsers look for, so that random texts reach deep into them. */
const pieces = [
  ...[
    '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
    '00000003-0000-0000-c000-000000000000',
    '-',
    '{',
    '}',
  ],
  ...['Application (client) ID', 'Object ID', 'Directory (tenant) ID', 'Secret ID', 'Value', 'id'],
  ...['AZURE_CLIENT_ID', 'client_secret', 'ARM_TENANT_ID', 'password', 'tenant', 'export ', 'set '],
  ...['=', ':', ' : ', '\n', '\r\n', '\t', ' ', '"', "'", '“', '`', '#', ';', '&&', ',', '$env:'],
  ...[
    'Qx48',
    'Q~aB_c.dE-fGhIjKlMnOpQrStUvWxYz01234',
    '%7E',
    '\\~',
    '\\u007e',
    '&amp;',
    '****',
    '•',
  ],
  ...[
    'contoso.com',
    '.onmicrosoft.com',
    'https://login.microsoftonline.com/',
    '/oauth2',
    '#@',
    '@',
  ],
  ...[
    '{"error":',
    '"code"',
    '"innerError":{',
    '"error_codes":[',
    '7000215',
    ']',
    'AADSTS7000215: ',
  ],
  ...[
    'Trace ID: ',
    'null',
    'true',
    '-1e999',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\ud800',
    '\u0000',
    'ß',
  ],
];

/** A text of up to `most` pieces or random characters. */
export function fuzzText(random: () => number, most: number): string {
  const count = Math.floor(random() * most);
  let text = '';
  for (let index = 0; index < count; index += 1) {
    text +=
      random() < 0.8
        ? (pieces[Math.floor(random() * pieces.length)] ?? '')
        : String.fromCharCode(Math.floor(random() * 65_536));
  }
  return text;
}

/** Anything that JSON can hold, with the members that an error of Entra's or Graph's has. */
export function fuzzJson(random: () => number, depth = 0): unknown {
  const kind = Math.floor(random() * (depth > 3 ? 4 : 7));
  if (kind === 0) return fuzzText(random, 6);
  if (kind === 1) return Math.floor(random() * 1e7) - 10;
  if (kind === 2) return random() < 0.5 ? null : random() < 0.5;
  if (kind === 3) return Number.NaN;
  if (kind === 4) return Array.from({ length: 3 }, () => fuzzJson(random, depth + 1));
  return Object.fromEntries(
    members.filter(() => random() < 0.5).map((name) => [name, fuzzJson(random, depth + 1)]),
  );
}

const members = [
  ...['error', 'error_description', 'error_codes', 'suberror', 'timestamp', 'trace_id'],
  ...['correlation_id', 'code', 'message', 'innerError', 'innererror', 'date', 'request-id'],
];
